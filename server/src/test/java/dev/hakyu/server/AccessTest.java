package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Decisions;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.rest.ApiDecisions;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/incidents",
                "/network",
                "/network/graph.json",
                "/duties",
                "/suppliers",
                "/settings",
                "/accounts",
                "/actuator/env"
            })
    void shouldShowStrangersNothingButTheSignIn(String path)
            throws IOException, InterruptedException {
        try (Visitor stranger = new Visitor(server.address())) {
            HttpResponse<String> page = stranger.get(path, "en");

            assertThat(page.uri().getPath()).isEqualTo("/sign-in");
            assertThat(page.body()).contains("Sign in").doesNotContain("カナエダ");
        }
    }

    @Test
    void shouldMakeAnAccountOnceWithALink() throws IOException, InterruptedException {
        String link = server.invite(AccountRole.READER);
        try (Visitor first = new Visitor(server.address());
                Visitor second = new Visitor(server.address())) {
            assertThat(first.join(link, "first").get("/", "en").body()).contains("Conclusion");
            assertThat(second.get("/welcome?key=" + link, "en").body())
                    .contains("This link was used");
            assertThat(second.join(link, "second").get("/", "en").uri().getPath())
                    .isEqualTo("/sign-in");
        }
    }

    @Test
    void shouldRefuseAReaderWhatAnAdministratorMay() throws IOException, InterruptedException {
        try (Visitor reader = new Visitor(server.address());
                Visitor administrator = new Visitor(server.address())) {
            reader.join(server.invite(AccountRole.READER), "only-reader");
            administrator.join(server.invite(AccountRole.ADMINISTRATOR), "administrator");

            assertThat(reader.get("/accounts", "en").statusCode()).isEqualTo(403);
            assertThat(
                            reader.post("/", "/accounts/invite", Map.of("role", "administrator"))
                                    .statusCode())
                    .isEqualTo(403);
            assertThat(administrator.get("/accounts", "en").body())
                    .contains("only-reader", "No line was changed");
        }
    }

    @Test
    void shouldPutAnIncidentAsideAndTakeItBack() throws IOException, InterruptedException {
        try (Visitor analyst = new Visitor(server.address());
                Visitor reader = new Visitor(server.address())) {
            analyst.join(server.invite(AccountRole.ANALYST), "analyst");
            reader.join(server.invite(AccountRole.READER), "may-not-decide");
            String list = analyst.get("/incidents?touch=us", "en").body();
            String dossier =
                    list.substring(list.indexOf("\"/incidents/inc-") + 1).split("\"", 2)[0];

            assertThat(
                            reader.post(dossier, dossier + "/dismiss", Map.of("reason", "no"))
                                    .statusCode())
                    .isEqualTo(403);
            String aside =
                    analyst.post(dossier, dossier + "/dismiss", Map.of("reason", "sold <in> 2024"))
                            .body();
            assertThat(aside).contains("Put aside:", "sold &lt;in&gt; 2024", "analyst");
            String decision = aside.split("name=\"decision\" value=\"", 2)[1].split("\"", 2)[0];
            assertThat(
                            analyst.post(dossier, dossier + "/undo", Map.of("decision", decision))
                                    .body())
                    .doesNotContain("Put aside:");
        }
    }

    @Test
    void shouldRefuseAFormWithoutItsToken() throws IOException, InterruptedException {
        try (Visitor administrator = new Visitor(server.address())) {
            administrator.join(server.invite(AccountRole.ADMINISTRATOR), "forged");

            HttpResponse<String> answer =
                    administrator.post(
                            "/assets/none", "/accounts/invite", Map.of("role", "reader"));

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guessed", "nobody"})
    void shouldMakeGuessersWait(String name) throws IOException, InterruptedException {
        if (name.equals("guessed")) {
            try (Visitor owner = new Visitor(server.address())) {
                owner.join(server.invite(AccountRole.READER), name);
            }
        }
        try (Visitor guesser = new Visitor(server.address())) {
            for (int i = 0; i < 5; i++) {
                assertThat(guesser.signIn(name, "wrong " + i).body())
                        .contains("Name or password is wrong");
            }
            assertThat(guesser.signIn(name, Visitor.PASSWORD).body())
                    .contains("Too many wrong attempts");
        }
    }

    @Test
    void shouldRecordWhoSignedIn() throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor(server.address())) {
            visitor.join(server.invite(AccountRole.READER), "recorded");
        }
        assertThat(server.bean(Kept.class).store().audit().newest(2))
                .extracting(AuditEntry::who, AuditEntry::action)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("recorded", "sign-in"),
                        org.assertj.core.groups.Tuple.tuple("recorded", "account-made"));
    }

    @Test
    void shouldSendNobodyElsewhereAfterAChangeOfLanguage()
            throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor(server.address())) {
            HttpResponse<String> page =
                    visitor.post(
                            "/sign-in",
                            "/language",
                            Map.of("lang", "ja", "back", "//example.org/"));

            assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
            assertThat(page.body()).contains("サインイン");
        }
    }

    /// Each page, each form and each address of programs is named in a list of decisions; what is
    /// not, nobody can open.
    @Test
    void shouldDecideOnEveryEndpoint() {
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    for (String pattern : mapping.getPatternValues()) {
                        if (!pattern.equals("/error")) {
                            assertThat(
                                            pattern.startsWith("/api/")
                                                    ? ApiDecisions.isDecided(mapping, pattern)
                                                    : Decisions.isDecided(mapping, pattern))
                                    .as("%s %s", mapping, method)
                                    .isTrue();
                        }
                    }
                });
    }
}
