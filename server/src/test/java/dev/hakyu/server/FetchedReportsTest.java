package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.Store;
import dev.hakyu.store.api.TokenScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FetchedReportsTest {
    private static final Instant MORNING = Instant.parse("2026-11-17T20:00:00Z");

    @TempDir Path folder;

    @Test
    void shouldShowWhatTheDailyJobFetchedBesideTheFolderAndNothingTwice() throws IOException {
        try (SampleServer server = SampleServer.start(folder, FetchedReportsTest::fetch)) {
            Workspace workspace = server.bean(Workspace.class);
            assertThat(workspace.current().reports().values())
                    .extracting(Report::location)
                    .contains("https://news.example/hoshikawa", "02-kanaeda-news.txt")
                    .doesNotContain("reports/02-kanaeda-news.txt");
            assertThat(workspace.current().incidents())
                    .anyMatch(each -> each.victim().value().name().contains("星川産業"));
        }
    }

    @Test
    void shouldNotLoseAWholeReportToAnEditedPageThatOnceShowedTheSameWords() throws IOException {
        try (SampleServer server = SampleServer.start(folder, FetchedReportsTest::edit)) {
            Snapshot now = server.bean(Workspace.class).current();
            assertThat(now.readings())
                    .filteredOn(each -> each.report().text().contains("4,321"))
                    .filteredOn(each -> !each.report().text().contains("潮見樹脂"))
                    .hasSize(2)
                    .noneMatch(Reading::former);
            assertThat(now.incidents())
                    .filteredOn(each -> !each.counts().isEmpty())
                    .extracting(each -> each.victim().value().name())
                    .contains("星川産業株式会社", "野分運輸株式会社");
        }
    }

    @Test
    void shouldListAnEditedPageOnceInItsNewestWords() throws IOException, InterruptedException {
        try (SampleServer server = SampleServer.start(folder, FetchedReportsTest::edit);
                Visitor reader = new Visitor(server.address())) {
            reader.join(server.invite(AccountRole.READER), "読む人");
            Snapshot now = server.bean(Workspace.class).current();
            assertThat(now.reports().values())
                    .filteredOn(each -> each.location().equals("https://e.example/3"))
                    .as("both versions are known")
                    .hasSize(2);
            try (ApiClient program = ApiClient.of(server, "読む人", TokenScope.READ)) {
                List<String> listed = new ArrayList<>();
                for (JsonNode each : program.read("/api/v1/reports?limit=200").get("items")) {
                    JsonNode report = each.get("report");
                    if (report.get("location").asString().equals("https://e.example/3")) {
                        listed.add(report.get("id").asString());
                    }
                }
                assertThat(listed)
                        .singleElement()
                        .satisfies(id ->
                                assertThat(
                                                Objects.requireNonNull(
                                                                now.reports().get(new ReportId(id)))
                                                        .text())
                                        .doesNotContain("4,321"));
            }
        }
    }

    /// Of two pages with the same words one is edited; once the first by its place, once the last.
    private static void edit(Path workspace) {
        try (Store store = Store.open(workspace, "test", Clock.fixed(MORNING, ZoneOffset.UTC))) {
            put(store, "https://a.example/1", told("星川産業株式会社"));
            put(store, "https://b.example/1", told("星川産業株式会社"));
            put(store, "https://a.example/1", edited("星川産業株式会社"));
            put(store, "https://c.example/2", told("野分運輸株式会社"));
            put(store, "https://d.example/2", told("野分運輸株式会社"));
            put(store, "https://d.example/2", edited("野分運輸株式会社"));
            put(store, "https://e.example/3", told("潮見樹脂株式会社"));
            put(store, "https://e.example/3", edited("潮見樹脂株式会社"));
        }
    }

    private static void put(Store store, String location, String text) {
        store.evidence().put(item(location, text));
    }

    private static String told(String victim) {
        return """
        不正アクセスによる情報漏えいについて
        2026年11月16日
        %s
        当社のサーバーが第三者による不正アクセスを受け、顧客4,321人分の氏名が漏えいしたことを確認しました。
        2026年11月14日21時40分に異常を検知しました。
        """
                .formatted(victim);
    }

    private static String edited(String victim) {
        return """
        不正アクセスについて
        2026年11月17日
        %s
        当社のサーバーが第三者による不正アクセスを受けました。
        """
                .formatted(victim);
    }

    private static void fetch(Path workspace) {
        try (Store store = Store.open(workspace, "test", Clock.fixed(MORNING, ZoneOffset.UTC))) {
            store.evidence()
                    .put(
                            item(
                                    "https://news.example/hoshikawa",
                                    "星川産業株式会社は11月17日、社内サーバーがランサムウェアによる攻撃を受け、"
                                            + "データが暗号化されたと発表した。"));
            store.evidence()
                    .put(
                            item(
                                    "reports/02-kanaeda-news.txt",
                                    Files.readString(
                                                    workspace.resolve(
                                                            "reports/02-kanaeda-news.txt"))
                                            + "\n(訂正前)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item item(String location, String text) {
        return new Item(
                new SourceId("news"),
                location,
                null,
                null,
                MORNING,
                "text/plain; charset=UTF-8",
                Content.of(text));
    }
}
