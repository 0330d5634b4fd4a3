package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.model.decision.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    @TempDir Path folder;

    @Test
    void shouldLeaveOutAReportWithoutADateThatTellsOfWhatCameLater() throws IOException {
        write("later.txt", "シオミ精工株式会社は、2026年11月20日にサーバーがランサムウェアに感染したことを確認し、生産を停止した。");
        write(
                "earlier.txt",
                "カガリ樹脂株式会社は、2026年11月10日にサーバーがランサムウェアに感染したことを確認し、生産を停止した。再開は2026年12月1日を予定している。");
        Known known = Known.at(ReportsFolder.open(folder).reports(), Decisions.NONE, AS_OF, TOKYO);

        assertThat(known.reports()).allMatch(report -> report.published() == null);
        assertThat(known.fromLater()).isEqualTo(1);
        assertThat(known.incidents())
                .singleElement()
                .satisfies(incident ->
                        assertThat(IncidentWords.victim(incident)).isEqualTo("カガリ樹脂株式会社"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
