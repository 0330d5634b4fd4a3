package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.server.TestProvider.Mood;
import dev.hakyu.server.TestProvider.Signing;
import dev.hakyu.store.api.AccountRole;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OidcTest {
    static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");

    @TempDir static Path folder;
    private static TestProvider provider;
    private static SampleServer server;
    private static OidcVisits oidc;

    @BeforeAll
    static void start() throws IOException {
        provider = TestProvider.start(NOW);
        // It is down when the server starts, and passwords work.
        provider.mood = Mood.FAILING;
        server = over(folder, provider.issuer(), true);
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
            assertThat(oidc.link(person)).contains("Linked. From now on", provider.subject);
        }
        try (Visitor person = new Visitor(server.address())) {
            assertThat(person.get("/sign-in", "ja").body()).contains("社員IDでサインイン");
            String before = person.session();

            assertThat(oidc.signIn(person).uri().getPath()).isEqualTo("/");

            assertThat(person.session()).isNotEqualTo(before);
            assertThat(person.get("/account", "en").body()).contains("this one", name);
            assertThat(person.get("/incidents/add", "en").statusCode()).isEqualTo(200);
        }
        assertThat(oidc.actions())
                .contains(name + " identity-linked " + provider.issuer() + " " + provider.subject)
                .contains(name + " sign-in oidc");
    }

    @Test
    void shouldGoWhereSomebodyWantedToGo() throws IOException, InterruptedException {
        oidc.linked("wanted");
        try (Visitor person = new Visitor(server.address())) {
            assertThat(person.get("/duties", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(oidc.signIn(person).uri().getPath()).isEqualTo("/duties");
        }
    }

    @Test
    void shouldMakeNoAccountByItself() throws IOException, InterruptedException {
        provider.subject = "nobody-knows";
        int accounts = oidc.store().accounts().list().size();
        try (Visitor stranger = new Visitor(server.address())) {
            assertThat(oidc.signIn(stranger).body()).contains("No account that may sign in");
            assertThat(stranger.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
        }
        assertThat(oidc.store().accounts().list()).hasSize(accounts);
        assertThat(oidc.actions()).contains("127.0.0.1 sign-in-failed oidc not_linked");
    }

    /// The provider's word for a person counts, not a mail address that others may get.
    @Test
    void shouldNotKnowPeopleByTheirMail() throws IOException, InterruptedException {
        provider.claims = said -> said.claim("email", "a@example.com").claim("name", "same mail");
        oidc.linked("same mail");
        provider.subject = "another-person";
        try (Visitor other = new Visitor(server.address())) {
            assertThat(oidc.signIn(other).body()).contains("No account that may sign in");
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
            assertThat(oidc.signIn(person).body()).contains("No account that may sign in");
            assertThat(person.signIn("invited", Visitor.PASSWORD).uri().getPath()).isEqualTo("/");
            assertThat(person.get("/welcome?key=" + key, "en").body())
                    .contains("This link was used");
        }
        assertThat(oidc.actions())
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
        oidc.linked("holder");
        try (Visitor other = new Visitor(server.address())) {
            String key = server.invite(AccountRole.READER);
            assertThat(join(other, key, "second holder").body()).contains("Not linked");
            assertThat(join(other, key, "holder").body()).contains("Not linked");
            other.join(key, "second holder");
            assertThat(oidc.link(other)).contains("Not linked");
            assertThat(other.get("/account", "en").body()).doesNotContain("/account/oidc/unlink");
        }
    }

    @Test
    void shouldShutOutWhoMayNoLongerSignIn() throws IOException, InterruptedException {
        oidc.linked("left us");
        try (Visitor administrator = new Visitor(server.address());
                Visitor person = new Visitor(server.address())) {
            administrator.join(server.invite(AccountRole.ADMINISTRATOR), "oidc keeper");
            oidc.signIn(person);
            administrator.post("/accounts", "/accounts/remove", Map.of("name", "left us"));

            assertThat(person.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(oidc.signIn(person).body()).contains("No account that may sign in");
            assertThat(oidc.actions()).contains("127.0.0.1 sign-in-failed oidc account_disabled");

            administrator.post("/accounts", "/accounts/restore", Map.of("name", "left us"));
            assertThat(oidc.signIn(person).uri().getPath()).isEqualTo("/");
        }
    }

    /// Two of the same person: what one began must not link the other's account.
    @Test
    void shouldLinkTheAccountThatAskedOnly() throws IOException, InterruptedException {
        provider.subject = "changes places";
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.READER), "asked");
            URI address = oidc.handOver(person.post("/account", "/account/oidc/link", Map.of()));
            String back = provider.authorise(address);
            person.post("/account", "/logout", Map.of());
            person.join(server.invite(AccountRole.READER), "did not ask");

            assertThat(person.get(back, "en").body()).doesNotContain("Linked. From now on");
        }
        assertThat(oidc.store().identities().find(provider.issuer(), provider.subject)).isEmpty();
        oidc.linked("clears the count too");
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
            oidc.handOver(person.post("/account", "/account/oidc/link", Map.of()));
        }
    }

    @Test
    void shouldSayThatTheProviderDoesNotAnswerLater() throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address())) {
            String back = provider.authorise(oidc.begin(person));
            provider.mood = Mood.NO_TOKEN;
            assertThat(person.get(back, "en").body()).contains("does not answer");
        }
    }

    @Test
    void shouldAskTheProviderAboutItselfOnceAnHour() throws IOException, InterruptedException {
        oidc.linked("asks once");
        int asked = provider.discoveries.get();
        oidc.linked("asks no more");
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
                ? person.get(provider.authorise(oidc.handOver(page)), "en")
                : page;
    }
}
