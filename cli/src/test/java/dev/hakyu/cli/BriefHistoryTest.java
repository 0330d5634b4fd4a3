package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person who drops a notice into `reports/` and asks `hakyu brief` every morning.
class BriefHistoryTest {
    private static final String NOTICE =
            """
            2026年11月%d日
            株式会社カワベ工業
            ランサムウェア被害によるシステム障害について
            当社のサーバーがランサムウェアに感染し、全工場の生産と出荷を停止しています。
            """;

    private static final String PAGE =
            """
            <html><head><title>ランサムウェア被害によるシステム障害について</title>
            <meta property="article:published_time" content="%s"></head><body><article>
            <p>株式会社カワベ工業のサーバーがランサムウェアに感染し、全工場の生産と出荷を停止しています。</p>
            </article></body></html>
            """;

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        write("network/organisations.csv", "id,name,kind\nUS,見本自動車,self\nS2,株式会社カワベ工業,supplier\n");
        write("network/supplies.csv", "from,to,item,stock_days\nS2,US,ボルト,2\n");
    }

    @Test
    void shouldGiveFullTimeForAnOldReportInTheFirstBrief() throws IOException {
        notice(10);
        JsonNode first = firstAction("2026-11-18T07:00");
        assertThat(first.get("late").booleanValue()).isFalse();
        assertThat(first.get("dueAt").asString()).isGreaterThan("2026-11-17T22:00:00Z");
    }

    @Test
    void shouldKeepTheDeadlineOfTheBriefThatToldItFirst() throws IOException {
        notice(10);
        JsonNode first = firstAction("2026-11-18T07:00");
        JsonNode again = firstAction("2026-11-20T07:00");
        assertThat(again.get("dueAt")).isEqualTo(first.get("dueAt"));
        assertThat(again.get("late").booleanValue()).isTrue();
    }

    /// The brief of the 18th cannot have told it.
    @Test
    void shouldCountWhatCameLaterFromTheNextBrief() throws IOException {
        firstBrief("2026-11-18T07:00");
        notice(18);
        JsonNode next = firstAction("2026-11-19T07:00");
        assertThat(next.get("late").booleanValue()).isFalse();
        assertThat(next.get("dueAt").asString()).isGreaterThan("2026-11-18T22:00:00Z");
    }

    @Test
    void shouldCountFromTheBriefAfterAStatedHour() throws IOException {
        firstBrief("2026-11-18T07:00");
        write("reports/kawabe.html", PAGE.formatted("2026-11-18T06:30:00+09:00"));
        JsonNode next = firstAction("2026-11-19T07:00");
        assertThat(next.get("dueAt").asString()).isLessThan("2026-11-18T22:00:00Z");
    }

    private void notice(int day) throws IOException {
        write("reports/kawabe.txt", NOTICE.formatted(day));
    }

    private JsonNode firstAction(String asOf) throws IOException {
        JsonNode brief = firstBrief(asOf);
        JsonNode page = brief.at("/brief/inFull/0");
        assertThat(page.isMissingNode()).as(brief.toString()).isFalse();
        return StreamSupport.stream(page.get("actions").spliterator(), false)
                .filter(each -> each.hasNonNull("dueAt"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode firstBrief(String asOf) {
        CommandRun run =
                CommandRun.ja(
                        "brief", folder.toString(), "--json", "--runs", "20", "--as-of", asOf);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        return new JsonMapper().readTree(run.out());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
