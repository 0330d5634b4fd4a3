package dev.hakyu.server.accounts;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.network.api.OidcProvider;
import dev.hakyu.network.api.SignInSetting;
import dev.hakyu.server.accounts.OidcTrouble.Kind;
import dev.hakyu.server.shell.PublicAddress;
import dev.hakyu.sources.api.Secrets;
import dev.hakyu.store.api.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// The identity provider by which people sign in, when `hakyu.yaml` names one. The server starts,
/// and passwords work, whether it answers or not.
@Component
class IdentityProvider {
    static final String RETURN_PATH = "/oidc/callback";

    /// Asked at once; each holds a connection for some seconds at most.
    private static final int MOST_AT_ONCE = 8;

    private final @Nullable OidcProvider settings;
    private final @Nullable ProviderDiscovery discovery;
    private final IdTokens tokens;
    private final String returnAddress;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    IdentityProvider(
            @Value("${hakyu.workspace}") Path workspace, PublicAddress address, Clock hakyuClock) {
        ClientHttpRequestFactory connections = ProviderWeb.connections();
        tokens = new IdTokens(connections, hakyuClock);
        Optional<OidcProvider> named = SignInSetting.oidc(workspace);
        if (named.isEmpty()) {
            settings = null;
            discovery = null;
            returnAddress = "";
            return;
        }
        SecretRef secret = named.get().clientSecret();
        Secrets secrets = Secrets.of(System.getenv(), workspace);
        if (secrets.find(secret).isEmpty()) {
            throw rejected(
                    "sign_in.oidc.client_secret",
                    secret.written(),
                    new Text(
                            "環境変数かファイルに秘密鍵を入れてください。", "Put the secret into the variable or file."));
        }
        settings = named.get();
        returnAddress = address.address().orElseThrow(IdentityProvider::noAddress) + RETURN_PATH;
        discovery =
                new ProviderDiscovery(
                        settings,
                        returnAddress,
                        () -> secrets.find(secret),
                        RestClient.builder()
                                .requestFactory(connections)
                                .requestInterceptor(new ProviderWeb())
                                .build(),
                        hakyuClock);
    }

    /// Whether people can sign in by it.
    boolean isOffered() {
        return settings != null;
    }

    /// What people call it; an empty text when there is none.
    String name(Lang lang) {
        return settings == null ? "" : settings.name().in(lang);
    }

    /// Its issuer; an empty text when there is none.
    String issuer() {
        return settings == null ? "" : settings.issuer();
    }

    /// Makes a request with a state, a nonce and a PKCE challenge of its own.
    OAuth2AuthorizationRequest begin(HttpServletRequest request) throws OidcTrouble {
        ClientRegistration registration = registration();
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        return Objects.requireNonNull(requests.resolve(request, ProviderDiscovery.ID));
    }

    /// Hands the code in, checks what comes for it, and says who it is.
    ///
    /// @param begun what was asked; its state was compared already
    /// @return `sub` of the provider
    String finish(OAuth2AuthorizationRequest begun, String code) throws OidcTrouble {
        ClientRegistration registration = registration();
        if (!places.tryAcquire()) {
            throw new OidcTrouble(Kind.DOWN, "too_many_at_once", null);
        }
        try {
            OAuth2AuthorizationResponse answer =
                    OAuth2AuthorizationResponse.success(code)
                            .redirectUri(returnAddress)
                            .state(Objects.requireNonNull(begun.getState()))
                            .build();
            OAuth2LoginAuthenticationToken proven =
                    tokens.check(
                            new OAuth2LoginAuthenticationToken(
                                    registration, new OAuth2AuthorizationExchange(begun, answer)));
            return subject(proven);
        } catch (OAuth2AuthenticationException e) {
            throw OidcTrouble.of(e);
        } finally {
            places.release();
        }
    }

    private static String subject(OAuth2LoginAuthenticationToken proven) throws OidcTrouble {
        String subject =
                proven.getPrincipal() instanceof OidcUser user
                        ? Objects.requireNonNullElse(user.getIdToken().getSubject(), "")
                        : "";
        if (!Identity.isSubject(subject)) {
            throw new OidcTrouble(Kind.REFUSED, "invalid_subject", null);
        }
        return subject;
    }

    private ClientRegistration registration() throws OidcTrouble {
        if (discovery == null) {
            throw new OidcTrouble(Kind.DOWN, "not_configured", null);
        }
        return discovery.registration();
    }

    private static InputRejected noAddress() {
        return rejected(
                "sign_in.oidc",
                "",
                new Text(
                        "認証基盤から戻る先が分かりません。環境変数 HAKYU_PUBLIC_ADDRESS に、このサーバーを開くアドレス(例:"
                                + " https://hakyu.example.co.jp)を入れてください。",
                        "The identity provider cannot send people back. Put the address under which this"
                                + " server is opened, such as https://hakyu.example.com, into the variable"
                                + " HAKYU_PUBLIC_ADDRESS."));
    }

    private static InputRejected rejected(String key, String value, Text advice) {
        return new InputRejected(
                Problem.error(
                        "cannot-serve",
                        new Place("hakyu.yaml", null, 0, key, value),
                        new Text(
                                "認証基盤でのサインインを用意できないため、サーバーを開始できません。",
                                "The server cannot start: signing in by the identity provider cannot be"
                                        + " set up."),
                        advice));
    }
}
