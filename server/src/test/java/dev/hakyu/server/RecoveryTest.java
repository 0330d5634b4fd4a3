package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.Identity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// People who have lost their ways to sign in, and what an administrator sees of these.
class RecoveryTest {
    private static final String NEW = "another horse battery";

    @TempDir static Path folder;
    private static PasskeyVisits passkeys;
    private static Visitor administrator;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        passkeys = PasskeyVisits.over(folder);
        administrator = passkeys.visitor();
        administrator.join(passkeys.server().invite(AccountRole.ADMINISTRATOR), "keeper");
    }

    @AfterAll
    static void stop() {
        administrator.close();
        passkeys.server().close();
    }

    @Test
    void shouldSetANewPasswordOnceAndEndAllSessions() throws IOException, InterruptedException {
        try (Visitor thief = passkeys.visitor();
                Visitor holder = passkeys.visitor()) {
            thief.join(passkeys.server().invite(AccountRole.READER), "forgot");
            String key = link("forgot");
            assertThat(thief.get("/", "en").uri().getPath()).isEqualTo("/");
            assertThat(holder.get("/recover?key=" + key, "ja").body())
                    .contains("アカウント「forgot」の新しいパスワード");
            assertThat(holder.get("/recover?key=" + key, "en").body())
                    .contains("Set a new password for the account forgot.");
            assertThat(recover(holder, key, "short").body()).contains("12 to 200");
            assertThat(thief.get("/", "en").uri().getPath()).isEqualTo("/");

            HttpResponse<String> set = recover(holder, key, NEW);

            assertThat(set.uri().toString()).endsWith("/sign-in?recovered");
            assertThat(set.body()).contains("The new password is set");
            assertThat(thief.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(thief.signIn("forgot", Visitor.PASSWORD).uri().getPath())
                    .isEqualTo("/sign-in");
            assertThat(holder.signIn("forgot", NEW).uri().getPath()).isEqualTo("/");
            assertThat(recover(thief, key, Visitor.PASSWORD).body()).contains("This link was used");
            assertThat(recover(thief, "guessed", Visitor.PASSWORD).body())
                    .contains("This link was used");
        }
        assertThat(passkeys.actions())
                .contains("keeper recovery-issued forgot", "forgot account-recovered password");
    }

    @Test
    void shouldTakeAPasskeyAndNoneOfBefore() throws IOException, InterruptedException {
        TestDevice lost = passkeys.joined("lost device");
        TestDevice fresh = passkeys.device(TestDevice.Kind.ES256);
        String key = link("lost device");
        try (Visitor holder = passkeys.visitor()) {
            JsonNode asked =
                    PasskeyVisits.step(
                                    holder.ask(
                                            "/recover?key=" + key,
                                            "/passkeys/recover/begin",
                                            Map.of("key", key)))
                            .path("publicKey");
            assertThat(asked.at("/user/name").asString()).isEqualTo("lost device");

            HttpResponse<String> in =
                    holder.post(
                            "/recover?key=" + key,
                            "/passkeys/recover",
                            Map.of("key", key, "answer", fresh.make(asked)));

            assertThat(in.uri().getPath()).isEqualTo("/");
            assertThat(holder.get("/account", "en").body()).contains("value=\"lost device\"");
            assertThat(holder.ask("/account", "/passkeys/recover/begin", Map.of("key", key)))
                    .contains("linkOver");
        }
        try (Visitor thief = passkeys.visitor()) {
            assertThat(passkeys.signIn(thief, lost).uri().getQuery()).isEqualTo("passkeyUnknown");
            assertThat(passkeys.signIn(thief, fresh).uri().getPath()).isEqualTo("/");
        }
        assertThat(passkeys.actions()).contains("lost device account-recovered passkey");
    }

    /// A link for one account must not take the answer to what was asked for another.
    @Test
    void shouldTakeNoPasskeyThatWasMadeForSomethingElse() throws IOException, InterruptedException {
        passkeys.joined("victim");
        String key = link("victim");
        try (Visitor thief = passkeys.visitor()) {
            thief.join(passkeys.server().invite(AccountRole.READER), "thief");
            TestDevice device = passkeys.device(TestDevice.Kind.ES256);
            String answer = device.make(passkeys.askedToAdd(thief, "mine"));

            assertThat(
                            thief.post(
                                            "/account",
                                            "/passkeys/recover",
                                            Map.of("key", key, "answer", answer))
                                    .uri()
                                    .getQuery())
                    .contains("passkeyFailed");
        }
        assertThat(passkeys.store().passkeys().of("victim")).hasSize(1);
        assertThat(passkeys.store().passkeys().of("thief")).isEmpty();
    }

    @Test
    void shouldIssueLinksByAdministratorsAndForThoseWhoMaySignIn()
            throws IOException, InterruptedException {
        try (Visitor leaver = passkeys.visitor()) {
            leaver.join(passkeys.server().invite(AccountRole.MANAGER), "leaver");
            Map<String, String> one = Map.of("name", "leaver");
            assertThat(leaver.post("/account", "/accounts/recover", one).statusCode())
                    .isEqualTo(403);
            String key = link("leaver");
            administrator.post("/accounts", "/accounts/remove", one);

            assertThat(administrator.get("/accounts/one?name=leaver", "en").body())
                    .doesNotContain("action=\"/accounts/recover\"");
            assertThat(administrator.post("/accounts", "/accounts/recover", one).body())
                    .contains("No link was made");
            assertThat(recover(leaver, key, NEW).body()).contains("This link was used");
        }
    }

    @Test
    void shouldShowAnAdministratorHowAnAccountSignsIn() throws IOException, InterruptedException {
        passkeys.joined("signs in by device");
        passkeys.store()
                .identities()
                .link(
                        Identity.linked(
                                "https://id.example",
                                "248289761001",
                                "signs in by device",
                                Instant.parse("2026-11-17T00:00:00Z")));
        assertThat(administrator.get("/accounts/one?name=signs+in+by+device", "en").body())
                .contains("No password opens it.", "https://id.example", "248289761001", "Added")
                .doesNotContain("/account/oidc/unlink", "/account/passkeys/remove");
        assertThat(administrator.get("/accounts/one?name=keeper", "ja").body())
                .contains("パスワードでサインインできます。", "パスキーはありません。", "認証基盤との結び付きはありません。");
    }

    private static String link(String account) throws IOException, InterruptedException {
        String page =
                administrator
                        .post("/accounts", "/accounts/recover", Map.of("name", account))
                        .body();
        String key = page.split("/recover\\?key=", 2)[1].split("<", 2)[0];
        assertThat(key).matches("[A-Za-z0-9_-]{43}");
        return key;
    }

    private static HttpResponse<String> recover(Visitor person, String key, String password)
            throws IOException, InterruptedException {
        return person.post(
                "/recover?key=" + key, "/recover", Map.of("key", key, "password", password));
    }
}
