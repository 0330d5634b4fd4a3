package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.hakyu.server.TestProvider.Mood;
import dev.hakyu.server.TestProvider.Signing;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OidcTest {
    static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");
    private static final String NOT_CONFIRMED = "It could not be confirmed who you are";

    @TempDir static Path folder;
    private static TestProvider provider;
    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        provider = TestProvider.start(NOW);
        // It is down when the server starts, and passwords work.
        provider.mood = Mood.FAILING;
        server = over(folder, provider.issuer(), true);
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

    static SampleServer over(Path folder, String issuer, boolean withAddress) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Map<String, Object> settings = new HashMap<>(Map.of("server.port", port));
        if (withAddress) {
            settings.put("hakyu.public-address", "http://127.0.0.1:" + port);
        }
        return SampleServer.start(folder, workspace -> configure(workspace, issuer), settings);
    }

    private static void configure(Path workspace, String issuer) {
        try {
            Files.writeString(workspace.resolve("oidc-secret"), TestProvider.SECRET + "\n");
            Files.writeString(
                    workspace.resolve("hakyu.yaml"),
                    """

                    sign_in:
                      oidc:
                        issuer: "%s"
                        client_id: "%s"
                        client_secret: file:oidc-secret
                        name: {ja: 社員ID, en: staff ID}
                    """
                            .formatted(issuer, TestProvider.CLIENT),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RS256", "ES256"})
    void shouldLinkAndThenSignIn(Signing signing) throws IOException, InterruptedException {
        provider.signing = signing;
        provider.subject = "links-" + signing;
        String name = "links " + signing;
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.ANALYST), name);
            assertThat(person.get("/account", "ja").body()).contains("社員IDを結び付ける");
            assertThat(link(person)).contains("Linked. From now on", provider.subject);
        }
        try (Visitor person = new Visitor(server.address())) {
            assertThat(person.get("/sign-in", "ja").body()).contains("社員IDでサインイン");
            String before = person.session();

            assertThat(signIn(person).uri().getPath()).isEqualTo("/");

            assertThat(person.session()).isNotEqualTo(before);
            assertThat(person.get("/account", "en").body()).contains("this one", name);
            assertThat(person.get("/incidents/add", "en").statusCode()).isEqualTo(200);
        }
        assertThat(actions())
                .contains(name + " identity-linked " + provider.issuer() + " " + provider.subject)
                .contains(name + " sign-in oidc");
    }

    @Test
    void shouldGoWhereSomebodyWantedToGo() throws IOException, InterruptedException {
        linked("wanted");
        try (Visitor person = new Visitor(server.address())) {
            assertThat(person.get("/duties", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(signIn(person).uri().getPath()).isEqualTo("/duties");
        }
    }

    @Test
    void shouldMakeNoAccountByItself() throws IOException, InterruptedException {
        provider.subject = "nobody-knows";
        int accounts = store().accounts().list().size();
        try (Visitor stranger = new Visitor(server.address())) {
            assertThat(signIn(stranger).body()).contains("No account that may sign in");
            assertThat(stranger.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
        }
        assertThat(store().accounts().list()).hasSize(accounts);
        assertThat(actions()).contains("127.0.0.1 sign-in-failed oidc not_linked");
    }

    /// The provider's word for a person counts, not a mail address that others may get.
    @Test
    void shouldNotKnowPeopleByTheirMail() throws IOException, InterruptedException {
        provider.claims = said -> said.claim("email", "a@example.com").claim("name", "same mail");
        linked("same mail");
        provider.subject = "another-person";
        try (Visitor other = new Visitor(server.address())) {
            assertThat(signIn(other).body()).contains("No account that may sign in");
        }
    }

    @Test
    void shouldTakeAnInvitationWithoutAPassword() throws IOException, InterruptedException {
        provider.subject = "invited";
        String key = server.invite(AccountRole.READER);
        try (Visitor person = new Visitor(server.address())) {
            assertThat(person.get("/welcome?key=" + key, "ja").body()).contains("社員IDでアカウントを作成");
            assertThat(join(person, key, " ").body()).contains("A name has 1 to 80");
            assertThat(join(person, "guessed", "invited").body()).contains("This link was used");

            assertThat(join(person, key, "invited").uri().getPath()).isEqualTo("/");

            assertThat(person.get("/account", "en").body())
                    .contains("This account has no password", "invited");
            assertThat(unlink(person)).contains("no way left to sign in");
            assertThat(password(person, "short")).contains("12 to 200");
            assertThat(password(person, Visitor.PASSWORD)).contains("The password was changed");
            assertThat(unlink(person)).contains("Unlinked.");
        }
        try (Visitor person = new Visitor(server.address())) {
            assertThat(signIn(person).body()).contains("No account that may sign in");
            assertThat(person.signIn("invited", Visitor.PASSWORD).uri().getPath()).isEqualTo("/");
            assertThat(person.get("/welcome?key=" + key, "en").body())
                    .contains("This link was used");
        }
        assertThat(actions())
                .contains("invited account-made reader oidc", "invited password-made invited")
                .contains("invited identity-unlinked " + provider.issuer() + " invited");
    }

    @Test
    void shouldOpenNoAccountWithoutAPasswordByAPassword() throws IOException, InterruptedException {
        provider.subject = "passwordless";
        try (Visitor person = new Visitor(server.address())) {
            join(person, server.invite(AccountRole.READER), "passwordless");
        }
        try (Visitor guesser = new Visitor(server.address())) {
            assertThat(guesser.signIn("passwordless", "").body()).contains("is wrong");
            assertThat(guesser.signIn("passwordless", "null").body()).contains("is wrong");
        }
    }

    @Test
    void shouldNotGiveOneIdentityToTwo() throws IOException, InterruptedException {
        linked("holder");
        try (Visitor other = new Visitor(server.address())) {
            String key = server.invite(AccountRole.READER);
            assertThat(join(other, key, "second holder").body()).contains("Not linked");
            assertThat(join(other, key, "holder").body()).contains("Not linked");
            other.join(key, "second holder");
            assertThat(link(other)).contains("Not linked");
            assertThat(other.get("/account", "en").body()).doesNotContain("/account/oidc/unlink");
        }
    }

    @Test
    void shouldShutOutWhoMayNoLongerSignIn() throws IOException, InterruptedException {
        linked("left us");
        try (Visitor administrator = new Visitor(server.address());
                Visitor person = new Visitor(server.address())) {
            administrator.join(server.invite(AccountRole.ADMINISTRATOR), "oidc keeper");
            signIn(person);
            administrator.post("/accounts", "/accounts/remove", Map.of("name", "left us"));

            assertThat(person.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(signIn(person).body()).contains("No account that may sign in");
            assertThat(actions()).contains("127.0.0.1 sign-in-failed oidc account_disabled");

            administrator.post("/accounts", "/accounts/restore", Map.of("name", "left us"));
            assertThat(signIn(person).uri().getPath()).isEqualTo("/");
        }
    }

    static Stream<Arguments> lies() {
        Date past = Date.from(NOW.minusSeconds(600));
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
        linked("believes no " + what);
        provider.signing = signing;
        provider.claims = change;
        try (Visitor visitor = new Visitor(server.address())) {
            HttpResponse<String> page = signIn(visitor);

            assertThat(page.uri().getPath()).isEqualTo("/sign-in");
            assertThat(page.body()).contains(NOT_CONFIRMED);
            assertThat(visitor.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            provider.behave();
            assertThat(signIn(visitor).uri().getPath()).isEqualTo("/");
        }
    }

    @Test
    void shouldTakeAnAnswerOnceAndInOneBrowserOnly() throws IOException, InterruptedException {
        linked("replayed");
        try (Visitor person = new Visitor(server.address());
                Visitor thief = new Visitor(server.address())) {
            String back = provider.authorise(begin(person));
            thief.get("/sign-in", "en");
            assertThat(thief.get(back, "en").body()).contains(NOT_CONFIRMED);
            begin(thief);
            assertThat(thief.get(back, "en").body()).contains(NOT_CONFIRMED);
            assertThat(person.get(back, "en").uri().getPath()).isEqualTo("/");
            assertThat(person.get(back, "en").body()).contains(NOT_CONFIRMED);

            String code = provider.authorise(begin(thief)).split("&state", 2)[0];
            assertThat(thief.get(code, "en").body()).contains(NOT_CONFIRMED);
            assertThat(thief.get(code + "&state=guess", "en").body()).contains(NOT_CONFIRMED);
        }
        assertThat(actions()).contains("127.0.0.1 sign-in-failed oidc unknown_state");
        linked("clears the count");
    }

    /// Two of the same person: what one began must not link the other's account.
    @Test
    void shouldLinkTheAccountThatAskedOnly() throws IOException, InterruptedException {
        provider.subject = "changes places";
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.READER), "asked");
            URI address = handOver(person.post("/account", "/account/oidc/link", Map.of()));
            String back = provider.authorise(address);
            person.post("/account", "/logout", Map.of());
            person.join(server.invite(AccountRole.READER), "did not ask");

            assertThat(person.get(back, "en").body()).doesNotContain("Linked. From now on");
        }
        assertThat(store().identities().find(provider.issuer(), provider.subject)).isEmpty();
        linked("clears the count too");
    }

    @Test
    void shouldTellWhatTheProviderRefused() throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address())) {
            String back = provider.authorise(begin(person));
            String state = back.substring(back.indexOf("&state"));
            assertThat(person.get("/oidc/callback?error=access_denied%0Ax" + state, "en").body())
                    .contains(NOT_CONFIRMED);
        }
        assertThat(actions()).contains("127.0.0.1 sign-in-failed oidc access_deniedx");
        linked("was refused once");
    }

    @Test
    void shouldLetPasswordsInWhileTheProviderDoesNotAnswer(@TempDir Path own)
            throws IOException, InterruptedException {
        try (TestProvider ill = TestProvider.start(NOW);
                SampleServer other = over(own, ill.issuer(), true);
                Visitor person = new Visitor(other.address())) {
            for (Mood mood : EnumSet.complementOf(EnumSet.of(Mood.GOOD, Mood.NO_TOKEN))) {
                ill.mood = mood;
                HttpResponse<String> page = person.post("/sign-in", "/oidc/sign-in", Map.of());
                assertThat(page.body()).as(mood.name()).contains("does not answer");
                assertThat(page.uri().getPath()).isEqualTo("/sign-in");
            }
            person.join(other.invite(AccountRole.READER), "by password");
            assertThat(person.get("/", "en").uri().getPath()).isEqualTo("/");
            ill.mood = Mood.GOOD;
            handOver(person.post("/account", "/account/oidc/link", Map.of()));
        }
    }

    @Test
    void shouldSayThatTheProviderDoesNotAnswerLater() throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address())) {
            String back = provider.authorise(begin(person));
            provider.mood = Mood.NO_TOKEN;
            assertThat(person.get(back, "en").body()).contains("does not answer");
        }
    }

    @Test
    void shouldAskTheProviderAboutItselfOnceAnHour() throws IOException, InterruptedException {
        linked("asks once");
        int asked = provider.discoveries.get();
        linked("asks no more");
        assertThat(provider.discoveries.get()).isEqualTo(asked);
    }

    @Test
    void shouldLetNoFormLeadToAnotherServer() throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address())) {
            HttpResponse<String> page = person.post("/sign-in", "/oidc/sign-in", Map.of());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("form-action 'self';")
                    .doesNotContain(provider.issuer());
            assertThat(person.post("/assets/none", "/oidc/sign-in", Map.of()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void shouldNotStartWithoutAnAddressToComeBackTo(@TempDir Path own) {
        assertThatThrownBy(() -> over(own, "https://id.example", false))
                .satisfies(failure ->
                        assertThat(
                                        StartTrouble.of(failure, dev.hakyu.model.Lang.EN)
                                                .lines()
                                                .toString())
                                .contains("HAKYU_PUBLIC_ADDRESS"));
    }

    /// Signs somebody up and links what the provider calls them.
    private static void linked(String name) throws IOException, InterruptedException {
        provider.subject = "subject of " + name;
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.READER), name);
            assertThat(link(person)).contains("Linked. From now on");
        }
        assertThat(store().identities().find(provider.issuer(), provider.subject))
                .map(Identity::account)
                .contains(name);
    }

    private static String link(Visitor person) throws IOException, InterruptedException {
        return person.get(
                        provider.authorise(
                                handOver(person.post("/account", "/account/oidc/link", Map.of()))),
                        "en")
                .body();
    }

    private static String unlink(Visitor person) throws IOException, InterruptedException {
        return person.post(
                        "/account",
                        "/account/oidc/unlink",
                        Map.of("issuer", provider.issuer(), "subject", provider.subject))
                .body();
    }

    private static String password(Visitor person, String password)
            throws IOException, InterruptedException {
        return person.post("/account", "/account/password", Map.of("password", password)).body();
    }

    private static HttpResponse<String> join(Visitor person, String key, String name)
            throws IOException, InterruptedException {
        HttpResponse<String> page =
                person.post("/welcome?key=" + key, "/oidc/join", Map.of("key", key, "name", name));
        return page.headers().firstValue("Refresh").isPresent()
                ? person.get(provider.authorise(handOver(page)), "en")
                : page;
    }

    private static HttpResponse<String> signIn(Visitor person)
            throws IOException, InterruptedException {
        return person.get(provider.authorise(begin(person)), "en");
    }

    private static URI begin(Visitor person) throws IOException, InterruptedException {
        return handOver(person.post("/sign-in", "/oidc/sign-in", Map.of()));
    }

    private static URI handOver(HttpResponse<String> page) {
        Optional<String> refresh = page.headers().firstValue("Refresh");
        assertThat(refresh).as(page.body()).isPresent();
        return URI.create(refresh.get().substring("0; url=".length()));
    }

    private static dev.hakyu.store.api.Store store() {
        return server.bean(Kept.class).store();
    }

    private static List<String> actions() {
        return store().audit().newest(200).stream().map(OidcTest::shown).toList();
    }

    private static String shown(AuditEntry entry) {
        return entry.who() + " " + entry.action() + " " + entry.subject();
    }
}
