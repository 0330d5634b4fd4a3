package dev.hakyu.server.accounts;

import dev.hakyu.server.accounts.BegunPasskey.Purpose;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.store.api.Passkey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where a link for whoever has lost their ways to sign in leads: a new password or a passkey. All
/// sessions of the account end with it.
@Controller
class RecoveryPages {
    private static final List<String> NOTES = List.of("linkOver", "passkeyFailed");

    private final Kept kept;
    private final Pages pages;
    private final PasswordEncoder passwords;
    private final PasskeyAddress address;
    private final PasskeyCheck check;
    private final Entrance entrance;
    private final Sessions sessions;
    private final SignInLog log;
    private final Clock clock;

    RecoveryPages(
            Kept kept,
            Pages pages,
            PasswordEncoder passwords,
            PasskeyAddress address,
            PasskeyCheck check,
            Entrance entrance,
            Sessions sessions,
            SignInLog log,
            Clock hakyuClock) {
        this.kept = kept;
        this.pages = pages;
        this.passwords = passwords;
        this.address = address;
        this.check = check;
        this.entrance = entrance;
        this.sessions = sessions;
        this.log = log;
        this.clock = hakyuClock;
    }

    @GetMapping("/recover")
    View recover(HttpServletRequest request, @RequestParam String key) {
        return show(request, key, AccountPages.note(request, NOTES));
    }

    @PostMapping("/recover")
    View password(
            HttpServletRequest request, @RequestParam String key, @RequestParam String password) {
        if (account(key).isEmpty()) {
            return show(request, key, "");
        }
        if (!Passwords.isLongEnough(password)) {
            return show(request, key, "accounts.badPassword");
        }
        Optional<String> account =
                kept.store().recoveries().accept(key, passwords.encode(password), clock.instant());
        if (account.isEmpty()) {
            return show(request, key, "");
        }
        recovered(account.get(), "password");
        return new RedirectView("/sign-in?recovered");
    }

    @PostMapping("/passkeys/recover/begin")
    @ResponseBody
    PasskeyStep begin(HttpServletRequest request, @RequestParam String key) {
        requireOffered();
        Optional<String> account = account(key);
        if (account.isEmpty()) {
            return PasskeyStep.to(back(key, "linkOver"));
        }
        BegunPasskey begun =
                BegunPasskey.recover(
                        account.get(), PasskeyPages.label(request, pages), key, clock.instant());
        begun.keep(request);
        return PasskeyStep.make(begun, address.rpId(), List.of());
    }

    @PostMapping("/passkeys/recover")
    View passkey(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String key,
            @RequestParam String answer) {
        requireOffered();
        Instant now = clock.instant();
        Optional<BegunPasskey> begun = BegunPasskey.take(request, Purpose.RECOVER, key, now);
        try {
            Passkey made = check.made(begun.orElseThrow(PasskeyPages::unasked), answer, now);
            if (!kept.store().recoveries().accept(key, made)) {
                return new RedirectView(back(key, "passkeyFailed"));
            }
            recovered(made.account(), "passkey");
            return new RedirectView(entrance.enter(request, response, made.account(), "passkey"));
        } catch (PasskeyTrouble e) {
            log.refused(request, "passkey " + e.code());
            return new RedirectView(back(key, "passkeyFailed"));
        }
    }

    private void recovered(String account, String how) {
        sessions.endAll(account, null);
        kept.store().audit().add(clock.instant(), account, "account-recovered", how);
    }

    private Optional<String> account(String key) {
        return kept.store().recoveries().find(key, clock.instant());
    }

    private View show(HttpServletRequest request, String key, String note) {
        return pages.show(
                request,
                Section.SETTINGS,
                "accounts.recover",
                "accounts/recover.jte",
                Map.of(
                        "key",
                        key,
                        "note",
                        note,
                        "account",
                        account(key).orElse(""),
                        "origin",
                        address.origin()));
    }

    private void requireOffered() {
        if (!address.isOffered()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String back(String key, String note) {
        return "/recover?key=" + Encoded.of(key) + "&" + note;
    }
}
