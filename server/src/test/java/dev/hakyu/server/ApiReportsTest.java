package dev.hakyu.server;

import static dev.hakyu.server.TokensTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Reports that programs hand in, and what is refused.
class ApiReportsTest extends ApiFixture {
    @Test
    void shouldTakeInATextOnceUnderOneKey() throws IOException, InterruptedException {
        String text =
                """
                {"title": "不正アクセスについて", "source": "ミズホシ精機株式会社", "published": "2026-11-17",
                 "text": "ミズホシ精機株式会社は11月16日、ランサムウェアによる被害を確認し、出荷を停止しました。"}
                """;
        HttpResponse<String> added =
                program.post("/api/v1/reports/texts", text, "Idempotency-Key", "text-1");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        HttpResponse<String> again =
                program.post("/api/v1/reports/texts", text, "Idempotency-Key", "text-1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(added.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(server.bean(Kept.class).store().audit().newest(100))
                .filteredOn(each -> each.subject().endsWith("POST /api/v1/reports/texts"))
                .hasSize(1);
        assertThat(added.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertProblem(
                program.post(
                        "/api/v1/reports/texts",
                        text.replace("11月16日", "11月15日"),
                        "Idempotency-Key",
                        "text-1"),
                422,
                "key-reused");
        assertProblem(
                program.post("/api/v1/reports/texts", text, "Idempotency-Key", "two words"),
                400,
                "invalid-request");
        JsonNode incident = ApiClient.json(added).get("incidents").get(0);
        assertThat(
                        program.read("/api/v1/incidents/" + incident.asString())
                                .get("victim")
                                .asString())
                .isEqualTo("ミズホシ精機株式会社");
    }

    @Test
    void shouldNotTakeInWhatIsTooLargeOrNoReport() throws IOException, InterruptedException {
        assertProblem(
                program.post(
                        "/api/v1/reports/texts", "{\"text\": \"" + "x".repeat(1 << 20) + "\"}"),
                413,
                "too-large");
        assertProblem(
                program.post(
                        "/api/v1/reports/texts", "{\"text\": \"" + "x".repeat(200_001) + "\"}"),
                422,
                "not-usable");
        HttpResponse<String> picture =
                program.send(
                        "POST",
                        "/api/v1/reports/files?name=a.png",
                        "\u0089PNG\r\n\u001a\n\u0000\u0000",
                        "Content-Type",
                        "application/octet-stream");
        assertProblem(picture, 422, "not-usable");
        assertThat(ApiClient.json(picture).get("detail").asString()).contains("Nothing was kept.");
        HttpResponse<String> file =
                program.send(
                        "POST",
                        "/api/v1/reports/files?name="
                                + URLEncoder.encode("公表文.txt", StandardCharsets.UTF_8),
                        "ミズホシ工業株式会社は、サーバーへの不正アクセスを確認したと発表しました。2026年11月16日",
                        "Content-Type",
                        "application/octet-stream");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(201);
        assertThat(ApiClient.json(file).get("name").asString()).endsWith(".txt");
        assertProblem(
                program.post("/api/v1/reports/pages", "{\"url\": \"http://127.0.0.1:1/x\"}"),
                422,
                "not-usable");
    }
}
