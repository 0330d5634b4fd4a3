package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.TokenScope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A member's scenario that begins with what a supplier answered says so to all who see it.
class AnsweredScenarioTest {
    @Test
    void shouldSayThatFiguresRestOnAnswers(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (SampleServer server = SampleServer.start(folder);
                Visitor member = new Visitor(server.address());
                Visitor other = new Visitor(server.address())) {
            member.join(server.invite(AccountRole.ANALYST), "member");
            other.join(server.invite(AccountRole.ANALYST), "other");
            String start = "/scenarios/new?incident=" + server.incident("カナエダ").id().value();
            assertThat(member.get(start, "en").body()).doesNotContain("suppliers answered");
            answer(server, member);

            String form = member.get(start, "en").body();
            assertThat(form)
                    .contains("draws on what suppliers answered", "name=\"answers\" value=\"1\"");
            assertThat(member.get(start, "ja").body()).contains("仕入先の回答が使われています");
            assertThat(other.get(start, "en").body())
                    .contains("name=\"node\" value=\"V-1001\"")
                    .doesNotContain("suppliers answered");
            Map<String, String> fields =
                    Map.of(
                            "title",
                            "From answers",
                            "start",
                            "2026-11-17T06:00",
                            "node",
                            "V-1001",
                            "lost",
                            "100",
                            "mode",
                            "24",
                            "runs",
                            "20",
                            "answers",
                            "1");
            HttpResponse<String> saved = member.post(start, "/scenarios?run", fields);

            String page = "/scenarios/from-answers.yaml";
            Path workspace = server.bean(Workspace.class).directory();
            assertThat(Files.readString(workspace.resolve(page.substring(1))))
                    .contains("from_answers: true");
            assertThat(other.get(page, "en").body()).contains("began with what suppliers answered");
            assertThat(other.get(page, "ja").body()).contains("仕入先の回答をもとにしています");
            assertThat(other.get("/scenarios/portal-outage.yaml", "en").body())
                    .doesNotContain("suppliers answered");
            member.events(saved.uri().getPath() + "/events", "en");
            String result = member.get(saved.uri().getPath(), "en").uri().getPath();
            assertThat(result).startsWith(page + "/runs/");
            assertThat(other.get(result, "en").body())
                    .contains("began with what suppliers answered");
            assertThat(other.get("/scenarios/new?from=from-answers.yaml", "en").body())
                    .contains("name=\"answers\" value=\"1\"");
        }
    }

    private static void answer(SampleServer server, Visitor member)
            throws IOException, InterruptedException {
        String incident = server.incident("カナエダ").id().value();
        String inquiry =
                member.post("/inquiries", "/inquiries", Map.of("incident", incident))
                        .uri()
                        .getPath();
        byte[] form =
                SupplierReply.form(
                        server.bean(Workspace.class).directory(),
                        inquiry.substring("/inquiries/".length()),
                        Map.of("impact", "有", "restart", "2026-12-10"));
        try (ApiClient program = ApiClient.of(server, "member", TokenScope.DECIDE)) {
            HttpResponse<String> taken =
                    program.postBytes("/api/v1" + inquiry + "/answers?name=a.xlsx", form);
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        }
    }
}
