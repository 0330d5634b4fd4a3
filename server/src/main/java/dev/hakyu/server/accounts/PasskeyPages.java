package dev.hakyu.server.accounts;

import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import dev.hakyu.server.accounts.BegunPasskey.Purpose;
import dev.hakyu.server.accounts.PasskeyTrouble.Kind;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.Passkey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/// Signing in by a passkey, and taking an invitation by one.
@Controller
class PasskeyPages {
    private final PasskeyAddress address;
    private final PasskeyCheck check;
    private final Kept kept;
    private final Entrance entrance;
    private final SignInThrottle throttle;
    private final SignInLog log;
    private final Pages pages;
    private final Clock clock;

    PasskeyPages(
            PasskeyAddress address,
            PasskeyCheck check,
            Kept kept,
            Entrance entrance,
            SignInThrottle throttle,
            SignInLog log,
            Pages pages,
            Clock hakyuClock) {
        this.address = address;
        this.check = check;
        this.kept = kept;
        this.entrance = entrance;
        this.throttle = throttle;
        this.log = log;
        this.pages = pages;
        this.clock = hakyuClock;
    }

    @PostMapping("/passkeys/begin")
    @ResponseBody
    PasskeyStep begin(HttpServletRequest request) {
        requireOffered();
        if (throttle.isWaiting(attempt(request))) {
            return PasskeyStep.to("/sign-in?wait");
        }
        BegunPasskey begun = BegunPasskey.signIn(clock.instant());
        begun.keep(request);
        return PasskeyStep.sign(begun, address.rpId());
    }

    @PostMapping("/passkeys/sign-in")
    View signIn(
            HttpServletRequest request, HttpServletResponse response, @RequestParam String answer) {
        requireOffered();
        SignInThrottle.Attempt attempt = attempt(request);
        if (!throttle.enter(attempt)) {
            return new RedirectView("/sign-in?wait");
        }
        Optional<BegunPasskey> begun = BegunPasskey.take(request, Purpose.SIGN_IN, clock.instant());
        try {
            PasskeyCheck.Signed said = check.read(answer);
            Passkey passkey = find(said);
            String account = proven(begun, said, passkey);
            throttle.succeeded(attempt);
            return new RedirectView(entrance.enter(request, response, account, "passkey"));
        } catch (PasskeyTrouble e) {
            log.refused(request, "passkey " + e.code());
            return new RedirectView("/sign-in?" + e.note());
        }
    }

    @PostMapping("/passkeys/join/begin")
    @ResponseBody
    PasskeyStep beginToJoin(
            HttpServletRequest request, @RequestParam String key, @RequestParam String name) {
        requireOffered();
        String trimmed = name.strip();
        if (kept.store().accounts().invitation(key, clock.instant()).isEmpty()) {
            return PasskeyStep.to(welcome(key, "linkOver"));
        }
        if (!Account.isName(trimmed)) {
            return PasskeyStep.to(welcome(key, "badName"));
        }
        if (kept.store().accountNames().isTaken(trimmed)) {
            return PasskeyStep.to(welcome(key, "nameTaken"));
        }
        BegunPasskey begun =
                BegunPasskey.join(trimmed, label(request, pages), key, clock.instant());
        begun.keep(request);
        return PasskeyStep.make(begun, address.rpId(), List.of());
    }

    /// Takes an invitation without a password.
    @PostMapping("/passkeys/join")
    View join(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String key,
            @RequestParam String answer) {
        requireOffered();
        Instant now = clock.instant();
        Optional<BegunPasskey> begun = BegunPasskey.take(request, Purpose.JOIN, key, now);
        try {
            Passkey made = check.made(begun.orElseThrow(PasskeyPages::unasked), answer, now);
            Optional<Account> account = kept.store().passkeys().accept(key, made);
            if (account.isEmpty()) {
                return new RedirectView(welcome(key, "nameTaken"));
            }
            String name = account.get().name();
            kept.store()
                    .audit()
                    .add(now, name, "account-made", account.get().role().id() + " passkey");
            return new RedirectView(entrance.enter(request, response, name, "passkey"));
        } catch (PasskeyTrouble e) {
            log.refused(request, "passkey " + e.code());
            return new RedirectView(welcome(key, "passkeyFailed"));
        }
    }

    /// What a new passkey is called when nobody says: the browser that made it.
    static String label(HttpServletRequest request, Pages pages) {
        String device = Device.of(request.getHeader("User-Agent")).shown();
        return device.isEmpty() ? pages.messages(request).get("accounts.passkey") : device;
    }

    static PasskeyTrouble unasked() {
        return new PasskeyTrouble(Kind.REFUSED, "nothing_asked", null);
    }

    private Passkey find(PasskeyCheck.Signed said) throws PasskeyTrouble {
        return kept.store()
                .passkeys()
                .find(said.id())
                .filter(each -> each.rpId().equals(address.rpId()))
                .orElseThrow(() -> new PasskeyTrouble(Kind.UNKNOWN, "unknown", null));
    }

    /// The account that a passkey opens.
    private String proven(Optional<BegunPasskey> begun, PasskeyCheck.Signed said, Passkey passkey)
            throws PasskeyTrouble {
        try {
            AuthenticatorData<?> device =
                    check.check(begun.orElseThrow(PasskeyPages::unasked), said, passkey);
            if (!entrance.isOpenTo(passkey.account())) {
                throw new PasskeyTrouble(Kind.UNKNOWN, "account_disabled", null);
            }
            if (!kept.store()
                    .passkeys()
                    .used(
                            passkey.id(),
                            device.getSignCount(),
                            device.isFlagBS(),
                            clock.instant())) {
                throw new PasskeyTrouble(Kind.COPIED, "malicious_counter_value", null);
            }
            return passkey.account();
        } catch (PasskeyTrouble e) {
            if (e.kind() == Kind.COPIED) {
                kept.store().passkeys().counterWentBack(passkey.id(), clock.instant());
            }
            throw e.of(passkey.account());
        }
    }

    private void requireOffered() {
        if (!address.isOffered()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static SignInThrottle.Attempt attempt(HttpServletRequest request) {
        return new SignInThrottle.Attempt("", request.getRemoteAddr(), false);
    }

    private static String welcome(String key, String note) {
        return "/welcome?key=" + Encoded.of(key) + "&" + note;
    }
}
