package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.TestDevice.Kind;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.Passkey;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class PasskeyTest {
    @TempDir static Path folder;
    private static PasskeyVisits passkeys;

    @BeforeAll
    static void start() {
        passkeys = PasskeyVisits.over(folder);
    }

    @AfterAll
    static void stop() {
        passkeys.server().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ES256", "EDDSA", "RS256"})
    void shouldAddAPasskeyAndSignInWithoutAName(Kind kind)
            throws IOException, InterruptedException {
        TestDevice device = passkeys.device(kind);
        String name = "adds " + kind;
        try (Visitor person = passkeys.visitor()) {
            person.join(passkeys.server().invite(AccountRole.ANALYST), name);
            assertThat(person.get("/account", "ja").body()).contains("パスキーを追加");
            assertThat(passkeys.add(person, device, "desk & phone").body())
                    .contains("The passkey was added", "desk &amp; phone", "never");
        }
        try (Visitor person = passkeys.visitor()) {
            assertThat(person.get("/sign-in", "ja").body()).contains("パスキーでサインイン");
            String before = person.session();

            assertThat(passkeys.signIn(person, device).uri().getPath()).isEqualTo("/");

            assertThat(person.session()).isNotEqualTo(before);
            assertThat(person.get("/account", "en").body())
                    .contains("this one", name)
                    .doesNotContain("never");
            assertThat(person.get("/incidents/add", "en").statusCode()).isEqualTo(200);
        }
        assertThat(passkeys.kept(device).key().signCount()).isEqualTo(device.count);
        assertThat(passkeys.actions())
                .contains(name + " passkey-added desk & phone", name + " sign-in passkey");
    }

    @Test
    void shouldAskForAKeyThatNeedsNoNameAndAVerifiedPerson()
            throws IOException, InterruptedException {
        try (Visitor person = passkeys.visitor()) {
            String key = passkeys.server().invite(AccountRole.READER);
            JsonNode made = passkeys.askedToJoin(person, key, "asked");
            assertThat(made.at("/rp/id").asString()).isEqualTo("localhost");
            assertThat(made.at("/user/name").asString()).isEqualTo("asked");
            assertThat(made.at("/user/id").asString()).hasSize(43).doesNotContain("asked");
            assertThat(made.at("/authenticatorSelection").toString())
                    .isEqualTo(
                            "{\"residentKey\":\"required\",\"requireResidentKey\":true,"
                                    + "\"userVerification\":\"required\"}");
            assertThat(made.at("/attestation").asString()).isEqualTo("none");
            assertThat(made.at("/pubKeyCredParams").findValuesAsString("alg"))
                    .containsExactly("-7", "-8", "-257");

            JsonNode signed = passkeys.asked(person);
            assertThat(signed.get("userVerification").asString()).isEqualTo("required");
            assertThat(signed.get("rpId").asString()).isEqualTo("localhost");
            assertThat(signed.has("allowCredentials")).isFalse();
            assertThat(signed.get("challenge").asString())
                    .hasSize(43)
                    .isNotEqualTo(passkeys.asked(person).get("challenge").asString());
        }
    }

    @Test
    void shouldTakeAnInvitationWithoutAPassword() throws IOException, InterruptedException {
        String key = passkeys.server().invite(AccountRole.READER);
        TestDevice device = passkeys.device(Kind.ES256);
        TestDevice second = passkeys.device(Kind.EDDSA);
        try (Visitor person = passkeys.visitor()) {
            assertThat(person.get("/welcome?key=" + key, "ja").body()).contains("パスキーでアカウントを作成");
            assertThat(joinNote(person, key, " ")).endsWith("&badName");
            assertThat(joinNote(person, "guessed", "invited")).endsWith("&linkOver");

            assertThat(passkeys.join(person, device, key, "invited").uri().getPath())
                    .isEqualTo("/");

            assertThat(person.get("/account", "en").body())
                    .contains("This account has no password", "invited");
            assertThat(passkeys.remove(person, device).body()).contains("no way left to sign in");
            assertThat(passkeys.add(person, second, "second").body()).contains("was added");
            assertThat(passkeys.remove(person, device).body()).contains("The passkey was removed");
            assertThat(passkeys.remove(person, second).body()).contains("no way left to sign in");
            person.post("/account", "/account/password", Map.of("password", Visitor.PASSWORD));
            assertThat(passkeys.remove(person, second).body()).contains("The passkey was removed");
        }
        try (Visitor person = passkeys.visitor()) {
            assertThat(passkeys.signIn(person, second).body()).contains("No account that may");
            assertThat(person.signIn("invited", Visitor.PASSWORD).uri().getPath()).isEqualTo("/");
            assertThat(joinNote(person, key, "again")).endsWith("&linkOver");
            String other = passkeys.server().invite(AccountRole.READER);
            assertThat(joinNote(person, other, "invited")).endsWith("&nameTaken");
        }
        assertThat(passkeys.actions())
                .contains("invited account-made reader passkey", "invited sign-in passkey")
                .contains("invited passkey-removed second");
    }

    @Test
    void shouldGoWhereSomebodyWantedToGo() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("wanted");
        try (Visitor person = passkeys.visitor()) {
            assertThat(person.get("/duties", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(passkeys.signIn(person, device).uri().getPath()).isEqualTo("/duties");
        }
    }

    @Test
    void shouldHaveSeveralOfOnePersonAndNoneTwice() throws IOException, InterruptedException {
        TestDevice first = passkeys.joined("several");
        TestDevice second = passkeys.device(Kind.ES256);
        try (Visitor person = passkeys.visitor()) {
            passkeys.signIn(person, first);
            JsonNode asked = passkeys.askedToAdd(person, "second");
            assertThat(asked.at("/excludeCredentials").findValuesAsString("id"))
                    .containsExactly(first.idText());
            assertThat(asked.at("/user/id").asString())
                    .isEqualTo(passkeys.kept(first).userHandle());
            passkeys.added(person, second.make(asked));

            assertThat(passkeys.add(person, second, "again").body()).contains("Not added");
            assertThat(note(person, " ")).isEqualTo("/account?badLabel");
            assertThat(note(person, "x".repeat(81))).isEqualTo("/account?badLabel");
        }
        for (TestDevice device : List.of(first, second)) {
            try (Visitor person = passkeys.visitor()) {
                assertThat(passkeys.signIn(person, device).uri().getPath()).isEqualTo("/");
                assertThat(person.get("/account", "en").body()).contains("several");
            }
        }
        assertThat(passkeys.actions()).contains("several passkey-refused taken");
    }

    @Test
    void shouldEndOtherSessionsWithARemovedPasskey() throws IOException, InterruptedException {
        TestDevice device = passkeys.device(Kind.ES256);
        try (Visitor desk = passkeys.visitor();
                Visitor lost = passkeys.visitor()) {
            desk.join(passkeys.server().invite(AccountRole.READER), "lost one");
            passkeys.add(desk, device, "phone");
            passkeys.signIn(lost, device);
            assertThat(lost.get("/", "en").uri().getPath()).isEqualTo("/");

            passkeys.remove(desk, device);

            assertThat(lost.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(passkeys.signIn(lost, device).body()).contains("No account that may");
        }
    }

    @Test
    void shouldShutOutWhoMayNoLongerSignIn() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("left us");
        try (Visitor administrator = passkeys.visitor();
                Visitor person = passkeys.visitor()) {
            administrator.join(
                    passkeys.server().invite(AccountRole.ADMINISTRATOR), "passkey keeper");
            passkeys.signIn(person, device);
            administrator.post("/accounts", "/accounts/remove", Map.of("name", "left us"));

            assertThat(person.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(passkeys.signIn(person, device).body()).contains("No account that may");
            assertThat(passkeys.actions())
                    .contains("127.0.0.1 sign-in-failed passkey account_disabled left us");

            administrator.post("/accounts", "/accounts/restore", Map.of("name", "left us"));
            assertThat(passkeys.signIn(person, device).uri().getPath()).isEqualTo("/");
        }
    }

    /// A synchronised passkey counts nothing, and says that it may be on several devices.
    @Test
    void shouldTakeASynchronisedPasskeyThatDoesNotCount() throws IOException, InterruptedException {
        TestDevice device = passkeys.device(Kind.ES256);
        device.count = 0;
        device.flags |= TestDevice.MAY_BE_COPIED;
        try (Visitor person = passkeys.visitor()) {
            passkeys.join(person, device, passkeys.server().invite(AccountRole.READER), "synced");
        }
        device.flags |= TestDevice.COPIED;
        for (int i = 0; i < 2; i++) {
            try (Visitor person = passkeys.visitor()) {
                assertThat(
                                passkeys.signedIn(person, device.sign(passkeys.asked(person)))
                                        .uri()
                                        .getPath())
                        .isEqualTo("/");
            }
        }
        Passkey kept = passkeys.kept(device);
        assertThat(kept.key().backupEligible()).isTrue();
        assertThat(kept.key().backedUp()).isTrue();
    }

    @Test
    void shouldSayWhyThereCanBeNone(@TempDir Path own) throws IOException, InterruptedException {
        try (SampleServer other =
                        SampleServer.start(
                                own,
                                _ -> {},
                                Map.of("hakyu.public-address", "http://127.0.0.1:8080"));
                Visitor person = new Visitor(other.address())) {
            person.join(other.invite(AccountRole.READER), "without");

            assertThat(person.get("/account", "en").body())
                    .contains("browsers make no passkeys for numbers")
                    .doesNotContain("/account/passkeys");
            for (String path : List.of("/passkeys/begin", "/account/passkeys/begin")) {
                HttpResponse<String> begun = person.post("/account", path, Map.of("label", "none"));
                assertThat(begun.statusCode()).as(path).isEqualTo(404);
            }
            person.post("/account", "/logout", Map.of());
            assertThat(person.get("/sign-in", "en").body()).doesNotContain("/passkeys/");
        }
    }

    private static String note(Visitor person, String label)
            throws IOException, InterruptedException {
        return PasskeyVisits.step(
                        person.ask("/account", "/account/passkeys/begin", Map.of("label", label)))
                .path("go")
                .asString();
    }

    private static String joinNote(Visitor person, String key, String name)
            throws IOException, InterruptedException {
        return PasskeyVisits.step(
                        person.ask(
                                "/sign-in",
                                "/passkeys/join/begin",
                                Map.of("key", key, "name", name)))
                .path("go")
                .asString();
    }
}
