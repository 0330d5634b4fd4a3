package dev.hakyu.server.accounts;

import dev.hakyu.server.accounts.BegunByProvider.Purpose;
import dev.hakyu.server.accounts.OidcTrouble.Kind;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.Identity;
import dev.hakyu.store.api.SignInWays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Signing in by the identity provider, taking an invitation by it, and linking it to one's
/// account.
@Controller
class OidcPages {
    private static final Logger LOG = LoggerFactory.getLogger(OidcPages.class);
    private static final Duration WARNED_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_PARAMETER = 4_000;

    private final IdentityProvider provider;
    private final PasskeyAddress passkeys;
    private final Kept kept;
    private final Entrance entrance;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final SignInLog log;
    private final Pages pages;
    private final Clock clock;
    private volatile Instant lastWarned = Instant.EPOCH;

    OidcPages(
            IdentityProvider provider,
            PasskeyAddress passkeys,
            Kept kept,
            Entrance entrance,
            Sessions sessions,
            SignInThrottle throttle,
            SignInLog log,
            Pages pages,
            Clock hakyuClock) {
        this.provider = provider;
        this.passkeys = passkeys;
        this.kept = kept;
        this.entrance = entrance;
        this.sessions = sessions;
        this.throttle = throttle;
        this.log = log;
        this.pages = pages;
        this.clock = hakyuClock;
    }

    @PostMapping("/oidc/sign-in")
    View signIn(HttpServletRequest request, HttpServletResponse response) {
        return begin(request, response, Purpose.SIGN_IN, "", "");
    }

    /// Takes an invitation without a password.
    @PostMapping("/oidc/join")
    View join(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String key,
            @RequestParam String name) {
        String trimmed = name.strip();
        if (kept.store().accounts().invitation(key, clock.instant()).isEmpty()) {
            return welcome(key, "linkOver");
        }
        if (!Account.isName(trimmed)) {
            return welcome(key, "badName");
        }
        return begin(request, response, Purpose.JOIN, trimmed, key);
    }

    /// Links the identity of whoever is signed in, shortly after they signed in.
    @PostMapping("/account/oidc/link")
    View link(HttpServletRequest request, HttpServletResponse response, Principal who) {
        return sessions.isFresh(request.getSession(false))
                ? begin(request, response, Purpose.LINK, who.getName(), "")
                : new RedirectView("/account?stale");
    }

    /// Comes back from the provider.
    @GetMapping(IdentityProvider.RETURN_PATH)
    View end(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error) {
        requireProvider();
        SignInThrottle.Attempt attempt =
                new SignInThrottle.Attempt("", request.getRemoteAddr(), false);
        if (!throttle.enter(attempt)) {
            return new RedirectView("/sign-in?wait");
        }
        Optional<BegunByProvider> begun = BegunByProvider.take(request, state, clock.instant());
        if (begun.isEmpty()) {
            log.refused(request, "oidc unknown_state");
            return new RedirectView("/sign-in?oidcFailed");
        }
        try {
            if (code.isEmpty() || code.length() > LONGEST_PARAMETER) {
                throw new OidcTrouble(Kind.REFUSED, error.isEmpty() ? "no_code" : error, null);
            }
            String subject = provider.finish(begun.get().request(), code);
            throttle.succeeded(attempt);
            return proven(request, response, begun.get(), subject);
        } catch (OidcTrouble e) {
            if (e.kind() == Kind.DOWN) {
                throttle.succeeded(attempt);
            }
            return told(request, begun.get(), e);
        }
    }

    /// Unlinks, unless nothing else would open the account; other sessions end.
    @PostMapping("/account/oidc/unlink")
    View unlink(
            HttpServletRequest request,
            @RequestParam String issuer,
            @RequestParam String subject,
            Principal who) {
        SignInWays offered = new SignInWays(provider.issuer(), passkeys.rpId());
        return switch (kept.store().identities().unlink(who.getName(), issuer, subject, offered)) {
            case DONE -> {
                record(who.getName(), "identity-unlinked", issuer + " " + subject);
                sessions.endAll(who.getName(), request.getSession(false));
                yield new RedirectView("/account?unlinked");
            }
            case NOT_THERE -> new RedirectView("/account");
            case LAST_WAY -> new RedirectView("/account?lastWay");
        };
    }

