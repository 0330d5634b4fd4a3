package dev.hakyu.server.accounts;

import dev.hakyu.network.api.OidcProvider;
import dev.hakyu.server.accounts.OidcTrouble.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a provider says of itself (OpenID Connect Discovery 1.0), asked for when somebody first
/// wants in by it, and again after an hour. One request at a time; the others wait for its answer.
final class ProviderDiscovery {
    static final String ID = "oidc";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final OidcProvider provider;
    private final String returnAddress;
    private final Supplier<Optional<String>> secret;
    private final RestClient web;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;

    /// @param returnAddress to which the provider sends people back
    /// @param secret of this server, asked for anew each time: it may have been changed
    ProviderDiscovery(
            OidcProvider provider,
            String returnAddress,
            Supplier<Optional<String>> secret,
            RestClient web,
            Clock clock) {
        this.provider = provider;
        this.returnAddress = returnAddress;
        this.secret = secret;
        this.web = web;
        this.clock = clock;
    }

    private record Known(ClientRegistration registration, Instant since) {}

    /// How the provider is spoken to.
    ClientRegistration registration() throws OidcTrouble {
        Optional<ClientRegistration> fresh = fresh();
        if (fresh.isPresent()) {
            return fresh.get();
        }
        try {
            if (!asking.tryLock(ProviderWeb.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw down("discovery_waits", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw down("interrupted", e);
        }
        try {
            Optional<ClientRegistration> meanwhile = fresh();
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            ClientRegistration asked = ask();
            known = new Known(asked, clock.instant());
            return asked;
        } finally {
            asking.unlock();
        }
    }

    private Optional<ClientRegistration> fresh() {
        Known last = known;
        return last == null || last.since().plus(KEPT).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(last.registration());
    }

    private ClientRegistration ask() throws OidcTrouble {
        String issuer = provider.issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try {
            byte[] answer =
                    web.get()
                            .uri(new URI(base + "/.well-known/openid-configuration"))
                            .retrieve()
                            .body(byte[].class);
            JsonNode document = JSON.readTree(answer == null ? new byte[0] : answer);
            if (!issuer.equals(document.path("issuer").asString(""))) {
                throw down("discovery_other_issuer", null);
            }
            return registration(document);
        } catch (RestClientException | JacksonException | URISyntaxException e) {
            throw down("discovery_failed", e);
        }
    }

    private ClientRegistration registration(JsonNode document)
            throws OidcTrouble, URISyntaxException {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(provider.clientId())
                .clientSecret(secret.get().orElseThrow(() -> down("no_client_secret", null)))
                .clientAuthenticationMethod(method(document))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(returnAddress)
                .scope("openid")
                .authorizationUri(address(document, "authorization_endpoint"))
                .tokenUri(address(document, "token_endpoint"))
                .jwkSetUri(address(document, "jwks_uri"))
                .issuerUri(provider.issuer())
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static ClientAuthenticationMethod method(JsonNode document) throws OidcTrouble {
        JsonNode methods = document.path("token_endpoint_auth_methods_supported");
        boolean basic = methods.isMissingNode() || methods.isEmpty();
        boolean post = false;
        for (JsonNode each : methods) {
            basic |= each.asString("").equals("client_secret_basic");
            post |= each.asString("").equals("client_secret_post");
        }
        if (!basic && !post) {
            throw down("discovery_no_known_method", null);
        }
        return basic
                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                : ClientAuthenticationMethod.CLIENT_SECRET_POST;
    }

    private static String address(JsonNode document, String name)
            throws OidcTrouble, URISyntaxException {
        String written = document.path(name).asString("");
        if (!OidcProvider.isReachedSafely(new URI(written))) {
            throw down("discovery_" + name, null);
        }
        return written;
    }

    private static OidcTrouble down(String code, @Nullable Throwable cause) {
        return new OidcTrouble(Kind.DOWN, code, cause);
    }
}
