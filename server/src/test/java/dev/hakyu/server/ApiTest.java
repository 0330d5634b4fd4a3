package dev.hakyu.server;

import static dev.hakyu.server.TokensTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What programs do by `/api/v1`, over the sample company.
class ApiTest extends ApiFixture {
    @Test
    void shouldAnswerTheBriefAsTheCommandWritesItAndAsText()
            throws IOException, InterruptedException {
        HttpResponse<String> answer = program.get("/api/v1/brief");
        assertThat(ApiClient.json(answer).get("brief").get("headline").isArray()).isTrue();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = program.get("/api/v1/brief", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(
                        program.get(
                                        "/api/v1/brief",
                                        "Accept",
                                        "text/plain",
                                        "Accept-Language",
                                        "ja")
                                .body())
                .contains("7:00現在");
        assertThat(program.read("/api/v1/status").get("concernUs").asInt()).isPositive();
    }

    @Test
    void shouldListIncidentsPageByPageWithTheFiltersOfThePage()
            throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String path = "/api/v1/incidents?limit=7";
        int total;
        String next;
        do {
            JsonNode page = program.read(path);
            total = page.get("total").asInt();
            page.get("items").forEach(each -> ids.add(each.get("id").asString()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
            path = "/api/v1/incidents?limit=7&cursor=" + next;
        } while (!next.isEmpty());
        assertThat(ids).hasSize(total).doesNotHaveDuplicates();

        JsonNode ours = program.read("/api/v1/incidents?touch=us");
        assertThat(ours.get("total").asInt()).isBetween(1, total - 1);
        ours.get("items").forEach(each -> assertThat(each.get("concernsUs").asBoolean()).isTrue());
        assertProblem(program.get("/api/v1/incidents?state=no-such"), 422, "not-usable");
        assertProblem(program.get("/api/v1/incidents?limit=many"), 400, "invalid-request");
        assertProblem(program.get("/api/v1/incidents?limit=201"), 400, "invalid-request");
        assertProblem(
                program.get("/api/v1/incidents?touch=us&cursor=" + cursor()),
                400,
                "invalid-request");
    }

    @Test
    void shouldTellADossierWithItsSentencesAndRefuseToWriteOverWhatChanged()
            throws IOException, InterruptedException {
        String path = "/api/v1/incidents/" + incident("ヒヨドリ");
        HttpResponse<String> read = program.get(path);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        JsonNode dossier = ApiClient.json(read);
        assertThat(dossier.get("facts").get(0).get("quote").get("text").asString()).isNotBlank();
        assertThat(program.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);

        HttpResponse<String> assigned =
                program.post(path + "/assign", "{\"assignee\": \"田中\"}", "If-Match", tag);
        assertThat(ApiClient.json(assigned).get("work").get("assignee").asString()).isEqualTo("田中");
        String newer = assigned.headers().firstValue("ETag").orElseThrow();
        assertThat(newer).isNotEqualTo(tag);
        String key = "Idempotency-Key";
        assertProblem(
                program.post(path + "/accept", "", "If-Match", tag, key, "accept-1"),
                412,
                "changed");
        assertThat(program.get(path, "If-None-Match", newer).statusCode()).isEqualTo(304);
        HttpResponse<String> now =
                program.post(path + "/accept", "", "If-Match", newer, key, "accept-1");
        assertThat(now.statusCode()).as("under the key that was refused").isEqualTo(200);
        assertProblem(
                program.post(path + "/accept", "", "If-Match", tag, key, "accept-1"),
                422,
                "key-reused");
        JsonNode accepted = ApiClient.json(now);
        assertThat(accepted.get("work").get("stage").asString()).isEqualTo("accepted");
        assertThat(accepted.get("work").get("by").asString()).isEqualTo("係");
        JsonNode snoozed =
                ApiClient.json(program.post(path + "/snooze", "{\"until\": \"2026-11-30\"}"));
        assertThat(snoozed.get("work").get("until").asString()).isEqualTo("2026-11-30");
        assertProblem(
                program.post(path + "/snooze", "{\"until\": \"2020-01-01\"}"),
                400,
                "invalid-request");
        assertThat(
                        ApiClient.json(program.post(path + "/reopen", ""))
                                .get("work")
                                .get("stage")
                                .asString())
                .isEqualTo("reopened");
    }

    @Test
    void shouldDecideAndTakeBackWithAnAuditThatNamesTheToken()
            throws IOException, InterruptedException {
        JsonNode ours = program.read("/api/v1/incidents?touch=us").get("items");
        String id = ours.get(ours.size() - 1).get("id").asString();
        HttpResponse<String> dismissed =
                program.post("/api/v1/incidents/" + id + "/dismiss", "{\"reason\": \"取引終了\"}");
        assertThat(dismissed.statusCode()).as(dismissed.body()).isEqualTo(201);
        JsonNode decision = ApiClient.json(dismissed).get("decisions").get(0);
        assertThat(decision.get("by").asString()).isEqualTo("係");
        assertThat(
                        program.read("/api/v1/incidents/" + id)
                                .get("dismissal")
                                .get("reason")
                                .asString())
                .isEqualTo("取引終了");
        assertThat(server.bean(Kept.class).store().audit().newest(1).getFirst().subject())
                .startsWith("tok-")
                .endsWith("POST /api/v1/incidents/" + id + "/dismiss");
        HttpResponse<String> undone =
                program.post("/api/v1/decisions/" + decision.get("id").asString() + "/undo", "");
        assertThat(undone.statusCode()).isEqualTo(201);
        assertThat(program.read("/api/v1/incidents/" + id).get("dismissal").isNull()).isTrue();
        assertThat(program.read("/api/v1/decisions").get("items").get(1).get("state").asString())
                .isEqualTo("undone");
        assertProblem(
                program.post("/api/v1/incidents/" + id + "/dismiss", "{\"reason\": \" \"}"),
                422,
                "not-usable");
        assertProblem(program.post("/api/v1/decisions/none/undo", ""), 404, "not-found");
    }

    @Test
    void shouldMergeAndSplit() throws IOException, InterruptedException {
        JsonNode list = program.read("/api/v1/incidents?limit=200").get("items");
        String first = list.get(list.size() - 1).get("id").asString();
        String second = list.get(list.size() - 2).get("id").asString();
        int before = program.read("/api/v1/incidents").get("total").asInt();
        JsonNode merged =
                ApiClient.json(
                        program.post(
                                "/api/v1/incidents/merge",
                                "{\"incidents\": [\"%s\", \"%s\"]}".formatted(first, second)));
        assertThat(program.read("/api/v1/incidents").get("total").asInt()).isEqualTo(before - 1);
        program.post(
                "/api/v1/decisions/"
                        + merged.get("decisions").get(0).get("id").asString()
                        + "/undo",
                "");
        assertThat(program.read("/api/v1/incidents").get("total").asInt()).isEqualTo(before);
        assertProblem(
                program.post(
                        "/api/v1/incidents/merge", "{\"incidents\": [\"%s\"]}".formatted(first)),
                422,
                "not-usable");
        assertProblem(
                program.post("/api/v1/incidents/" + first + "/split", "{\"reports\": [\"none\"]}"),
                400,
                "invalid-request");
    }

    @Test
    void shouldAnswerQuestionsOnNamesAndAddAliases() throws IOException, InterruptedException {
        JsonNode question = program.read("/api/v1/questions").get("items").get(0);
        String id = question.get("id").asString();
        JsonNode no =
                ApiClient.json(
                        program.post(
                                "/api/v1/questions/" + id + "/answer",
                                "{\"answer\": \"no\", \"reason\": \"別会社\"}"));
        assertThat(no.get("decisions").size()).isEqualTo(1);
        assertProblem(
                program.post("/api/v1/questions/" + id + "/answer", "{\"answer\": \"once\"}"),
                404,
                "not-found");
        program.post(
                "/api/v1/decisions/" + no.get("decisions").get(0).get("id").asString() + "/undo",
                "");
        String organisation =
                program.read("/api/v1/suppliers").get("items").get(0).get("id").asString();
        assertThat(
                        program.post(
                                        "/api/v1/aliases",
                                        "{\"organisation\": \"%s\", \"name\": \"ゴクヒ特殊鋲螺\"}"
                                                .formatted(organisation))
                                .statusCode())
                .isEqualTo(201);
        assertProblem(
                program.post(
                        "/api/v1/aliases",
                        "{\"organisation\": \"%s\", \"name\": \"株式会社\"}".formatted(organisation)),
                422,
                "not-usable");
        HttpResponse<String> twoLines =
                program.post(
                        "/api/v1/aliases",
                        "{\"organisation\": \"%s\", \"name\": \"ゴクヒ\\r\\n鋲螺\"}"
                                .formatted(organisation),
                        "Accept-Language",
                        "ja");
        assertProblem(twoLines, 422, "not-usable");
        assertThat(twoLines.body()).contains("U+000D", "1行");
        assertProblem(
                program.post("/api/v1/aliases", "{\"organisation\": \"none\", \"name\": \"x\"}"),
                422,
                "not-usable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"until\": \"2026-11-30\", \"untill\": 1} | There is no field 'untill'",
                "{\"until\": | The JSON cannot be read at line 1",
                "[] | The JSON cannot be read at line 1"
            })
    void shouldSayWhatIsWrongWithJson(String json, String detail)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                program.post("/api/v1/incidents/" + incident("ヒヨドリ") + "/snooze", json);
        assertProblem(answer, 400, "invalid-request");
        assertThat(ApiClient.json(answer).get("detail").asString()).startsWith(detail);
    }

    @Test
    void shouldDescribeTheNetwork() throws IOException, InterruptedException {
        JsonNode network = program.read("/api/v1/network");
        JsonNode organisations = program.read("/api/v1/network/organisations?limit=200");
        assertThat(organisations.get("total")).isEqualTo(network.get("organisations"));
        JsonNode exposure = program.read("/api/v1/network/exposures").get("items").get(0);
        String node = exposure.get("node").asString();
        JsonNode document = program.read("/api/v1/network/nodes/" + node);
        assertThat(document.get("incidents").toString())
                .contains(exposure.get("incident").asString());
        assertThat(
                        program.read("/api/v1/network/nodes?q=" + ApiClient.encoded("カナエダ"))
                                .get(0)
                                .get("name"))
                .isNotNull();
        JsonNode supply = program.read("/api/v1/network/supplies?limit=1").get("items").get(0);
        assertThat(
                        program.read(
                                        "/api/v1/network/supplies?node="
                                                + supply.get("from").asString())
                                .get("total")
                                .asInt())
                .isPositive();
        assertProblem(program.get("/api/v1/network/nodes/none"), 404, "not-found");
        assertProblem(program.get("/api/v1/network/nodes"), 400, "invalid-request");
        assertThat(program.read("/api/v1/uses?product=x").isArray()).isTrue();
        assertProblem(program.get("/api/v1/uses?product=x&versions=y"), 422, "not-usable");
        assertThat(program.read("/api/v1/accounts").toString())
                .contains("係")
                .doesNotContain("argon2");
    }

    @Test
    void shouldTellDutiesAndDrawUpInquiries() throws IOException, InterruptedException {
        assertThat(program.read("/api/v1/duties/clocks").get("items").size()).isPositive();
        assertThat(program.read("/api/v1/duties/actions").get("items").size()).isPositive();
        HttpResponse<String> drawn =
                program.post(
                        "/api/v1/inquiries",
                        "{\"incident\": \"" + incident("カナエダ") + "\"}",
                        "Idempotency-Key",
                        "inquiry-1");
        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(201);
        String path = drawn.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again =
                program.post(
                        "/api/v1/inquiries",
                        "{\"incident\": \"" + incident("カナエダ") + "\"}",
                        "Idempotency-Key",
                        "inquiry-1");
        assertThat(again.headers().firstValue("Location")).contains(path);
        JsonNode one = program.read(path);
        assertThat(one.get("suppliers").get(0).get("state").asString()).isEqualTo("potential");
        assertThat(program.read("/api/v1/inquiries").get("total").asInt()).isEqualTo(1);
        assertThat(ApiClient.json(program.post(path + "/sent", "")).get("inquiry").get("asked"))
                .isNotNull();
        assertProblem(
                program.post("/api/v1/inquiries", "{\"incident\": \"none\"}"), 404, "not-found");
        assertProblem(program.get("/api/v1/inquiries/none"), 404, "not-found");
    }

    private static String cursor() throws IOException, InterruptedException {
        return program.read("/api/v1/incidents?limit=1").get("next").asString();
    }

    private static String incident(String victim) throws IOException, InterruptedException {
        return program.read("/api/v1/incidents?q=" + ApiClient.encoded(victim))
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }
}
