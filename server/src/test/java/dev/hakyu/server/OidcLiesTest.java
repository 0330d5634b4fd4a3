package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.hakyu.server.TestProvider.Signing;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a provider, or somebody in its place, says that is not to be believed.
class OidcLiesTest {
    @TempDir static Path folder;
    private static TestProvider provider;
    private static SampleServer server;
    private static OidcVisits oidc;

    @BeforeAll
    static void start() throws IOException {
        provider = TestProvider.start(OidcTest.NOW);
        server = OidcTest.over(folder, provider.issuer(), true);
        oidc = new OidcVisits(provider, server);
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void mend() {
        provider.behave();
    }

    static Stream<Arguments> lies() {
        Date past = Date.from(OidcTest.NOW.minusSeconds(600));
        return Stream.of(
                lie("another nonce", said -> said.claim("nonce", "another")),
                lie("no nonce", said -> said.claim("nonce", null)),
                lie("another audience", said -> said.audience("another")),
                lie(
                        "two audiences, given to the other",
                        said ->
                                said.audience(List.of(TestProvider.CLIENT, "another"))
                                        .claim("azp", "another")),
                lie("another issuer", said -> said.issuer("https://id.example")),
                lie("expired", said -> said.issueTime(past).expirationTime(past)),
                lie("no expiry", said -> said.expirationTime(null)),
                lie("no subject", said -> said.subject(null)),
                lie("a subject that breaks lines", said -> said.subject("a\nb")),
                Arguments.of("alg none", Signing.NONE, ignored()),
                Arguments.of("signed by the client's secret", Signing.HS256, ignored()),
                Arguments.of("the public key as secret", Signing.HS256_BY_PUBLIC_KEY, ignored()),
                Arguments.of("signed by another key", Signing.FOREIGN, ignored()));
    }

    private static Arguments lie(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, Signing.RS256, change);
    }

    private static Consumer<JWTClaimsSet.Builder> ignored() {
        return _ -> {};
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void shouldBelieveNoTokenWith(
            String what, Signing signing, Consumer<JWTClaimsSet.Builder> change)
            throws IOException, InterruptedException {
        oidc.linked("believes no " + what);
        provider.signing = signing;
        provider.claims = change;
        try (Visitor visitor = new Visitor(server.address())) {
            HttpResponse<String> page = oidc.signIn(visitor);

            assertThat(page.uri().getPath()).isEqualTo("/sign-in");
            assertThat(page.body()).contains(OidcVisits.NOT_CONFIRMED);
            assertThat(visitor.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            provider.behave();
            assertThat(oidc.signIn(visitor).uri().getPath()).isEqualTo("/");
        }
    }

    @Test
    void shouldTakeAnAnswerOnceAndInOneBrowserOnly() throws IOException, InterruptedException {
        oidc.linked("replayed");
        try (Visitor person = new Visitor(server.address());
                Visitor thief = new Visitor(server.address())) {
            String back = provider.authorise(oidc.begin(person));
            thief.get("/sign-in", "en");
            assertThat(thief.get(back, "en").body()).contains(OidcVisits.NOT_CONFIRMED);
            oidc.begin(thief);
            assertThat(thief.get(back, "en").body()).contains(OidcVisits.NOT_CONFIRMED);
            assertThat(person.get(back, "en").uri().getPath()).isEqualTo("/");
            assertThat(person.get(back, "en").body()).contains(OidcVisits.NOT_CONFIRMED);

            String code = provider.authorise(oidc.begin(thief)).split("&state", 2)[0];
            assertThat(thief.get(code, "en").body()).contains(OidcVisits.NOT_CONFIRMED);
            assertThat(thief.get(code + "&state=guess", "en").body())
                    .contains(OidcVisits.NOT_CONFIRMED);
        }
        assertThat(oidc.actions()).contains("127.0.0.1 sign-in-failed oidc unknown_state");
        oidc.linked("clears the count");
    }

    @Test
    void shouldTellWhatTheProviderRefused() throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address())) {
            String back = provider.authorise(oidc.begin(person));
            String state = back.substring(back.indexOf("&state"));
            assertThat(person.get("/oidc/callback?error=access_denied%0Ax" + state, "en").body())
                    .contains(OidcVisits.NOT_CONFIRMED);
        }
        assertThat(oidc.actions()).contains("127.0.0.1 sign-in-failed oidc access_deniedx");
        oidc.linked("was refused once");
    }
}
