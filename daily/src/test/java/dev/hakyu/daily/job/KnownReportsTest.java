package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownReportsTest {
    private static final Instant FETCHED = Instant.parse("2026-11-16T22:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");
    private static final String NOTICE = "2026年11月16日\nシオミ精工株式会社は、ランサムウェアの被害を受けたと発表した。\n";
    private static final String OTHER = "2026年11月16日\nホクリク樹脂株式会社は、不正アクセスを受けたと発表した。\n";
    @TempDir Path workspace;

    @BeforeEach
    void create() throws IOException {
        write("hakyu.yaml", "version: 1\ncompany: US\nzone: Asia/Tokyo\n");
        write("network/organisations.csv", "id,name,kind\nUS,見本自動車,self\n");
    }

    @Test
    void shouldKnowWhatWasPutIntoTheFolderAndWhatWasFetched() throws IOException {
        write("reports/notice.txt", NOTICE);
        fetched("https://news.example.jp/1", OTHER);
        assertThat(locations(NOW))
                .containsExactlyInAnyOrder("notice.txt", "https://news.example.jp/1");
        assertThat(locations(FETCHED.minusSeconds(1))).containsExactly("notice.txt");
    }

    @Test
    void shouldKnowAFileOnceAlsoWhenItWasEditedSinceItWasFetched() throws IOException {
        write("reports/notice.txt", NOTICE);
        fetched("reports/notice.txt", NOTICE);
        assertThat(locations(NOW)).containsExactly("notice.txt");
        write("reports/notice.txt", NOTICE + "11月17日に追記した。\n");
        assertThat(locations(NOW)).containsExactly("notice.txt");
    }

    @Test
    void shouldReadAnEditedFileBesideWhatWasFetchedFromItBefore() throws IOException {
        String own = "2026年11月16日\nシオミ精工株式会社\n当社のサーバーがランサムウェア攻撃を受けました。\n";
        fetched("reports/notice.txt", own);
        write("reports/notice.txt", "2026年11月17日\nシオミ精工株式会社のサーバーがランサムウェア攻撃を受けた。\n");

        KnownReports known = known(NOW);

        assertThat(known.reports()).hasSize(1);
        assertThat(
                        known.readings()
                                .getFirst()
                                .accounts()
                                .getFirst()
                                .statements()
                                .getFirst()
                                .certainty())
                .isEqualTo(Certainty.CONFIRMED);
        assertThat(known.readings()).extracting(Reading::former).containsExactly(false, true);
    }

    @Test
    void shouldLeaveOutWhatWasPublishedLater() throws IOException {
        write("reports/notice.txt", NOTICE.replace("16日", "20日"));
        assertThat(locations(NOW)).isEmpty();
    }

    private List<String> locations(Instant moment) throws IOException {
        return known(moment).reports().stream().map(Report::location).toList();
    }

    private KnownReports known(Instant moment) throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return KnownReports.at(WorkspaceReader.read(workspace), moment, "test", clock);
    }

    private void fetched(String location, String text) {
        Clock clock = Clock.fixed(FETCHED, ZoneOffset.UTC);
        try (Store store = Store.open(workspace, "test", clock)) {
            store.evidence()
                    .put(
                            new Item(
                                    new SourceId("news"),
                                    location,
                                    null,
                                    null,
                                    FETCHED,
                                    "text/plain; charset=UTF-8",
                                    Content.of(text)));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