    private View begin(
            HttpServletRequest request,
            HttpServletResponse response,
            Purpose purpose,
            String account,
            String key) {
        requireProvider();
        try {
            OAuth2AuthorizationRequest asked = provider.begin(request);
            new BegunByProvider(purpose, asked, account, key, clock.instant()).keep(request);
            String address = asked.getAuthorizationRequestUri();
            // Not a redirect of the form: the policy lets no form lead to another server, however
            // many the provider passes people through.
            response.setHeader("Refresh", "0; url=" + address);
            return pages.show(
                    request,
                    Section.SETTINGS,
                    "accounts.signIn",
                    "accounts/hand-over.jte",
                    Map.of("address", address, "provider", provider.name(pages.lang(request))));
        } catch (OidcTrouble e) {
            warn(e);
            return back(purpose, key, e.note());
        }
    }

    private View proven(
            HttpServletRequest request,
            HttpServletResponse response,
            BegunByProvider begun,
            String subject) {
        return switch (begun.purpose()) {
            case SIGN_IN -> in(request, response, subject);
            case JOIN -> joined(request, response, begun, subject);
            case LINK -> linked(request, begun, subject);
        };
    }

    private View in(HttpServletRequest request, HttpServletResponse response, String subject) {
        Optional<Identity> identity = kept.store().identities().find(provider.issuer(), subject);
        if (identity.isEmpty() || !entrance.isOpenTo(identity.get().account())) {
            log.refused(request, identity.isEmpty() ? "oidc not_linked" : "oidc account_disabled");
            return new RedirectView("/sign-in?oidcUnlinked");
        }
        kept.store().identities().used(identity.get(), clock.instant());
        return new RedirectView(
                entrance.enter(request, response, identity.get().account(), "oidc"));
    }

    private View joined(
            HttpServletRequest request,
            HttpServletResponse response,
            BegunByProvider begun,
            String subject) {
        Identity wanted =
                Identity.linked(provider.issuer(), subject, begun.account(), clock.instant());
        Optional<Account> made = kept.store().identities().accept(begun.key(), wanted);
        if (made.isEmpty()) {
            boolean linked =
                    kept.store().identities().find(wanted.issuer(), wanted.subject()).isPresent();
            return welcome(begun.key(), linked ? "identityTaken" : "nameTaken");
        }
        kept.store().identities().used(wanted, clock.instant());
        record(made.get().name(), "account-made", made.get().role().id() + " oidc");
        return new RedirectView(entrance.enter(request, response, made.get().name(), "oidc"));
    }

    private View linked(HttpServletRequest request, BegunByProvider begun, String subject) {
        @Nullable Principal who = request.getUserPrincipal();
        if (who == null || !who.getName().equals(begun.account())) {
            log.refused(request, "oidc other_account");
            return new RedirectView("/sign-in?oidcFailed");
        }
        Identity identity =
                Identity.linked(provider.issuer(), subject, begun.account(), clock.instant());
        if (!kept.store().identities().link(identity)) {
            record(begun.account(), "identity-refused", identity.issuer() + " " + subject);
            return new RedirectView("/account?identityTaken");
        }
        record(begun.account(), "identity-linked", identity.issuer() + " " + subject);
        return new RedirectView("/account?linked");
    }

    private View told(HttpServletRequest request, BegunByProvider begun, OidcTrouble trouble) {
        if (trouble.kind() == Kind.DOWN) {
            warn(trouble);
        }
        log.refused(request, "oidc " + trouble.code());
        return back(begun.purpose(), begun.key(), trouble.note());
    }

    /// At most once a minute, since anybody may ask.
    private void warn(OidcTrouble trouble) {
        Instant now = clock.instant();
        if (now.isAfter(lastWarned.plus(WARNED_EVERY))) {
            lastWarned = now;
            LOG.warn(
                    "the identity provider cannot be used: {} ({})",
                    trouble.code(),
                    trouble.detail());
        }
    }

    private static View back(Purpose purpose, String key, String note) {
        return switch (purpose) {
            case SIGN_IN -> new RedirectView("/sign-in?" + note);
            case JOIN -> welcome(key, note);
            case LINK -> new RedirectView("/account?" + note);
        };
    }

    private static View welcome(String key, String note) {
        return new RedirectView("/welcome?key=" + Encoded.of(key) + "&" + note);
    }

    private void record(String who, String action, String subject) {
        kept.store().audit().add(clock.instant(), who, action, subject);
    }

    private void requireProvider() {
        if (!provider.isOffered()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
