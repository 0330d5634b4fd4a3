package dev.hakyu.server;

import static dev.hakyu.server.PageText.section;
import static dev.hakyu.server.TokensTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.TokenScope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Actions with their state, reports handed in and starts of clocks, on pages and for programs,
/// over the sample company on the morning of 18 November.
class DutyWorkTest {
    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor analyst;
    private static Visitor reader;
    private static ApiClient program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        server.awaitBrief();
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "総務 林");
        reader = new Visitor(server.address()).join(server.invite(AccountRole.READER), "reader");
        program = ApiClient.of(server, "総務 林", TokenScope.values());
    }

    @AfterAll
    static void stop() {
        program.close();
        analyst.close();
        reader.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"ja, まず行うこと, 実施済み・記録", "en, What to do first, Done and recorded"})
    void shouldMoveAnActionToWhatIsDoneAndBack(String lang, String open, String done)
            throws IOException, InterruptedException {
        String id = id("カナエダ");
        String before = section(reader.get("/duties", lang).body(), "i-" + id);
        assertThat(before).contains(open).doesNotContain(done, "<form");
        String action =
                found(
                        "name=\"action\" value=\"(a-[0-9a-f]{6})\"",
                        section(analyst.get("/duties", lang).body(), "i-" + id));

        HttpResponse<String> after =
                analyst.post(
                        "/duties",
                        "/incidents/" + id + "/done",
                        lang,
                        Map.of("action", action, "note", "電話 <b>で確認"));

        assertThat(after.uri().getPath()).isEqualTo("/duties");
        String page = section(after.body(), "i-" + id);
        assertThat(page).contains(done).doesNotContain(action, "<b>で");
        String decision = found("name=\"decision\" value=\"(d-[0-9a-f]+)\"", page);
        analyst.post(
                "/duties",
                "/incidents/" + id + "/undo",
                Map.of("decision", decision, "back", "/duties"));
        assertThat(section(analyst.get("/duties", lang).body(), "i-" + id))
                .contains(action)
                .doesNotContain(done);
        assertThat(server.bean(Kept.class).store().audit().newest(20))
                .extracting(AuditEntry::action)
                .contains("done");
    }

    @Test
    void shouldAskNoMoreForAReportThatWasHandedIn() throws IOException, InterruptedException {
        String id = id("ヒヨドリ");
        assertThat(clock("JP-APPI-SOKUHO").get("state").asString()).isEqualTo("running");

        HttpResponse<String> after =
                analyst.post(
                        "/duties",
                        "/incidents/" + id + "/submitted",
                        "ja",
                        Map.of(
                                "rule",
                                "JP-APPI-SOKUHO",
                                "at",
                                "2026-11-17T21:40",
                                "note",
                                "受付 12"));

        assertThat(after.body()).contains("提出済み", "11月17日(火)21時40分");
        assertThat(clock("JP-APPI-SOKUHO").get("state").asString()).isEqualTo("submitted");
        JsonNode done =
                program.read("/api/v1/duties/actions")
                        .get("done")
                        .valueStream()
                        .filter(each -> each.get("what").toString().contains("速報"))
                        .findFirst()
                        .orElseThrow();
        assertThat(done.get("incident").asString()).isEqualTo(id);
        program.post("/api/v1/decisions/" + done.get("decision").asString() + "/undo", "");
        server.awaitBrief();
        assertThat(clock("JP-APPI-SOKUHO").get("state").asString()).isEqualTo("running");
    }

    @Test
    void shouldKeepWhatWasDoneOnceAndComeBackFromAnOddAddress()
            throws IOException, InterruptedException {
        String id = id("ナギハシ");
        String action =
                program.read("/api/v1/duties/actions")
                        .get("items")
                        .valueStream()
                        .filter(each -> each.get("incident").asString().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asString();
        HttpResponse<String> first =
                analyst.post(
                        "/duties",
                        "/incidents/" + id + "/done",
                        Map.of("action", action, "back", "/duties?x=<b>"));
        assertThat(first.statusCode()).isEqualTo(200);
        JsonNode again =
                ApiClient.json(
                        program.post(
                                "/api/v1/incidents/" + id + "/done",
                                "{\"action\": \"" + action + "\"}"));
        assertThat(again.get("decisions").size()).isZero();
    }

    @Test
    void shouldTellTheTimeOfAProgramWhereTheWorkspaceIsAndAnotherYear()
            throws IOException, InterruptedException {
        String path = "/api/v1/incidents/" + id("ヒヨドリ") + "/start";
        String body = "{\"moment\": \"occurred\", \"at\": \"%s\"}";
        JsonNode made =
                ApiClient.json(program.post(path, body.formatted("2026-11-17T21:30:00Z")))
                        .get("decisions")
                        .get(0);
        assertThat(made.get("text").get("ja").asString()).contains("11月18日(水)6時30分");
        JsonNode old =
                ApiClient.json(program.post(path, body.formatted("2025-11-17T21:30:00Z")))
                        .get("decisions")
                        .get(0);
        assertThat(old.get("text").get("ja").asString()).contains("2025年11月18日");
    }

    /// Sixty days from 10 November, the first of them that day.
    @Test
    void shouldCountFromAStartThatAProgramDeclares() throws IOException, InterruptedException {
        String path = "/api/v1/incidents/" + id("ヒヨドリ") + "/start";
        HttpResponse<String> answer =
                program.post(
                        path,
                        "{\"moment\": \"aware\", \"at\": \"2026-11-10T00:00:00+09:00\","
                                + " \"knower\": \"購買部\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String decision = ApiClient.json(answer).get("decisions").get(0).get("id").asString();
        server.awaitBrief();
        assertThat(clock("JP-APPI-KAKUHO-MAL").get("when").get("ja").asString())
                .startsWith("2027年1月8日");
        program.post("/api/v1/decisions/" + decision + "/undo", "");
        server.awaitBrief();
        assertThat(clock("JP-APPI-KAKUHO-MAL").get("when").get("ja").asString())
                .startsWith("2027年1月15日");
    }

    @ParameterizedTest
    @CsvSource({
        "done, action, a-000000, 404",
        "submitted, rule, CONTRACT:CT-01, 404",
        "submitted, rule, JP-NONE, 404",
        "start, moment, previous_report_submitted, 400",
        "start, moment, never, 400"
    })
    void shouldRefuseWhatIsNotThere(String what, String field, String value, int status)
            throws IOException, InterruptedException {
        String path = "/incidents/" + id("ヒヨドリ") + "/" + what;
        assertThat(analyst.post("/duties", path, Map.of(field, value)).statusCode())
                .isEqualTo(status);
        assertProblem(
                program.post("/api/v1" + path, "{\"" + field + "\": \"" + value + "\"}"),
                422,
                "not-usable");
        assertThat(reader.post("/duties", path, Map.of(field, value)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"2031-01-01T00:00", "1999-12-30T23:59", "yesterday"})
    void shouldRefuseAMomentThatIsNone(String at) throws IOException, InterruptedException {
        String path = "/incidents/" + id("ヒヨドリ") + "/submitted";
        assertThat(
                        analyst.post("/duties", path, Map.of("rule", "JP-APPI-SOKUHO", "at", at))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        program.post(
                                        "/api/v1" + path,
                                        "{\"rule\": \"JP-APPI-SOKUHO\", \"at\": \""
                                                + at
                                                + ":00Z\"}")
                                .statusCode())
                .isBetween(400, 422);
    }

    private static JsonNode clock(String rule) throws IOException, InterruptedException {
        for (JsonNode each : program.read("/api/v1/duties/clocks").get("items")) {
            if (each.get("rule").asString().equals(rule)) {
                return each;
            }
        }
        throw new AssertionError("no clock of " + rule);
    }

    private static String id(String victim) {
        return server.incident(victim).id().value();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
