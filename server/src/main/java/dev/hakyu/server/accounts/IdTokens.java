package dev.hakyu.server.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Fetches an ID token for a code and checks it: signature by a key of the provider, issuer,
/// audience, expiry, nonce (OpenID Connect Core 1.0, 3.1.3.7). Nothing else is asked about a
/// person, and the access token is thrown away.
final class IdTokens {
    /// By a pair of keys only: what a shared secret signs, or nothing, anybody here could write.
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(
                    SignatureAlgorithm.RS256,
                    SignatureAlgorithm.RS384,
                    SignatureAlgorithm.RS512,
                    SignatureAlgorithm.PS256,
                    SignatureAlgorithm.PS384,
                    SignatureAlgorithm.PS512,
                    SignatureAlgorithm.ES256,
                    SignatureAlgorithm.ES384,
                    SignatureAlgorithm.ES512);

    private final ClientHttpRequestFactory connections;
    private final Clock clock;
    private final OidcAuthorizationCodeAuthenticationProvider checks;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(ClientHttpRequestFactory connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
        RestClientAuthorizationCodeTokenResponseClient codes =
                new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(tokenEndpoint());
        checks =
                new OidcAuthorizationCodeAuthenticationProvider(
                        codes, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        checks.setJwtDecoderFactory(registration ->
                decoders.computeIfAbsent(keys(registration), uri -> decoder(registration, uri)));
    }

    /// The same, proven.
    ///
    /// @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException when the
    ///   provider did not vouch for anybody, or could not be asked
    OAuth2LoginAuthenticationToken check(OAuth2LoginAuthenticationToken claimed) {
        return (OAuth2LoginAuthenticationToken)
                Objects.requireNonNull(checks.authenticate(claimed));
    }

    private RestClient tokenEndpoint() {
        return RestClient.builder()
                .requestFactory(connections)
                .requestInterceptor(new ProviderWeb())
                .configureMessageConverters(converters ->
                        converters
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private JwtDecoder decoder(ClientRegistration registration, String keys) {
        RestTemplate web = new RestTemplate(connections);
        web.getInterceptors().add(new ProviderWeb());
        OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .restOperations(web)
                        .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                        .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private static String keys(ClientRegistration registration) {
        return Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
    }
}
