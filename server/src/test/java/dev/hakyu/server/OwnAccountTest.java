package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnAccountTest {
    private static final String OTHER_PASSWORD = "another horse battery";

    @TempDir static Path folder;
    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldEndAllOtherSessions() throws IOException, InterruptedException {
        try (Visitor desk = new Visitor(server.address());
                Visitor lost = new Visitor(server.address())) {
            desk.join(server.invite(AccountRole.READER), "two browsers");
            lost.signIn("two browsers", Visitor.PASSWORD);
            assertThat(desk.get("/account", "en").body()).contains("this one", "127.0.0.1");

            assertThat(desk.post("/account", "/account/sessions/end-others", Map.of()).body())
                    .contains("All other sessions have ended.");
            assertThat(lost.get("/incidents", "en").uri().toString()).contains("/sign-in");
            assertThat(desk.get("/incidents", "en").uri().getPath()).isEqualTo("/incidents");
        }
    }

    @Test
    void shouldEndOneSessionAndOnlyOnesOwn() throws IOException, InterruptedException {
        try (Visitor own = new Visitor(server.address());
                Visitor other = new Visitor(server.address())) {
            own.join(server.invite(AccountRole.READER), "one browser");
            other.join(server.invite(AccountRole.READER), "another person");
            String session =
                    own.get("/account", "en")
                            .body()
                            .split("name=\"session\" value=\"", 2)[1]
                            .split("\"", 2)[0];

            assertThat(
                            other.post(
                                            "/account",
                                            "/account/sessions/end",
                                            Map.of("session", session))
                                    .body())
                    .contains("had ended already");
            assertThat(own.get("/", "en").uri().getPath()).isEqualTo("/");
            assertThat(
                            own.post(
                                            "/account",
                                            "/account/sessions/end",
                                            Map.of("session", session))
                                    .uri()
                                    .getPath())
                    .isEqualTo("/sign-in");
        }
    }

    @Test
    void shouldEndOtherSessionsWithAChangedPassword() throws IOException, InterruptedException {
        try (Visitor own = new Visitor(server.address());
                Visitor thief = new Visitor(server.address())) {
            own.join(server.invite(AccountRole.READER), "changes");
            thief.signIn("changes", Visitor.PASSWORD);

            assertThat(change(own, "wrong", OTHER_PASSWORD)).contains("is wrong");
            assertThat(change(own, Visitor.PASSWORD, "short")).contains("12 to 200");
            assertThat(thief.get("/", "en").uri().getPath()).isEqualTo("/");
            assertThat(change(own, Visitor.PASSWORD, OTHER_PASSWORD))
                    .contains("The password was changed");

            assertThat(thief.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(own.get("/", "en").uri().getPath()).isEqualTo("/");
            assertThat(thief.signIn("changes", Visitor.PASSWORD).body()).contains("is wrong");
            assertThat(thief.signIn("changes", OTHER_PASSWORD).uri().getPath()).isEqualTo("/");
        }
    }

    @Test
    void shouldShutARemovedAccountOut() throws IOException, InterruptedException {
        try (Visitor administrator = new Visitor(server.address());
                Visitor leaver = new Visitor(server.address())) {
            administrator.join(server.invite(AccountRole.ADMINISTRATOR), "keeper");
            leaver.join(server.invite(AccountRole.ANALYST), "leaver & co");
            String page = "/accounts/one?name=leaver+%26+co";
            assertThat(administrator.get("/accounts", "en").body()).contains(page);
            Map<String, String> one = Map.of("name", "leaver & co");

            assertThat(leaver.get(page, "en").statusCode()).isEqualTo(403);
            assertThat(administrator.post(page, "/accounts/remove", one).body())
                    .contains("may no longer sign in");
            assertThat(leaver.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
            assertThat(leaver.signIn("leaver & co", Visitor.PASSWORD).uri().getPath())
                    .isEqualTo("/sign-in");

            administrator.post(page, "/accounts/restore", one);
            assertThat(leaver.signIn("leaver & co", Visitor.PASSWORD).uri().getPath())
                    .isEqualTo("/");
            administrator.post(
                    page, "/accounts/role", Map.of("name", "leaver & co", "role", "reader"));
            assertThat(leaver.get("/", "en").uri().getPath()).isEqualTo("/sign-in");
        }
        assertThat(server.bean(Kept.class).store().audit().newest(20))
                .extracting(AuditEntry::action)
                .contains("account-removed", "account-restored", "role-changed");
    }

    @Test
    void shouldRecordWhoSignedOut() throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor(server.address())) {
            visitor.join(server.invite(AccountRole.READER), "leaves");
            assertThat(visitor.post("/account", "/logout", Map.of()).uri().getPath())
                    .isEqualTo("/sign-in");
        }
        assertThat(server.bean(Kept.class).store().audit().newest(3))
                .anySatisfy(each -> {
                    assertThat(each.action()).isEqualTo("sign-out");
                    assertThat(each.who()).isEqualTo("leaves");
                });
    }

    private static String change(Visitor who, String current, String password)
            throws IOException, InterruptedException {
        return who.post(
                        "/account",
                        "/account/password",
                        Map.of("current", current, "password", password))
                .body();
    }
}
