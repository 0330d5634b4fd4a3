package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.ScenarioJob;
import dev.hakyu.brief.api.ScenarioRequest;
import dev.hakyu.brief.api.ScenarioResultJson;
import dev.hakyu.network.api.ScenarioReader;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.EnginePool;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenariosTest {
    private static final String RUN = "/scenarios/portal-outage.yaml/run";
    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor analyst;
    private static Visitor reader;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "analyst");
        reader = new Visitor(server.address()).join(server.invite(AccountRole.READER), "reader");
    }

    @AfterAll
    static void stop() {
        analyst.close();
        reader.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/scenarios, ja, シナリオ, 受注ポータル停止",
        "/scenarios, en, Scenarios, Start from an incident",
        "/scenarios/new, ja, シナリオを作る, 単独で当社の拠点を止めるもの",
        "/scenarios/new?q=カナエダ, en, Make a scenario, V-1001",
        "/scenarios/new?add=V-1001, en, Make a scenario, 'Kanaeda Seiko Co., Ltd.'",
        "/scenarios/new?add=V-1001, ja, シナリオを作る, カナエダ精工株式会社",
        "/scenarios/portal-outage.yaml, ja, シナリオ, が止まるとします",
        "/scenarios/portal-outage.yaml, en, Scenarios, (60 days are computed)"
    })
    void shouldShowThePage(String path, String lang, String title, String words)
            throws IOException, InterruptedException {
        HttpResponse<String> page = analyst.get(path, lang);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + lang + "\">", "<title>" + title, words);
    }

    @Test
    void shouldStartFromAnIncidentThatConcernsUs() throws IOException, InterruptedException {
        String list = analyst.get("/scenarios", "en").body();
        Matcher start =
                Pattern.compile("\"(/scenarios/new\\?incident=[^\"]+)\">[^<]*Kanaeda")
                        .matcher(list);
        assertThat(start.find()).isTrue();

        String form = analyst.get(start.group(1), "en").body();

        assertThat(form).contains("name=\"node\" value=\"V-1001\"", "Save and compute");
    }

    /// The whole way: a form becomes a file, the file a computation, that a result that is the same
    /// as the engine's own.
    @Test
    void shouldGiveWhatTheEngineGivesOnTheSameFile() throws IOException, InterruptedException {
        HttpResponse<String> waiting =
                analyst.post("/scenarios/new", "/scenarios?run", kanaeda("Kanaeda stops", "60"));
        assertThat(waiting.uri().getPath()).startsWith("/scenarios/jobs/");
        String events = analyst.events(waiting.uri().getPath() + "/events", "en").body();
        assertThat(events).contains("event:over");

        HttpResponse<String> result = analyst.get(waiting.uri().getPath(), "ja");

        assertThat(result.uri().getPath()).startsWith("/scenarios/kanaeda-stops.yaml/runs/");
        assertThat(result.body()).contains("汐見工場は", "までに止まる見込みです(確率", "なぜ止まるか");
        String kept = analyst.get(result.uri().getPath() + "/result.json", "ja").body();
        WorkspaceFiles files = WorkspaceReader.read(server.bean(Workspace.class).directory());
        Path file = files.directory().resolve("scenarios/kanaeda-stops.yaml");
        assertThat(kept)
                .isEqualTo(
                        ScenarioResultJson.write(
                                ScenarioJob.run(
                                        new ScenarioRequest(
                                                files.network(),
                                                files.settings(),
                                                ScenarioReader.read(file, files)),
                                        1,
                                        _ -> {})));
        assertThat(server.bean(Kept.class).store().audit().newest(2))
                .extracting(AuditEntry::who, AuditEntry::action)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("analyst", "scenario-run"),
                        org.assertj.core.groups.Tuple.tuple("analyst", "scenario-saved"));
    }

    @Test
    void shouldGiveTheSameBytesWhenItIsComputedAgain() throws IOException, InterruptedException {
        String result = computed("21");

        HttpResponse<String> checking = analyst.post(result, result + "/check", Map.of());
        analyst.events(checking.uri().getPath() + "/events", "en");

        assertThat(analyst.get(checking.uri().getPath(), "en").body())
                .contains("the same as the one kept, byte for byte");
        assertThat(analyst.post("/scenarios", RUN, Map.of("runs", "30", "seed", "21")).uri())
                .as("kept already")
                .hasPath(result);
    }

    @Test
    void shouldLetReadersSeeAndShareButNotCompute() throws IOException, InterruptedException {
        String result = computed("22");

        assertThat(reader.get(result, "en").statusCode()).isEqualTo(200);
        assertThat(reader.get(result, "en").body()).doesNotContain("Compute it again");
        assertThat(reader.post("/scenarios", RUN, Map.of()).statusCode()).isEqualTo(403);
        assertThat(reader.post("/scenarios", "/scenarios", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldExportTablesThatASpreadsheetOpensSafely() throws IOException, InterruptedException {
        String result = computed("23");

        String stops = analyst.get(result + "/stops.csv", "ja").body();
        String output = analyst.get(result + "/output.csv", "en").body();

        assertThat(stops).startsWith("\ufeff対象,名称,当社").contains("SYS-ORDER");
        assertThat(stops.lines().skip(1)).noneMatch(line -> line.matches("^[=+@-].*"));
        assertThat(output).startsWith("\ufeffNode,Name,Time").contains("2026-12-01 06:00");
    }

    /// Where there is a Japanese font the PDF holds the sentence as text; where there is none, the
    /// page says so.
    @Test
    void shouldPrintAPdfOrSayWhatIsMissing() throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(kanaeda("髙﨑①㈱の停止", "20"));
        String job = analyst.post("/scenarios/new", "/scenarios?run", form).uri().getPath();
        analyst.events(job + "/events", "ja");
        String result = analyst.get(job, "ja").uri().getPath();

        HttpResponse<byte[]> pdf = analyst.bytes(result + "/report.pdf", "ja");

        if (pdf.uri().getPath().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(pdf.body())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("髙﨑①㈱の停止", "汐見工場は", "社外秘");
            }
        } else {
            assertThat(new String(pdf.body(), StandardCharsets.UTF_8)).contains("日本語のフォントが見つかりません");
        }
    }

    @Test
    void shouldSayWhenThereIsNoFontForPdf() throws IOException, InterruptedException {
        String result = computed("28");

        assertThat(analyst.get(result + "?font=none", "en").body())
                .contains("no Japanese font on this server");
    }

    @Test
    void shouldCompareTwoResults() throws IOException, InterruptedException {
        String a = computed("24").replace("/scenarios/", "").replace("/runs", "");
        String b = computed("25").replace("/scenarios/", "").replace("/runs", "");

        String page = analyst.get("/scenarios/compare?a=" + a + "&b=" + b, "en").body();

        assertThat(page).contains("A: 受注ポータル停止", "B: 受注ポータル停止", "Probability A");
    }

    /// While the engine is busy with something else, a computation waits, is seen by whoever opens
    /// its page again, and can be cancelled.
    @Test
    void shouldWaitBeSeenAgainAndBeCancelled() throws IOException, InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        server.bean(EnginePool.class).run(() -> await(busy), failure -> {});
        try {
            String job =
                    analyst.post("/scenarios", RUN, Map.of("runs", "30", "seed", "26"))
                            .uri()
                            .getPath();
            assertThat(reader.get(job, "en").body())
                    .contains("It begins in a moment", "http-equiv=\"refresh\"");
            assertThat(reader.get("/scenarios", "en").body()).contains(job);
            assertThat(reader.post("/scenarios", job + "/cancel", Map.of()).statusCode())
                    .isEqualTo(403);

            assertThat(analyst.post(job, job + "/cancel", Map.of()).body())
                    .contains("The computation was cancelled");
            assertThat(analyst.events(job + "/events", "en").body()).contains("event:over");
        } finally {
            busy.countDown();
        }
        assertThat(reader.get("/scenarios/portal-outage.yaml", "en").body())
                .doesNotContain("<td class=\"figure\">26</td>");
    }

    @Test
    void shouldCancelWhatRuns() throws IOException, InterruptedException {
        String job =
                analyst.post("/scenarios", RUN, Map.of("runs", "10000", "seed", "27"))
                        .uri()
                        .getPath();
        while (!analyst.get(job, "en").body().contains("of 10,000 runs")) {
            Thread.onSpinWait();
        }

        analyst.post(job, job + "/cancel", Map.of());

        assertThat(analyst.events(job + "/events", "en").body()).contains("cancelled");
    }

    @Test
    void shouldLetOnePersonWaitForAFewOnly() throws IOException, InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        server.bean(EnginePool.class).run(() -> await(busy), failure -> {});
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(
                                analyst.post(
                                                "/scenarios",
                                                RUN,
                                                Map.of("runs", "1", "seed", "30" + i))
                                        .statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> fourth =
                    analyst.post("/scenarios", RUN, Map.of("runs", "1", "seed", "303"));

            assertThat(fourth.statusCode()).isEqualTo(422);
            assertThat(fourth.body()).contains("The queue is full");
        } finally {
            busy.countDown();
        }
        drain();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title|''|There is no title",
                "lost|0|cannot be used",
                "lost|1e9|cannot be used",
                "mode|soon|cannot be read",
                "start|yesterday|cannot be read",
                "runs|0|out of range",
                "days|400|too long",
                "node|\"}]: <script>|script",
                "cut|NO-SUCH|no access",
                "zone|Mars/Base|cannot be read"
            })
    void shouldRefuseWhatCannotBeComputed(String field, String value, String words)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(kanaeda("refused", "10"));
        form.put(field, value);

        HttpResponse<String> page = analyst.post("/scenarios/new", "/scenarios?run", form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("It was not saved", words).doesNotContain("<script>\"");
        assertThat(Files.exists(scenarios().resolve("refused.yaml"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/scenarios/..%2Fhakyu.yaml",
        "/scenarios/no-such.yaml",
        "/scenarios/portal-outage.yaml/runs/0000",
        "/scenarios/jobs/0000"
    })
    void shouldFindOnlyWhatIsThere(String path) throws IOException, InterruptedException {
        assertThat(analyst.get(path, "en").statusCode()).isIn(400, 404);
    }

    @Test
    void shouldKeepTheCharactersOfATitleThroughFileAndPage()
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(kanaeda("髙﨑①㈱ \"#: 停止", "10"));

        String page = analyst.post("/scenarios/new", "/scenarios", form).body();

        assertThat(page).contains("<h1>髙﨑①㈱ \"#: 停止</h1>");
    }

    private static Map<String, String> kanaeda(String title, String runs) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", title);
        form.put("start", "2026-11-17T18:00");
        form.put("days", "60");
        form.put("node", "V-1001");
        form.put("lost", "100");
        form.put("mode", "240");
        form.put("runs", runs);
        return form;
    }

    /// Path of the result of the sample's scenario with this seed.
    private static String computed(String seed) throws IOException, InterruptedException {
        String job =
                analyst.post("/scenarios", RUN, Map.of("runs", "30", "seed", seed)).uri().getPath();
        analyst.events(job + "/events", "en");
        return analyst.get(job, "en").uri().getPath();
    }

    private static void drain() {
        CountDownLatch done = new CountDownLatch(1);
        server.bean(EnginePool.class).run(done::countDown, failure -> {});
        await(done);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path scenarios() {
        return server.bean(Workspace.class).directory().resolve("scenarios");
    }
}
