package dev.hakyu.server.accounts;

import dev.hakyu.server.accounts.BegunPasskey.Purpose;
import dev.hakyu.store.api.Passkey;
import dev.hakyu.store.api.Passkeys;
import dev.hakyu.store.api.SignInWays;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Adding passkeys to one's own account and removing them, shortly after a sign-in.
@Controller
class OwnPasskeyPages {
    private final PasskeyAddress address;
    private final PasskeyCheck check;
    private final IdentityProvider provider;
    private final Kept kept;
    private final Sessions sessions;
    private final Clock clock;

    OwnPasskeyPages(
            PasskeyAddress address,
            PasskeyCheck check,
            IdentityProvider provider,
            Kept kept,
            Sessions sessions,
            Clock hakyuClock) {
        this.address = address;
        this.check = check;
        this.provider = provider;
        this.kept = kept;
        this.sessions = sessions;
        this.clock = hakyuClock;
    }

    @PostMapping("/account/passkeys/begin")
    @ResponseBody
    PasskeyStep begin(HttpServletRequest request, @RequestParam String label, Principal who) {
        requireOffered();
        if (!sessions.isFresh(request.getSession(false))) {
            return PasskeyStep.to("/account?stale");
        }
        String trimmed = label.strip();
        if (!Passkey.isLabel(trimmed)) {
            return PasskeyStep.to("/account?badLabel");
        }
        List<Passkey> known = kept.store().passkeys().of(who.getName());
        if (known.size() >= Passkeys.MOST) {
            return PasskeyStep.to("/account?passkeyTaken");
        }
        String handle = known.stream().map(Passkey::userHandle).findFirst().orElse("");
        BegunPasskey begun = BegunPasskey.add(who.getName(), handle, trimmed, clock.instant());
        begun.keep(request);
        return PasskeyStep.make(
                begun,
                address.rpId(),
                known.stream()
                        .filter(each -> each.rpId().equals(address.rpId()))
                        .map(Passkey::id)
                        .toList());
    }

    @PostMapping("/account/passkeys")
    View add(HttpServletRequest request, @RequestParam String answer, Principal who) {
        requireOffered();
        Instant now = clock.instant();
        Optional<BegunPasskey> begun =
                BegunPasskey.take(request, Purpose.ADD, now)
                        .filter(each -> each.account().equals(who.getName()));
        try {
            Passkey made = check.made(begun.orElseThrow(PasskeyPages::unasked), answer, now);
            if (!kept.store().passkeys().add(made)) {
                record(who, "passkey-refused", "taken");
                return new RedirectView("/account?passkeyTaken");
            }
            record(who, "passkey-added", made.label());
            return new RedirectView("/account?passkeyAdded");
        } catch (PasskeyTrouble e) {
            record(who, "passkey-refused", e.code());
            return new RedirectView("/account?passkeyFailed");
        }
    }

    /// Removes one, unless nothing else would open the account; other sessions end.
    @PostMapping("/account/passkeys/remove")
    View remove(HttpServletRequest request, @RequestParam String id, Principal who) {
        if (!sessions.isFresh(request.getSession(false))) {
            return new RedirectView("/account?stale");
        }
        String label = kept.store().passkeys().find(id).map(Passkey::label).orElse("");
        SignInWays offered = new SignInWays(provider.issuer(), address.rpId());
        return switch (kept.store().passkeys().remove(who.getName(), id, offered)) {
            case DONE -> {
                record(who, "passkey-removed", label);
                sessions.endAll(who.getName(), request.getSession(false));
                yield new RedirectView("/account?passkeyRemoved");
            }
            case NOT_THERE -> new RedirectView("/account");
            case LAST_WAY -> new RedirectView("/account?passkeyLastWay");
        };
    }

    private void record(Principal who, String action, String subject) {
        kept.store().audit().add(clock.instant(), who.getName(), action, subject);
    }

    private void requireOffered() {
        if (!address.isOffered()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
