package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.TestDevice.Kind;
import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a device, a browser or somebody in their place says that is not to be believed. All come
/// from one address, whose failures are counted: the test that makes it wait comes last.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyLiesTest {
    private static final String ANOTHER = Base64.getUrlEncoder().encodeToString(new byte[30]);

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

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another site", "bad_origin", device -> device.origin = "https://evil.example"),
                lie("another port", "bad_origin", device -> device.origin = "http://localhost:1"),
                lie(
                        "a name below ours",
                        "bad_origin",
                        device -> device.origin = device.origin.replace("//", "//a.")),
                lie(
                        "with TLS",
                        "bad_origin",
                        device -> device.origin = device.origin.replace("http:", "https:")),
                lie("inside another page", "bad_top_origin", device -> device.crossOrigin = true),
                lie("another name", "bad_rp_id", device -> device.rpId = "evil.example"),
                lie("another challenge", "bad_challenge", device -> device.challenge = ANOTHER),
                lie(
                        "nobody verified",
                        "user_not_verified",
                        device -> device.flags = TestDevice.PRESENT),
                lie(
                        "nobody there",
                        "user_not_present",
                        device -> device.flags = TestDevice.VERIFIED));
    }

    private static Arguments lie(String what, String code, Consumer<TestDevice> change) {
        return Arguments.of(what, code, change);
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void shouldLetNobodyInWith(String what, String code, Consumer<TestDevice> change)
            throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("in with " + what);
        TestDevice liar = twin(device);
        change.accept(liar);
        try (Visitor visitor = passkeys.visitor()) {
            refused(visitor, passkeys.signIn(visitor, liar));
            assertThat(passkeys.signIn(visitor, device).uri().getPath()).isEqualTo("/");
        }
        assertThat(passkeys.actions())
                .contains("127.0.0.1 sign-in-failed passkey " + code + " in with " + what);
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void shouldAddNoPasskeyWith(String what, String code, Consumer<TestDevice> change)
            throws IOException, InterruptedException {
        TestDevice device = passkeys.device(Kind.ES256);
        change.accept(device);
        String name = "adds with " + what;
        try (Visitor person = passkeys.visitor()) {
            person.join(passkeys.server().invite(AccountRole.READER), name);
            assertThat(passkeys.add(person, device, "liar").body())
                    .contains(PasskeyVisits.NOT_CONFIRMED);
        }
        assertThat(passkeys.store().passkeys().of(name)).isEmpty();
        assertThat(passkeys.actions()).contains(name + " passkey-refused " + code);
    }

    @Order(1)
    @Test
    void shouldTakeAnAnswerOnceAndInOneBrowserOnly() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("replayed");
        try (Visitor person = passkeys.visitor();
                Visitor thief = passkeys.visitor()) {
            device.count++;
            String answer = device.sign(passkeys.asked(person));
            refused(thief, passkeys.signedIn(thief, answer));
            passkeys.asked(thief);
            refused(thief, passkeys.signedIn(thief, answer));
            assertThat(passkeys.signedIn(person, answer).uri().getPath()).isEqualTo("/");
            person.post("/account", "/logout", Map.of());
            refused(person, passkeys.signedIn(person, answer));
        }
    }

    @Order(1)
    @Test
    void shouldForgetAChallengeWithAWrongAnswer() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("tries twice");
        try (Visitor visitor = passkeys.visitor()) {
            device.count++;
            String answer = device.sign(passkeys.asked(visitor));
            refused(
                    visitor,
                    passkeys.signedIn(
                            visitor, answer.replace("\"signature\":\"", "\"signature\":\"AA")));
            refused(visitor, passkeys.signedIn(visitor, answer));
        }
    }

    @Order(1)
    @Test
    void shouldNotTakeAnAnswerToAnotherQuestion() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("mixes up");
        TestDevice fresh = passkeys.device(Kind.ES256);
        try (Visitor visitor = passkeys.visitor()) {
            String key = passkeys.server().invite(AccountRole.READER);
            device.count++;
            String signed = device.sign(passkeys.askedToJoin(visitor, key, "mixed"));
            refused(visitor, passkeys.signedIn(visitor, signed));

            passkeys.signIn(visitor, device);
            String made = fresh.make(passkeys.askedToJoin(visitor, key, "mixed"));
            assertThat(passkeys.added(visitor, made).body()).contains(PasskeyVisits.NOT_CONFIRMED);
            fresh.type = "webauthn.get";
            assertThat(passkeys.add(visitor, fresh, "signed").body())
                    .contains(PasskeyVisits.NOT_CONFIRMED);
        }
        assertThat(passkeys.store().accounts().find("mixed")).isEmpty();
        assertThat(passkeys.store().passkeys().of("mixes up")).hasSize(1);
    }

    @Order(1)
    @Test
    void shouldTellACopyByItsCounter() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("copied");
        TestDevice copy = twin(device);
        TestDevice guess = twin(device);
        guess.keys = passkeys.device(Kind.ES256).keys;
        try (Visitor person = passkeys.visitor();
                Visitor other = passkeys.visitor()) {
            device.count = 10;
            passkeys.signIn(person, device);
            guess.count = 1;
            refused(other, passkeys.signIn(other, guess));
            assertThat(passkeys.kept(device).counterBack()).isEmpty();

            for (long count : new long[] {10, 4}) {
                copy.count = count;
                assertThat(passkeys.signIn(other, copy).body()).contains("may have been copied");
            }

            assertThat(other.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(person.get("/account", "en").body()).contains("its counter had gone back");
            assertThat(passkeys.kept(device).key().signCount()).isEqualTo(11);
        }
        assertThat(passkeys.actions())
                .contains("127.0.0.1 sign-in-failed passkey malicious_counter_value copied");
    }

    @Order(1)
    @Test
    void shouldOpenNoAccountOfAnother() throws IOException, InterruptedException {
        TestDevice own = passkeys.joined("own");
        TestDevice foreign = passkeys.joined("foreign");
        TestDevice claims = twin(own);
        claims.userHandle = foreign.userHandle;
        TestDevice names = twin(own);
        names.id = foreign.id;
        names.userHandle = foreign.userHandle;
        TestDevice namesNobody = twin(own);
        namesNobody.userHandle = "";
        try (Visitor visitor = passkeys.visitor()) {
            for (TestDevice liar : List.of(claims, names, namesNobody)) {
                refused(visitor, passkeys.signIn(visitor, liar));
            }
        }
        assertThat(passkeys.actions())
                .contains(
                        "127.0.0.1 sign-in-failed passkey other_holder own",
                        "127.0.0.1 sign-in-failed passkey bad_signature foreign");
    }

    @Order(1)
    @Test
    void shouldKeepThePasskeyOfAnotherWhereItIs() throws IOException, InterruptedException {
        TestDevice victim = passkeys.joined("victim");
        TestDevice thief = passkeys.device(Kind.ES256);
        thief.id = victim.id;
        try (Visitor person = passkeys.visitor()) {
            person.join(passkeys.server().invite(AccountRole.READER), "takes over");
            assertThat(passkeys.add(person, thief, "mine").body()).contains("Not added");
            passkeys.remove(person, victim);
        }
        assertThat(passkeys.kept(victim).account()).isEqualTo("victim");
        try (Visitor person = passkeys.visitor()) {
            refused(person, passkeys.signIn(person, twin(thief)));
            assertThat(passkeys.signIn(person, victim).uri().getPath()).isEqualTo("/");
        }
    }

    /// Two of the same browser: what one was asked must not become a passkey of the other.
    @Order(1)
    @Test
    void shouldAddToTheAccountThatAskedOnly() throws IOException, InterruptedException {
        TestDevice device = passkeys.device(Kind.ES256);
        try (Visitor person = passkeys.visitor()) {
            person.join(passkeys.server().invite(AccountRole.READER), "asked first");
            String answer = device.make(passkeys.askedToAdd(person, "mine"));
            person.post("/account", "/logout", Map.of());
            person.join(passkeys.server().invite(AccountRole.READER), "did not ask");
            assertThat(passkeys.added(person, answer).body()).contains(PasskeyVisits.NOT_CONFIRMED);
        }
        assertThat(passkeys.store().passkeys().find(device.idText())).isEmpty();
    }

    @Order(1)
    @Test
    void shouldNotBelieveThatAPasskeyBecameAnother() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("becomes another");
        device.flags |= TestDevice.MAY_BE_COPIED;
        try (Visitor visitor = passkeys.visitor()) {
            refused(visitor, passkeys.signIn(visitor, device));
            device.flags ^= TestDevice.MAY_BE_COPIED | TestDevice.COPIED;
            refused(visitor, passkeys.signIn(visitor, device));
        }
    }

    @Order(1)
    @Test
    void shouldTakeNoKindOfKeyThatWasNotAskedFor() throws IOException, InterruptedException {
        TestDevice device = passkeys.device(Kind.RS1);
        try (Visitor person = passkeys.visitor()) {
            person.join(passkeys.server().invite(AccountRole.READER), "weak key");
            assertThat(passkeys.add(person, device, "weak").body())
                    .contains(PasskeyVisits.NOT_CONFIRMED);
        }
        assertThat(passkeys.actions()).contains("weak key passkey-refused not_allowed_algorithm");
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"x\",\"rawId\":\"x\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\","
                        + "\"attestationObject\":\"v_8\",\"signature\":\"AA\"}}"
            })
    void shouldRefuseWhatNoBrowserSends(String answer) throws IOException, InterruptedException {
        try (Visitor visitor = passkeys.visitor()) {
            passkeys.asked(visitor);
            HttpResponse<String> page = passkeys.signedIn(visitor, answer);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri().getPath()).isEqualTo("/sign-in");

            String key = passkeys.server().invite(AccountRole.READER);
            passkeys.askedToJoin(visitor, key, "never made");
            HttpResponse<String> joined =
                    visitor.post(
                            "/sign-in", "/passkeys/join", Map.of("key", key, "answer", answer));
            assertThat(joined.statusCode()).isEqualTo(200);
            assertThat(joined.body()).contains(PasskeyVisits.NOT_CONFIRMED);
        }
        assertThat(passkeys.store().accounts().find("never made")).isEmpty();
    }

    @Order(1)
    @Test
    void shouldNotReadWhatIsTooLong() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("says much");
        try (Visitor visitor = passkeys.visitor()) {
            device.count++;
            String answer = device.sign(passkeys.asked(visitor));
            refused(visitor, passkeys.signedIn(visitor, answer + " ".repeat(20_000)));
        }
        assertThat(passkeys.actions()).contains("127.0.0.1 sign-in-failed passkey too_long");
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/passkeys/begin",
                "/passkeys/sign-in",
                "/passkeys/join/begin",
                "/passkeys/join",
                "/account/passkeys/begin",
                "/account/passkeys",
                "/account/passkeys/remove"
            })
    void shouldRefuseAFormWithoutItsToken(String path) throws IOException, InterruptedException {
        try (Visitor visitor = passkeys.visitor()) {
            assertThat(visitor.post("/assets/none", path, Map.of("answer", "{}")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {"/account/passkeys/begin", "/account/passkeys", "/account/passkeys/remove"})
    void shouldChangeNothingForStrangers(String path) throws IOException, InterruptedException {
        try (Visitor stranger = passkeys.visitor()) {
            assertThat(stranger.post("/sign-in", path, Map.of()).uri().getPath())
                    .isEqualTo("/sign-in");
        }
    }

    @Order(2)
    @Test
    void shouldMakeGuessersWait() throws IOException, InterruptedException {
        TestDevice device = passkeys.joined("waits too");
        try (Visitor guesser = passkeys.visitor()) {
            HttpResponse<String> page = null;
            for (int i = 0; i < 60; i++) {
                page = passkeys.signedIn(guesser, "{}");
            }
            assertThat(page.body()).contains("Too many wrong attempts");
            JsonNode begun =
                    PasskeyVisits.step(guesser.ask("/sign-in", "/passkeys/begin", Map.of()));
            assertThat(begun.path("go").asString()).isEqualTo("/sign-in?wait");
            assertThat(passkeys.signedIn(guesser, "{}").body()).contains("Too many wrong attempts");
        }
        assertThat(passkeys.kept(device).lastUsed()).isEmpty();
    }

    /// The same passkey, on a device that may lie.
    private static TestDevice twin(TestDevice device) {
        TestDevice twin = passkeys.device(device.kind);
        twin.id = device.id;
        twin.keys = device.keys;
        twin.userHandle = device.userHandle;
        twin.count = device.count;
        return twin;
    }

    private static void refused(Visitor visitor, HttpResponse<String> page)
            throws IOException, InterruptedException {
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains(PasskeyVisits.NOT_CONFIRMED);
        assertThat(visitor.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
    }
}
