package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.rest.ApiDecisions;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.TokenScope;
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
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor analyst;
    private static Visitor administrator;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "分析 花子");
        administrator =
                new Visitor(server.address())
                        .join(server.invite(AccountRole.ADMINISTRATOR), "administrator");
    }

    @AfterAll
    static void stop() {
        analyst.close();
        administrator.close();
        server.close();
    }

    @Test
    void shouldShowANewTokenOnceAndTakeItUntilItIsRevoked()
            throws IOException, InterruptedException {
        String page = make(analyst, Map.of("name", "朝の取り込み", "scope", "read", "days", "30"));
        String secret = page.split("<code class=\"secret\">", 2)[1].split("<", 2)[0];
        assertThat(secret).matches("hakyu_[A-Za-z0-9_-]{43}");
        assertThat(analyst.get("/settings/tokens", "ja").body())
                .contains("朝の取り込み", "有効", "未使用")
                .doesNotContain(secret);

        try (ApiClient program = new ApiClient(server.address(), secret)) {
            var me = program.read("/api/v1/me");
            assertThat(me.get("account").asString()).isEqualTo("分析 花子");
            assertThat(me.get("scopes").toString()).isEqualTo("[\"read\"]");
            assertThat(me.get("expiresAt").asString()).isEqualTo("2026-12-17T22:00:00Z");

            String id = me.get("token").asString();
            String revoked =
                    administrator
                            .post(
                                    "/settings/tokens",
                                    "/settings/tokens/" + id + "/revoke",
                                    Map.of())
                            .body();
            assertThat(revoked).contains("The token was revoked.", "分析 花子");
            assertProblem(program.get("/api/v1/me"), 401, "bad-token");
        }
        assertThat(server.bean(Kept.class).store().audit().newest(20))
                .extracting(each -> each.who() + " " + each.action())
                .contains("分析 花子 token-made", "administrator token-revoked");
    }

    @Test
    void shouldGiveNoScopeThatTheAccountMayNotGive() throws IOException, InterruptedException {
        assertThat(make(analyst, Map.of("name", "x", "scope", "read", "days", "9999")))
                .contains("Choose at least one scope");
        assertThat(make(analyst, Map.of("name", " ", "scope", "read", "days", "30")))
                .contains("1 to 80 characters");
        try (Visitor reader = new Visitor(server.address())) {
            reader.join(server.invite(AccountRole.READER), "only-reads");
            assertThat(reader.get("/settings/tokens", "en").body())
                    .contains("value=\"read\"")
                    .doesNotContain("value=\"decide\"", "value=\"manage\"");
            assertThat(make(reader, Map.of("name", "x", "scope", "manage", "days", "30")))
                    .contains("Choose at least one scope")
                    .doesNotContain("class=\"secret\"");
        }
    }

    /// What the pages let an analyst do, a token of theirs does too; accounts stay with
    /// administrators.
    @Test
    void shouldLetTheTokenOfAnAnalystManageAllButAccounts()
            throws IOException, InterruptedException {
        assertThat(make(analyst, Map.of("name", "x", "scope", "manage", "days", "30")))
                .contains("class=\"secret\"");
        try (ApiClient program = ApiClient.of(server, "分析 花子", TokenScope.MANAGE)) {
            for (String path :
                    List.of(
                            "sources",
                            "sources/opml",
                            "sources/none/off",
                            "network/imports",
                            "daily/doubts/settle")) {
                assertThat(program.post("/api/v1/" + path, "").statusCode())
                        .as(path)
                        .isBetween(400, 499)
                        .isNotIn(401, 403);
            }
            assertThat(program.post("/api/v1/status/read", "").statusCode()).isLessThan(300);
            assertProblem(program.get("/api/v1/accounts"), 403, "not-allowed");
        }
        try (ApiClient program = ApiClient.of(server, "administrator", TokenScope.MANAGE)) {
            assertThat(program.get("/api/v1/accounts").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldNotLetPeopleRevokeTheTokensOfOthers() throws IOException, InterruptedException {
        try (ApiClient program = ApiClient.of(server, "administrator", TokenScope.READ)) {
            String id = program.read("/api/v1/me").get("token").asString();
            assertThat(
                            analyst.post(
                                            "/settings/tokens",
                                            "/settings/tokens/" + id + "/revoke",
                                            Map.of())
                                    .statusCode())
                    .isEqualTo(404);
            assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
        }
    }

    /// A browser that is signed in has no token, and gets nothing.
    @Test
    void shouldNotTakeASessionForAToken() throws IOException, InterruptedException {
        HttpResponse<String> answer = administrator.get("/api/v1/me", "en");
        assertProblem(answer, 401, "no-token");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void shouldNotTakeATokenForASession() throws IOException, InterruptedException {
        try (ApiClient program = ApiClient.of(server, "administrator", TokenScope.READ)) {
            HttpResponse<String> page = program.get("/incidents", "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ja, このトークンでは実行できません。, ja",
        "en, This token may not do that., en",
        "'ja,en;q=0.5', このトークンでは実行できません。, ja"
    })
    void shouldTellProblemsInTheLanguageThatIsAccepted(
            String accepted, String title, String language)
            throws IOException, InterruptedException {
        try (ApiClient program = ApiClient.of(server, "分析 花子", TokenScope.ADD)) {
            HttpResponse<String> answer =
                    program.get("/api/v1/accounts", "Accept-Language", accepted);
            assertProblem(answer, 403, "not-allowed");
            assertThat(ApiClient.json(answer).get("title").asString()).isEqualTo(title);
            assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        }
    }

    @Test
    void shouldSayWhatIsNotThereAndWhichMethodsAre() throws IOException, InterruptedException {
        try (ApiClient program = ApiClient.of(server, "分析 花子", TokenScope.READ)) {
            assertProblem(program.get("/api/v1/nothing"), 404, "not-found");
            HttpResponse<String> wrong = program.send("DELETE", "/api/v1/me", "");
            assertProblem(wrong, 405, "wrong-method");
            assertThat(wrong.headers().firstValue("Allow")).contains("GET");
            assertThat(program.read("/api/v1/problems/changed").get("status").asInt())
                    .isEqualTo(412);
        }
    }

    /// Every address without a token, with a wrong one, and with one of no scope that counts.
    @Test
    void shouldRefuseEachAddressToThoseWhoMayNot() throws IOException, InterruptedException {
        try (ApiClient stranger = new ApiClient(server.address(), "")) {
            for (ApiDecisions.Decided each : ApiDecisions.all()) {
                int status = stranger.send(each.method().name(), each.path(), "").statusCode();
                if (each.open()) {
                    assertThat(status).as("%s", each).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s", each).isEqualTo(401);
                }
            }
        }
        for (TokenScope scope : TokenScope.values()) {
            try (ApiClient program = ApiClient.of(server, "administrator", scope)) {
                for (ApiDecisions.Decided each : ApiDecisions.all()) {
                    if (!each.open()
                            && !each.scope().isEmpty()
                            && !each.scope().equals(scope.id())) {
                        assertThat(program.send(each.method().name(), each.path(), "").statusCode())
                                .as("%s with %s", each, scope)
                                .isEqualTo(403);
                    }
                }
            }
        }
    }

    @Test
    void shouldMakeAProgramWaitThatAsksTooOften() throws IOException, InterruptedException {
        try (Visitor busy = new Visitor(server.address())) {
            busy.join(server.invite(AccountRole.READER), "busy");
        }
        try (ApiClient program = ApiClient.of(server, "busy", TokenScope.READ)) {
            for (int i = 0; i < 300; i++) {
                assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> answer = program.get("/api/v1/me");
            assertProblem(answer, 429, "too-many-requests");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }
        try (ApiClient other = ApiClient.of(server, "administrator", TokenScope.RUN)) {
            assertThat(other.get("/api/v1/me").statusCode()).isEqualTo(200);
        }
    }

    private static String make(Visitor who, Map<String, String> fields)
            throws IOException, InterruptedException {
        return who.post("/settings/tokens", "/settings/tokens", fields).body();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        var problem = ApiClient.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("/api/v1/problems/" + code);
        assertThat(problem.get("instance").asString()).startsWith("/api/v1/");
    }
}
