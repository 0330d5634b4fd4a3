package dev.hakyu.server.accounts;

import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.AccountRole;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What an administrator sees of the account of another and does with it: its ways to sign in, its
/// role, its right to sign in, its sessions.
@Controller
class AccountForms {
    private static final List<String> NOTES = List.of("renamed", "badName", "nameTaken");

    private final Kept kept;
    private final Pages pages;
    private final Workspace workspace;
    private final Sessions sessions;
    private final Invitations invitations;
    private final IdentityProvider provider;
    private final PasskeyAddress passkeys;
    private final Clock clock;

    AccountForms(
            Kept kept,
            Pages pages,
            Workspace workspace,
            Sessions sessions,
            Invitations invitations,
            IdentityProvider provider,
            PasskeyAddress passkeys,
            Clock hakyuClock) {
        this.kept = kept;
        this.pages = pages;
        this.workspace = workspace;
        this.sessions = sessions;
        this.invitations = invitations;
        this.provider = provider;
        this.passkeys = passkeys;
        this.clock = hakyuClock;
    }

    /// The name is a parameter, since it may hold what an address cannot.
    @GetMapping("/accounts/one")
    View one(HttpServletRequest request, @RequestParam String name) {
        return show(request, name, AccountPages.note(request, NOTES));
    }

    @PostMapping("/accounts/sessions/end")
    View end(
            HttpServletRequest request,
            @RequestParam String name,
            @RequestParam String session,
            Principal who) {
        account(name);
        if (!sessions.end(name, session)) {
            return show(request, name, "accounts.noSession");
        }
        record(who, "session-ended", name);
        return show(request, name, "accounts.sessionEnded");
    }

    /// A new role holds from the next sign-in on, so the sessions with the old one end.
    @PostMapping("/accounts/role")
    View role(
            HttpServletRequest request,
            @RequestParam String name,
            @RequestParam String role,
            Principal who) {
        account(name);
        AccountRole given =
                Arrays.stream(AccountRole.values())
                        .filter(each -> each.id().equals(role))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (!kept.store().accounts().setRole(name, given)) {
            return show(request, name, "accounts.lastAdministrator");
        }
        record(who, "role-changed", name + " " + given.id());
        sessions.endAll(name, null);
        return show(request, name, "accounts.roleChanged");
    }

    @PostMapping("/accounts/remove")
    View remove(HttpServletRequest request, @RequestParam String name, Principal who) {
        account(name);
        if (!kept.store().accounts().disable(name, clock.instant())) {
            return show(request, name, "accounts.lastAdministrator");
        }
        record(who, "account-removed", name);
        sessions.endAll(name, null);
        return show(request, name, "accounts.removed");
    }

    @PostMapping("/accounts/restore")
    View restore(HttpServletRequest request, @RequestParam String name, Principal who) {
        account(name);
        if (kept.store().accounts().enable(name)) {
            record(who, "account-restored", name);
        }
        return show(request, name, "accounts.restored");
    }

    /// For whoever has lost their ways to sign in; those of now stay until the link is used.
    @PostMapping("/accounts/recover")
    View recover(HttpServletRequest request, @RequestParam String name, Principal who) {
        account(name);
        Optional<String> link = invitations.recover(name);
        if (link.isEmpty()) {
            return show(request, name, "accounts.notRecovered");
        }
        record(who, "recovery-issued", name);
        return show(request, name, "", link.get());
    }

    private void record(Principal who, String action, String subject) {
        kept.store().audit().add(clock.instant(), who.getName(), action, subject);
    }

    private Account account(String name) {
        return kept.store()
                .accounts()
                .find(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View show(HttpServletRequest request, String name, String note) {
        return show(request, name, note, "");
    }

    private View show(HttpServletRequest request, String name, String note, String recovery) {
        Account account = account(name);
        ZoneId zone = workspace.settings().zone();
        List<SessionRow> rows =
                sessions.of(name).stream().map(each -> SessionRow.of(each, false, zone)).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("account", account);
        values.put("roles", List.of(AccountRole.values()));
        values.put("sessions", rows);
        values.put(
                "passkeys",
                kept.store().passkeys().of(name).stream()
                        .map(each -> PasskeyRow.of(each, passkeys.rpId(), zone))
                        .toList());
        values.put(
                "identities",
                kept.store().identities().of(name).stream()
                        .map(each -> IdentityRow.of(each, provider.issuer(), zone))
                        .toList());
        values.put("provider", provider.name(pages.lang(request)));
        values.put("note", note);
        values.put("recovery", recovery);
        return pages.show(request, Section.SETTINGS, "accounts.one", "accounts/one.jte", values);
    }
}
