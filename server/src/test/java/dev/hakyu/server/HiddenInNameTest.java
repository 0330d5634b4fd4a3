package dev.hakyu.server;

import static dev.hakyu.server.TokensTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.Accounts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An account of an earlier version, whose name has a character that nobody sees.
class HiddenInNameTest {
    private static final String NAME = "総務\u200B 林";
    @TempDir Path folder;

    @Test
    void shouldRefuseItsDecisionsAndSayWhatToDo() throws Exception {
        try (SampleServer server = SampleServer.start(folder);
                Visitor old = new Visitor(server.address())) {
            signIn(server, old);
            assertThat(old.get("/incidents", "ja").statusCode()).isEqualTo(200);
            Concern first =
                    Objects.requireNonNull(server.bean(Workspace.class).current().prepared())
                            .concerns()
                            .getFirst();
            String incident = first.incident().id().value();
            String action = first.page().actions().getFirst().id();

            HttpResponse<String> done =
                    old.post(
                            "/duties",
                            "/incidents/" + incident + "/done",
                            Map.of("action", action));
            assertThat(done.statusCode()).isEqualTo(409);
            assertThat(done.body())
                    .contains("characters that nobody sees", "Nothing was changed", "invite you");
            HttpResponse<String> dismissed =
                    old.post(
                            "/incidents",
                            "/incidents/" + incident + "/dismiss",
                            Map.of("reason", "別の会社"));
            assertThat(dismissed.statusCode()).isEqualTo(409);
            assertThat(server.bean(Workspace.class).current().rulings().decisions().all())
                    .noneMatch(each -> each.by().equals(NAME));
        }
    }

    @Test
    void shouldRefuseThoseOfItsProgramsToo() throws Exception {
        try (SampleServer server = SampleServer.start(folder)) {
            String incident =
                    Objects.requireNonNull(server.bean(Workspace.class).current().prepared())
                            .concerns()
                            .getFirst()
                            .incident()
                            .id()
                            .value();
            try (Visitor old = new Visitor(server.address())) {
                signIn(server, old);
                String page =
                        old.post(
                                        "/settings/tokens",
                                        "/settings/tokens",
                                        Map.of("name", "朝", "scope", "decide", "days", "30"))
                                .body();
                String secret = page.split("<code class=\"secret\">", 2)[1].split("<", 2)[0];
                try (ApiClient program = new ApiClient(server.address(), secret)) {
                    HttpResponse<String> answer =
                            program.post(
                                    "/api/v1/incidents/" + incident + "/dismiss",
                                    "{\"reason\": \"別の会社\"}");
                    assertProblem(answer, 409, "conflict");
                    assertThat(ApiClient.json(answer).get("detail").asString())
                            .contains("characters that nobody sees", "invite you");
                }
            }
        }
    }

    private static void signIn(SampleServer server, Visitor old) throws Exception {
        Accounts accounts = server.bean(Kept.class).store().accounts();
        try (Visitor other = new Visitor(server.address())) {
            other.join(server.invite(AccountRole.ANALYST), "総務 森");
        }
        accounts.accept(
                server.invite(AccountRole.ANALYST),
                NAME,
                accounts.find("総務 森").orElseThrow().passwordHash(),
                server.bean(Clock.class).instant());
        old.signIn(NAME, Visitor.PASSWORD);
    }
}
