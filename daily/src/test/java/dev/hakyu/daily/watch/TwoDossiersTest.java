package dev.hakyu.daily.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.daily.SampleRequest;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two incidents of one victim, told of at one place: a page that lists both.
class TwoDossiersTest {
    private static final Instant FIRST = Instant.parse("2026-11-17T22:00:00Z");
    private static final List<String> PLACE = List.of("https://shiomi.example.jp/news");
    @TempDir Path workspace;
    private final Watch watch = new Watch(List.of());
    private Concern one;
    private Concern other;

    @BeforeEach
    void prepare() throws IOException {
        write("hakyu.yaml", "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        write(
                "network/organisations.csv",
                "id,name,kind,country\nUS,見本自動車,self,JP\nS1,シオミ精工株式会社,supplier,JP\n");
        write("reports/1.txt", "2026年5月11日\nシオミ精工株式会社は、ランサムウェアの被害を受け、生産を停止したと発表した。\n");
        write("reports/2.txt", "2026年11月16日\nシオミ精工株式会社は、不正アクセスを受け、顧客の氏名が漏えいしたと発表した。\n");
        List<Concern> concerns = concerns();
        assertThat(concerns).hasSize(2);
        one = concerns.get(0);
        other = concerns.get(1);
        assertThat(one.page().victim()).isEqualTo(other.page().victim());
    }

    @Test
    void shouldKeepTwoDossiersOfOneVictimApartEachMorning() {
        assertThat(kinds(1, one)).containsExactly(WatchEvent.Kind.OPENED);
        assertThat(update(2, one, other))
                .filteredOn(each -> each.kind() == WatchEvent.Kind.OPENED)
                .extracting(WatchEvent::incident)
                .containsExactly(other.incident().id());
        for (int day = 3; day <= 5; day++) {
            assertThat(kinds(day, other, one)).doesNotContain(WatchEvent.Kind.RENAMED);
        }
        assertThat(watch.entries())
                .extracting(WatchEntry::incident)
                .containsExactlyInAnyOrder(one.incident().id(), other.incident().id());
        assertThat(watch.idsOf(one.incident().id())).containsExactly(one.incident().id());
    }

    @Test
    void shouldFollowADossierThatABriefShowsUnderAnotherId() {
        kinds(1, one);
        assertThat(update(2, other))
                .filteredOn(each -> each.kind() == WatchEvent.Kind.RENAMED)
                .extracting(WatchEvent::formerly)
                .containsExactly(one.incident().id());
        assertThat(watch.entries()).hasSize(1);
        assertThat(watch.idsOf(other.incident().id()))
                .containsExactlyInAnyOrder(one.incident().id(), other.incident().id());
        assertThat(watch.idsOf(one.incident().id()))
                .containsExactlyInAnyOrder(one.incident().id(), other.incident().id());
        IncidentId unknown = new IncidentId("inc-unknown");
        assertThat(watch.idsOf(unknown)).containsExactly(unknown);
    }

    private List<WatchEvent.Kind> kinds(int day, Concern... concerns) {
        return update(day, concerns).stream().map(WatchEvent::kind).toList();
    }

    private List<WatchEvent> update(int day, Concern... concerns) {
        return watch.update(
                List.of(concerns),
                _ -> PLACE,
                "2026-11-%d".formatted(17 + day),
                FIRST.plus(Duration.ofDays(day - 1L)),
                ZoneId.of("Asia/Tokyo"));
    }

    private List<Concern> concerns() {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        ReportReader reader = ReportReader.shipped();
        List<Reading> read =
                ReportsFolder.open(workspace.resolve("reports")).reports().stream()
                        .map(reader::read)
                        .toList();
        BriefRequest request = SampleRequest.of(files, FIRST, 1);
        return BriefJob.prepare(request, new ReadReports(read, List.of(), 0, List.of()), _ -> {})
                .concerns();
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
