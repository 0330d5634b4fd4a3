package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
