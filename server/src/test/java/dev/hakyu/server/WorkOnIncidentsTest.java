package dev.hakyu.server;

import static dev.hakyu.server.PageText.between;
import static dev.hakyu.server.PageText.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.incidents.Standing;
import dev.hakyu.server.incidents.Standings;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
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
import org.junit.jupiter.params.provider.ValueSource;

class WorkOnIncidentsTest {
    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor analyst;
    private static Visitor reader;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "佐藤 一");
        reader = new Visitor(server.address()).join(server.invite(AccountRole.READER), "reader");
    }

    @AfterAll
    static void stop() {
        analyst.close();
        reader.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"ja, 対応中, 担当", "en, in hand, assigned to"})
    void shouldAcceptAndAssignInPlaceAndShowItInListAndDossier(
            String lang, String state, String assigned) throws IOException, InterruptedException {
        String id = id("カナエダ");
        HttpResponse<String> today =
                analyst.post("/", "/incidents/" + id + "/accept", lang, Map.of("back", "/"));
        analyst.post(
                "/", "/incidents/" + id + "/assign", Map.of("assignee", "購買 <b>", "back", "/"));

        assertThat(today.uri().getPath()).isEqualTo("/");
        assertThat(card(today.body(), id)).contains(">" + state);
        for (String page : List.of("/", "/incidents?q=カナエダ", "/incidents/" + id)) {
            assertThat(reader.get(page, lang).body())
                    .as(page)
                    .contains(state, assigned + ": 購買 &lt;b&gt;")
                    .doesNotContain("購買 <b>");
        }
        assertThat(reader.get("/incidents?state=accepted", lang).body()).contains(id);
        analyst.post("/", "/incidents/" + id + "/reopen", Map.of());
        assertThat(reader.get("/incidents?state=accepted", lang).body()).doesNotContain(id);
    }

    @Test
    void shouldSnoozeUntilADayAndKeepItOffToday() throws IOException, InterruptedException {
        String id = id("ヒヨドリ");
        analyst.post("/", "/incidents/" + id + "/snooze", Map.of("until", "2026-11-20"));

        assertThat(standing("ヒヨドリ").isSnoozed()).isTrue();
        assertThat(reader.get("/", "en").body())
                .contains("until 2026-11-20")
                .doesNotContain("id=\"i-" + id + "\"");
        analyst.post("/", "/incidents/" + id + "/reopen", Map.of());
        assertThat(reader.get("/", "en").body()).contains("id=\"i-" + id + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-18", "2025-01-01", "2031-01-01", "soon", ""})
    void shouldRefuseASnoozeThatIsNotAheadWithinAYear(String until)
            throws IOException, InterruptedException {
        String id = id("ヒヨドリ");

        HttpResponse<String> answer =
                analyst.post("/", "/incidents/" + id + "/snooze", Map.of("until", until));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing was changed");
        assertThat(standing("ヒヨドリ").isSnoozed()).isFalse();
    }

    @Test
    void shouldLetOnlyAnalystsAct() throws IOException, InterruptedException {
        String id = id("カナエダ");
        for (String path :
                List.of(
                        "/incidents/" + id + "/accept",
                        "/incidents/bulk",
                        "/incidents/undo",
                        "/incidents/names",
                        "/incidents/alias",
                        "/incidents/" + id + "/split",
                        "/incidents/" + id + "/report",
                        "/incidents/add/url")) {
            assertThat(reader.post("/", path, Map.of("url", "https://a.example/")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(reader.get("/incidents/add", "en").statusCode()).isEqualTo(403);
        assertThat(reader.get("/", "en").body()).doesNotContain("/accept\"");
    }

    @Test
    void shouldMergeAndTakeItBackAndAuditBoth() throws IOException, InterruptedException {
        String one = id("アスクル");
        String other = id("Nucor");
        int before = workspace().current().incidents().size();

        HttpResponse<String> merged =
                analyst.post("/incidents", "/incidents/bulk", merge(one, other));

        assertThat(merged.body()).contains("are one", "Take back");
        assertThat(workspace().current().incidents()).hasSize(before - 1);
        String decision = between(merged.body(), "name=\"decision\" value=\"", "\"");
        analyst.post("/incidents", "/incidents/undo", Map.of("decision", decision));
        assertThat(workspace().current().incidents()).hasSize(before);
        assertThat(server.bean(Kept.class).store().audit().newest(20))
                .extracting(AuditEntry::action)
                .contains("merge", "undo");
        assertThat(analyst.get("/incidents/decisions", "ja").body()).contains("取り消し済み", "佐藤 一");
    }

    @Test
    void shouldSplitReportsOffAndBringThemTogetherAgain() throws IOException, InterruptedException {
        Incident incident = server.incident("カナエダ");
        assertThat(incident.reports()).hasSizeGreaterThan(1);
        String apart = incident.reports().getLast().value();
        int before = workspace().current().incidents().size();

        String page =
                analyst.post(
                                "/",
                                "/incidents/" + incident.id() + "/split",
                                Map.of("report", apart, "reason", "another event"))
                        .body();

        assertThat(workspace().current().incidents()).hasSize(before + 1);
        assertThat(page).contains("tell of another event");
        analyst.post(
                "/incidents",
                "/incidents/undo",
                Map.of("decision", between(page, "name=\"decision\" value=\"", "\"")));
        assertThat(workspace().current().incidents()).hasSize(before);
    }

    @Test
    void shouldNotSplitOffAllReports() throws IOException, InterruptedException {
        Incident incident = server.incident("Nucor");

        assertThat(
                        analyst.post(
                                        "/",
                                        "/incidents/" + incident.id() + "/split",
                                        Map.of("report", incident.reports().getFirst().value()))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldAskAboutNearNamesAndRememberTheAnswer() throws IOException, InterruptedException {
        String today = analyst.get("/", "en").body();
        String question = between(today, "name=\"question\" value=\"", "\"");

        assertThat(today).contains("Names to verify", "Is “");
        String no =
                analyst.post(
                                "/",
                                "/incidents/names",
                                Map.of(
                                        "question",
                                        question,
                                        "answer",
                                        "no",
                                        "reason",
                                        "別の県の会社",
                                        "back",
                                        "/"))
                        .body();
        assertThat(no).contains("is not").doesNotContain("id=\"" + question + "\"");
        analyst.post(
                "/",
                "/incidents/undo",
                Map.of("decision", between(no, "name=\"decision\" value=\"", "\"")));
        assertThat(analyst.get("/", "en").body()).contains("id=\"" + question + "\"");
    }

    @Test
    void shouldTeachAnAliasOnlyWhenItTellsTheOrganisation()
            throws IOException, InterruptedException {
        String organisation =
                workspace().current().network().organisations().stream()
                        .filter(each -> each.name().contains("カナエダ"))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value();

        String refused =
                analyst.post(
                                "/incidents",
                                "/incidents/alias",
                                Map.of("organisation", organisation, "name", "株式会社"))
                        .body();
        String taught =
                analyst.post(
                                "/incidents",
                                "/incidents/alias",
                                Map.of("organisation", organisation, "name", "カナエダブラケット"))
                        .body();

        assertThat(refused).contains("nothing was kept");
        assertThat(taught).contains("is an alias of");
    }

    @Test
    void shouldTellWhatChangedSinceThisAccountLookedAndNobodyElse()
            throws IOException, InterruptedException {
        String id = id("ナギハシ");
        try (Visitor other =
                new Visitor(server.address()).join(server.invite(AccountRole.READER), "later")) {
            analyst.get("/", "en");
            analyst.post("/", "/incidents/" + id + "/accept", Map.of());

            assertThat(section(other.get("/", "ja").body(), "changes"))
                    .contains("前回の表示", "状態: 対応中");
            assertThat(section(analyst.get("/", "en").body(), "changes"))
                    .as("one's own steps are no news")
                    .doesNotContain("state: in hand");
            other.post("/", "/today/seen", Map.of());
            assertThat(section(other.get("/", "en").body(), "changes")).contains("Nothing changed");
        }
        analyst.post("/", "/incidents/" + id + "/reopen", Map.of());
    }

    @Test
    void shouldKeepFiltersForOneAccount() throws IOException, InterruptedException {
        String saved =
                reader.post(
                                "/incidents?touch=us",
                                "/incidents/filters",
                                Map.of("name", "うち <i>", "query", "touch=us&q=カナエダ&evil=%0d%0aX"))
                        .body();

        assertThat(saved).contains("うち &lt;i&gt;", "1 of ").doesNotContain("evil");
        assertThat(analyst.get("/incidents", "en").body()).doesNotContain("うち &lt;i&gt;");
        reader.post("/incidents", "/incidents/filters/drop", Map.of("name", "うち <i>"));
        assertThat(reader.get("/incidents", "en").body()).doesNotContain("うち &lt;i&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", ""})
    void shouldSendNobodyElsewhereAfterAForm(String back) throws IOException, InterruptedException {
        HttpResponse<String> page =
                analyst.post("/", "/incidents/" + id("カナエダ") + "/reopen", Map.of("back", back));

        assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void shouldReachAllFromTodayInTwoClicks(String lang) throws IOException, InterruptedException {
        String today = reader.get("/", lang).body();

        assertThat(today)
                .contains(
                        "href=\"/duties\"", "href=\"/inquiries/new?incident=inc-", "class=\"chip\"")
                .contains("id=\"keys-help\"")
                .doesNotContain("???");
    }

    private static Map<String, String> merge(String one, String other) {
        return Map.of("action", "merge", "id", one + "," + other);
    }

    private static Workspace workspace() {
        return server.bean(Workspace.class);
    }

    private static String id(String victim) {
        return server.incident(victim).id().value();
    }

    private static Standing standing(String victim) {
        return server.bean(Standings.class).of(server.incident(victim), workspace().current());
    }

    private static String card(String page, String id) {
        return between(page, "<article id=\"i-" + id + "\"", "</article>");
    }
}
