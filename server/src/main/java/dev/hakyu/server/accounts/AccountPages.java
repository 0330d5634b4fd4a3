package dev.hakyu.server.accounts;

import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.AccountRole;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Signing in, the first account, and inviting others.
@Controller
class AccountPages {
    private static final int SHOWN_ACTIONS = 50;

    /// Why somebody is sent to the page for signing in.
    private static final List<String> NOTES =
            List.of(
                    "failed",
                    "wait",
                    "left",
                    "made",
                    "ended",
                    "renamed",
                    "recovered",
                    "oidcFailed",
                    "oidcDown",
                    "oidcUnlinked",
                    "passkeyFailed",
                    "passkeyUnknown",
                    "passkeyCopied");

    /// Why somebody is back at an invitation.
    private static final List<String> WELCOME_NOTES =
            List.of(
                    "badName",
                    "linkOver",
                    "nameTaken",
                    "identityTaken",
                    "oidcFailed",
                    "oidcDown",
                    "passkeyFailed");

    private final Kept kept;
    private final Pages pages;
    private final Invitations invitations;
    private final PasswordEncoder passwords;
    private final IdentityProvider provider;
    private final PasskeyAddress passkeys;
    private final Clock clock;

    AccountPages(
            Kept kept,
            Pages pages,
            Invitations invitations,
            PasswordEncoder passwords,
            IdentityProvider provider,
            PasskeyAddress passkeys,
            Clock hakyuClock) {
        this.kept = kept;
        this.pages = pages;
        this.invitations = invitations;
        this.passwords = passwords;
        this.provider = provider;
        this.passkeys = passkeys;
        this.clock = hakyuClock;
    }

    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request) {
        String note = note(request, NOTES);
        return pages.show(
                request,
                Section.SETTINGS,
                "accounts.signIn",
                "accounts/sign-in.jte",
                Map.of(
                        "note",
                        note,
                        "provider",
                        provider.name(pages.lang(request)),
                        "origin",
                        passkeys.origin()));
    }

    @GetMapping("/welcome")
    View welcome(HttpServletRequest request, @RequestParam String key) {
        return welcome(request, key, note(request, WELCOME_NOTES));
    }

    @PostMapping("/welcome")
    View make(
            HttpServletRequest request,
            @RequestParam String key,
            @RequestParam String name,
            @RequestParam String password) {
        String trimmed = name.strip();
        if (!Account.isName(trimmed)) {
            return welcome(request, key, "accounts.badName");
        }
        if (!Passwords.isLongEnough(password)) {
            return welcome(request, key, "accounts.badPassword");
        }
        Optional<AccountRole> role = kept.store().accounts().invitation(key, clock.instant());
        if (role.isEmpty()) {
            return welcome(request, key, "accounts.linkOver");
        }
        String hash = passwords.encode(password);
        Optional<Account> made =
                kept.store().accounts().accept(key, trimmed, hash, clock.instant());
        if (made.isEmpty()) {
            return welcome(request, key, "accounts.nameTaken");
        }
        kept.store().audit().add(clock.instant(), trimmed, "account-made", role.get().id());
        return new RedirectView("/sign-in?made");
    }

    @GetMapping("/accounts")
    View accounts(HttpServletRequest request) {
        return list(request, "");
    }

    @PostMapping("/accounts/invite")
    View invite(HttpServletRequest request, @RequestParam String role, Principal who) {
        AccountRole given =
                Arrays.stream(AccountRole.values())
                        .filter(each -> each.id().equals(role))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        String path = invitations.invite(given);
        kept.store().audit().add(clock.instant(), who.getName(), "account-invited", given.id());
        return list(request, path);
    }

    private View list(HttpServletRequest request, String invitation) {
        return pages.show(
                request,
                Section.SETTINGS,
                "accounts.title",
                "accounts/accounts.jte",
                Map.of(
                        "accounts", kept.store().accounts().list(),
                        "roles", List.of(AccountRole.values()),
                        "invitation", invitation,
                        "actions", kept.store().audit().newest(SHOWN_ACTIONS),
                        "chainWhole", kept.store().audit().firstBroken().isEmpty()));
    }

    private View welcome(HttpServletRequest request, String key, String note) {
        boolean good = kept.store().accounts().invitation(key, clock.instant()).isPresent();
        return pages.show(
                request,
                Section.SETTINGS,
                "accounts.welcome",
                "accounts/welcome.jte",
                Map.of(
                        "key",
                        key,
                        "note",
                        note,
                        "good",
                        good,
                        "provider",
                        provider.name(pages.lang(request)),
                        "origin",
                        passkeys.origin()));
    }

    /// The first of some notes that an address bears.
    static String note(HttpServletRequest request, List<String> known) {
        return known.stream()
                .filter(each -> request.getParameter(each) != null)
                .findFirst()
                .map(each -> "accounts." + each)
                .orElse("");
    }
}
