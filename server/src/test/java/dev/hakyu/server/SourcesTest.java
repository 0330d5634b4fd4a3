package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.daily.DailyRuns;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.TokenScope;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SourcesTest {
    private static final List<Story> STORIES =
            List.of(
                    Story.ja(
                            "/news/1",
                            "ミナト精工、サイバー攻撃で受注を停止",
                            Instant.parse("2026-11-16T06:00:00Z"),
                            "ミナト精工は16日、サイバー攻撃を受け受注を停止したと発表した。".repeat(6)),
                    Story.ja(
                            "/news/2",
                            "新製品のお知らせ<script>alert(1)</script>",
                            Instant.parse("2026-11-15T06:00:00Z"),
                            "新製品を発売した。".repeat(20)));
    @TempDir static Path folder;
    private static LocalSite site;
    private static SampleServer server;
    private static Visitor analyst;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = LocalSite.start();
        site.put("/feed", Answer.of("application/rss+xml", feed()));
        STORIES.forEach(story ->
                site.put(story.path(), Answer.of("text/html; charset=utf-8", story.page())));
        server = SampleServer.start(folder, SourcesTest::letTheSiteIn);
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "見る人");
    }

    @AfterAll
    static void stop() {
        analyst.close();
        server.close();
        site.close();
    }

    @Test
    @Order(1)
    void shouldAddAFeedAfterLookingAtIt() throws IOException, InterruptedException {
        assertThat(add("/gone")).contains("Nothing was changed", "Add without looking");
        assertThat(settings()).doesNotContain("/gone");

        assertThat(add("/feed")).contains("written to hakyu.yaml", "業界紙", "not fetched yet");
        assertThat(settings())
                .contains("name: \"業界紙\"", "# どの報告期限を表示するかを決める")
                .contains("address: \"" + site.at("/feed") + "\"");
        assertThat(add("/feed")).contains("It is so already");
        assertThat(server.bean(Kept.class).store().audit().newest(1))
                .extracting(AuditEntry::action)
                .containsExactly("sources-added");
    }

    @Test
    @Order(2)
    void shouldShowWhatAFilterWouldTakeBeforeItIsKept() throws IOException, InterruptedException {
        String page = pageOf("業界紙");
        Map<String, String> rules = Map.of("include", "攻撃", "exclude", "", "last", "5");

        String tried = analyst.post(page, page + "/preview", "ja", rules).body();

        assertThat(tried)
                .contains("最新 2 件のうち 1 件を取り込みます", "○ する", "× しない")
                .contains("ミナト精工、サイバー攻撃で受注を停止")
                .doesNotContain("<script>alert");
        assertThat(settings()).doesNotContain("include:");
        analyst.post(page, page + "/filter", "ja", rules);
        assertThat(settings()).contains("include: [\"攻撃\"]");
        assertThat(analyst.get(page, "ja").body()).contains(">攻撃</textarea>");
        Map<String, String> tooMany = Map.of("include", "a\n".repeat(201), "exclude", "");
        assertThat(analyst.post(page, page + "/filter", "en", tooMany).body())
                .contains("At most 200 rules");
    }

    @Test
    @Order(3)
    void shouldTellTheHealthAfterTheDaysJob() throws IOException, InterruptedException {
        analyst.post("/daily", "/daily/run", Map.of());
        DailyRuns.await(server.beans());
        String list = analyst.get("/sources", "ja").body();
        assertThat(list).contains("情報源に、問題はありません", "正常", "2026-11-18 07:00");

        site.put("/feed", Answer.of("text/html", "<p>gone</p>"));
        analyst.post("/daily", "/daily/run", Map.of());
        DailyRuns.await(server.beans());
        assertThat(analyst.get("/sources", "ja").body()).contains("1 件は確認が必要です", "取得失敗");
        site.put("/feed", Answer.of("application/rss+xml", feed()));
    }

    @Test
    @Order(4)
    void shouldTurnASourceOffAndOnAgain() throws IOException, InterruptedException {
        String page = pageOf("業界紙");

        String off = analyst.post("/sources", page + "/off", "ja", Map.of()).body();

        assertThat(off).contains("止めている情報源", "業界紙 を使う").doesNotContain(page + "\"");
        assertThat(settings()).contains("enabled: false");
        assertThat(analyst.get(page, "ja").statusCode()).isEqualTo(404);
        String on = analyst.post("/sources", page + "/on", "ja", Map.of()).body();
        assertThat(on).contains(page + "\"").doesNotContain("止めている情報源");
    }

    @Test
    @Order(5)
    void shouldTakeFromTheCatalogueAndGiveAndTakeLists() throws IOException, InterruptedException {
        String found = analyst.get("/sources/catalogue?q=JPCERT", "ja").body();
        String id = found.split("name=\"id\" value=\"", 2)[1].split("\"", 2)[0];
        analyst.post("/sources/catalogue", "/sources/add/catalogue", Map.of("id", id));
        assertThat(settings()).contains("id: \"" + id + "\"");
        assertThat(analyst.get("/sources/catalogue?q=JPCERT", "ja").body()).contains("登録済み");

        String list = analyst.get("/sources/hakyu.opml", "ja").body();
        assertThat(list).contains("<opml", site.at("/feed").toString());
        String more =
                list.replace(site.at("/feed").toString(), "https://example.com/more.xml")
                        .replace("業界紙", "もう一つ");
        assertThat(
                        analyst.postFiles(
                                        "/sources",
                                        "/sources/opml",
                                        "ja",
                                        Map.of("more.opml", more.getBytes(StandardCharsets.UTF_8)))
                                .body())
                .contains("もう一つ", "書き込みました");
        assertThat(
                        analyst.postFiles(
                                        "/sources",
                                        "/sources/opml",
                                        "en",
                                        Map.of(
                                                "no.opml",
                                                "no list".getBytes(StandardCharsets.UTF_8)))
                                .body())
                .contains("Nothing was changed");
    }

    @Test
    @Order(6)
    void shouldBeChangedByProgramsAsByPeople() throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.ADMINISTRATOR), "管理");
        }
        try (ApiClient program = ApiClient.of(server, "管理", TokenScope.READ, TokenScope.MANAGE)) {
            String feed = "/api/v1/sources/" + idOf(program, "業界紙");
            String tried = "{\"include\": [\"製品\"], \"exclude\": [], \"last\": 5}";
            JsonNode looked = ApiClient.json(program.post(feed + "/preview", tried));
            assertThat(looked.get("kept").asInt()).isEqualTo(1);
            assertThat(looked.at("/entries/0/title").asString()).contains("ミナト精工");

            String seen = program.get(feed).headers().firstValue("ETag").orElseThrow();
            String wanted = "{\"include\": [\"製品\"], \"exclude\": []}";
            assertThat(program.post(feed + "/filter", wanted, "If-Match", seen).statusCode())
                    .isEqualTo(200);
            assertThat(settings()).contains("include: [\"製品\"]");
            assertThat(program.post(feed + "/filter", wanted, "If-Match", seen).statusCode())
                    .isEqualTo(412);
            assertThat(program.post(feed + "/filter", "{\"include\": [\"a\\nb\"]}").statusCode())
                    .isEqualTo(422);

            assertThat(ApiClient.json(program.post(feed + "/off", "")).get("changed").asBoolean())
                    .isTrue();
            assertThat(program.read("/api/v1/disabled-sources").toString()).contains("業界紙");
            assertThat(program.get(feed).statusCode()).isEqualTo(404);
            assertThat(program.post(feed + "/on", "").statusCode()).isEqualTo(200);
            assertThat(program.read(feed).at("/filters/include/0").asString()).isEqualTo("製品");

            String gone = ApiClient.body("address", site.at("/gone").toString());
            assertThat(program.post("/api/v1/sources", gone).statusCode()).isEqualTo(422);
            assertThat(program.post("/api/v1/sources", ApiClient.body("address", "x")).statusCode())
                    .isEqualTo(422);
            HttpResponse<String> known =
                    program.post(
                            "/api/v1/sources", ApiClient.body("address", site.at("/feed") + ""));
            assertThat(ApiClient.json(known).get("changed").asBoolean()).isFalse();
            String list =
                    analyst.get("/sources/hakyu.opml", "ja")
                            .body()
                            .replace(site.at("/feed").toString(), "https://example.com/third.xml")
                            .replace("業界紙", "三つ目");
            HttpResponse<String> taken =
                    program.postBytes(
                            "/api/v1/sources/opml", list.getBytes(StandardCharsets.UTF_8));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
            assertThat(settings()).contains("三つ目");
        }
    }

    private static String idOf(ApiClient program, String name)
            throws IOException, InterruptedException {
        for (JsonNode each : program.read("/api/v1/sources").get("items")) {
            if (each.get("name").asString().equals(name)) {
                return each.get("id").asString();
            }
        }
        throw new IllegalStateException("no source is called " + name);
    }

    @Test
    void shouldLetReadersLookOnly() throws IOException, InterruptedException {
        try (Visitor reader = new Visitor(server.address())) {
            reader.join(server.invite(AccountRole.READER), "looks-only");
            assertThat(reader.get("/sources", "en").body())
                    .contains("An analyst or above")
                    .doesNotContain("Turn off<");
            for (String path : List.of("/sources/add", "/sources/source/reports/off")) {
                assertThat(reader.post("/sources", path, Map.of()).statusCode()).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sources/source/nobody", "/sources/source/..%2Fx"})
    void shouldKnowNoOtherSource(String path) throws IOException, InterruptedException {
        assertThat(analyst.get(path, "en").statusCode()).isBetween(400, 404);
    }

    private static String add(String path) throws IOException, InterruptedException {
        return analyst.post(
                        "/sources",
                        "/sources/add",
                        Map.of("address", site.at(path).toString(), "name", "業界紙"))
                .body();
    }

    private static String pageOf(String name) throws IOException, InterruptedException {
        String list = analyst.get("/sources", "ja").body();
        String before = list.substring(0, list.indexOf(">" + name + "<"));
        return before.substring(before.lastIndexOf("/sources/source/")).split("\"", 2)[0];
    }

    private static String settings() throws IOException {
        return Files.readString(folder.resolve("見本 company").resolve("hakyu.yaml"));
    }

    private static void letTheSiteIn(Path workspace) {
        Path settings = workspace.resolve("hakyu.yaml");
        try {
            Files.writeString(
                    settings,
                    Files.readString(settings) + "\nfetch:\n  private_hosts: [127.0.0.1]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String feed() {
        return new FeedText(site.at("/"), "JA", false, STORIES).rss();
    }
}
