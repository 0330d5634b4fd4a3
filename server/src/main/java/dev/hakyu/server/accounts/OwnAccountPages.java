package dev.hakyu.server.accounts;

import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// One's own account: where it is signed in, and its password.
@Controller
class OwnAccountPages {
    /// What became of a wish that left this page.
    private static final List<String> NOTES =
            List.of(
                    "linked",
                    "unlinked",
                    "lastWay",
                    "identityTaken",
                    "stale",
                    "badName",
                    "nameTaken",
                    "badLabel",
                    "passkeyAdded",
                    "passkeyRemoved",
                    "passkeyTaken",
                    "passkeyFailed",
                    "passkeyLastWay",
                    "oidcFailed",
                    "oidcDown");

    private final Kept kept;
    private final Pages pages;
    private final Workspace workspace;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final IdentityProvider provider;
    private final PasskeyAddress passkeys;
    private final Clock clock;

    OwnAccountPages(
            Kept kept,
            Pages pages,
            Workspace workspace,
            Sessions sessions,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            IdentityProvider provider,
            PasskeyAddress passkeys,
            Clock hakyuClock) {
        this.kept = kept;
        this.pages = pages;
        this.workspace = workspace;
        this.sessions = sessions;
        this.throttle = throttle;
        this.passwords = passwords;
        this.provider = provider;
        this.passkeys = passkeys;
        this.clock = hakyuClock;
    }

    @GetMapping("/account")
    View account(HttpServletRequest request, Principal who) {
        return show(request, who, AccountPages.note(request, NOTES));
    }

    /// Ends one of one's own sessions.
    @PostMapping("/account/sessions/end")
    View end(HttpServletRequest request, @RequestParam String session, Principal who) {
        if (!sessions.end(who.getName(), session)) {
            return show(request, who, "accounts.noSession");
        }
        record(who, "session-ended", who.getName());
        return request.isRequestedSessionIdValid()
                ? show(request, who, "accounts.sessionEnded")
                : new org.springframework.web.servlet.view.RedirectView("/sign-in?left");
    }

    /// Ends all but the one that asks.
    @PostMapping("/account/sessions/end-others")
    View endOthers(HttpServletRequest request, Principal who) {
        int ended = sessions.endAll(who.getName(), request.getSession(false));
        record(who, "sessions-ended", who.getName() + " (" + ended + ")");
        return show(request, who, "accounts.othersEnded");
    }

    /// Changes the password; other sessions end, since somebody may have known the old one. An
    /// account without one gets its first shortly after a sign-in.
    @PostMapping("/account/password")
    View password(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String current,
            @RequestParam String password,
            Principal who) {
        Account account = account(who);
        if (!account.hasPassword()) {
            return sessions.isFresh(request.getSession(false))
                    ? set(request, who, password, "password-made")
                    : show(request, who, "accounts.stale");
        }
        SignInThrottle.Attempt attempt =
                new SignInThrottle.Attempt(account.name(), request.getRemoteAddr(), true);
        if (!throttle.enter(attempt)) {
            return show(request, who, "accounts.wait");
        }
        if (!passwords.matches(current, account.passwordHash())) {
            record(who, "password-refused", who.getName());
            return show(request, who, "accounts.wrongCurrent");
        }
        throttle.succeeded(attempt);
        return set(request, who, password, "password-changed");
    }

    private View set(HttpServletRequest request, Principal who, String password, String action) {
        if (!Passwords.isLongEnough(password)) {
            return show(request, who, "accounts.badPassword");
        }
        kept.store().accounts().setPassword(who.getName(), passwords.encode(password));
        record(who, action, who.getName());
        request.changeSessionId();
        sessions.endAll(who.getName(), request.getSession(false));
        return show(request, who, "accounts.passwordChanged");
    }

    private Account account(Principal who) {
        return kept.store()
                .accounts()
                .find(who.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private void record(Principal who, String action, String subject) {
        kept.store().audit().add(clock.instant(), who.getName(), action, subject);
    }

    private View show(HttpServletRequest request, Principal who, String note) {
        @Nullable HttpSession container = request.getSession(false);
        @Nullable Object own = container == null ? null : container.getAttribute(Session.ATTRIBUTE);
        ZoneId zone = workspace.settings().zone();
        List<SessionRow> rows =
                sessions.of(who.getName()).stream()
                        .map(each -> SessionRow.of(each, each == own, zone))
                        .toList();
        List<IdentityRow> identities =
                kept.store().identities().of(who.getName()).stream()
                        .map(each -> IdentityRow.of(each, provider.issuer(), zone))
                        .toList();
        return pages.show(
                request,
                Section.SETTINGS,
                "accounts.own",
                "accounts/own.jte",
                Map.of(
                        "sessions",
                        rows,
                        "identities",
                        identities,
                        "passkeys",
                        passkeys(request, who, zone),
                        "provider",
                        provider.name(pages.lang(request)),
                        "hasPassword",
                        account(who).hasPassword(),
                        "note",
                        note,
                        "name",
                        who.getName(),
                        "idleHours",
                        Sessions.IDLE.toHours(),
                        "longestHours",
                        Sessions.LONGEST.toHours()));
    }

    private OwnPasskeys passkeys(HttpServletRequest request, Principal who, ZoneId zone) {
        List<PasskeyRow> rows =
                kept.store().passkeys().of(who.getName()).stream()
                        .map(each -> PasskeyRow.of(each, passkeys.rpId(), zone))
                        .toList();
        String obstacle =
                switch (passkeys.obstacle()) {
                    case NONE -> "";
                    case NO_ADDRESS -> "accounts.passkeysNoAddress";
                    case IP_ADDRESS -> "accounts.passkeysNumber";
                };
        return new OwnPasskeys(
                rows, passkeys.origin(), obstacle, PasskeyPages.label(request, pages));
    }
}
