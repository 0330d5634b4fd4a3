package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.internal.render.HtmlBrief;
import dev.hakyu.brief.internal.render.TextBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which first actions a brief shows as open, and that each can be marked as done.
class OpenTasksTest {
    private static final String STOPPED =
            "ランサムウェアで生産停止\n2026年11月%d日\n地方ニュース\n%sは、ランサムウェアの被害を受け、生産を停止したと発表した。\n";
    private static final List<String> SUPPLIERS =
            List.of("シオミ精工株式会社", "株式会社カワベ工業", "ホクリク樹脂株式会社", "ミナミ鍛造株式会社");

    private static final String CALL = "止まっている範囲、再開見込み";
    private static final String GUARD = "振込先の変更";

    @TempDir Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        write("hakyu.yaml", "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        StringBuilder rows = new StringBuilder("id,name,kind,country\nUS,見本自動車,self,JP\n");
        for (int i = 0; i < SUPPLIERS.size(); i++) {
            rows.append("S%d,%s,supplier,JP\n".formatted(i + 1, SUPPLIERS.get(i)));
        }
        write("network/organisations.csv", rows.toString());
        write("network/sites.csv", "id,organisation,name,kind,country\nP1,US,見本工場,plant,JP\n");
        StringBuilder supplies = new StringBuilder("from,to,item,share,importance,stock_days\n");
        for (int i = 0; i < SUPPLIERS.size(); i++) {
            supplies.append("S%d,P1,部品%d,1,essential,3\n".formatted(i + 1, i + 1));
        }
        write("network/supplies.csv", supplies.toString());
    }

    @Test
    void shouldSayHowToMarkAnActionOfAnIncidentOfTwoLinesAsDone() throws IOException {
        for (int i = 0; i < SUPPLIERS.size(); i++) {
            write("reports/%d.txt".formatted(i), STOPPED.formatted(10 + i, SUPPLIERS.get(i)));
        }
        Brief brief = brief();
        Brief.ShortEntry entry = brief.inShort().getFirst();
        assertThat(entry.next().ja())
                .startsWith("次の一手: ")
                .containsPattern("確かめる.*\\[[^\\]]+\\]。.*hakyu decide .* done [0-9a-z]+");
        assertThat(entry.next().en())
                .startsWith("Next: ")
                .containsPattern("\\[[^\\]]+\\]\\..*hakyu decide .* done [0-9a-z]+");
    }

    @Test
    void shouldEndWhatIsOfNoUseOnceTheSupplierRunsAgain() throws IOException {
        write("reports/1.txt", STOPPED.formatted(16, "シオミ精工株式会社"));
        Brief.IncidentPage stopped = brief().inFull().getFirst();
        write(
                "reports/2.txt",
                "シオミ精工が生産を再開\n2026年11月18日\n地方ニュース\nシオミ精工株式会社は、ランサムウェアの被害で停止していた生産を11月18日に全ラインで再開したと発表した。\n");
        Brief brief = brief();
        Brief.IncidentPage again = brief.inFull().getFirst();

        assertThat(stopped.ended()).isNull();
        assertThat(tasks(stopped)).contains(CALL).contains(GUARD);
        assertThat(tasks(again)).doesNotContain(CALL).contains(GUARD);
        assertThat(again.ended()).isNotNull();
        assertThat(TextBrief.render(brief, Lang.JA)).contains(again.ended().ja());
        assertThat(new HtmlBrief().render(brief, Lang.EN)).contains(again.ended().en());
    }

    @Test
    void shouldGoOnWhenOnlyAPartRunsAgain() throws IOException {
        write("reports/1.txt", STOPPED.formatted(16, "シオミ精工株式会社"));
        write(
                "reports/2.txt",
                "シオミ精工が生産を再開\n2026年11月18日\n地方ニュース\nシオミ精工株式会社は、ランサムウェアの被害で停止していた生産を11月18日に一部のラインで再開したと発表した。\n");
        Brief.IncidentPage part = brief().inFull().getFirst();

        assertThat(part.ended()).isNull();
        assertThat(tasks(part)).contains(CALL);
    }

    private static String tasks(Brief.IncidentPage page) {
        return page.actions().stream().map(each -> each.what().ja()).collect(Collectors.joining());
    }

    private Brief brief() {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        Instant asOf = Instant.parse("2026-11-18T22:00:00Z");
        return BriefJob.prepare(
                MorningRequest.of(
                        files, ReportsFolder.open(workspace.resolve("reports")), asOf, true, 50),
                _ -> {});
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
