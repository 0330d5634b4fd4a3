package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Articles alone, names alone, and each further rung: a sensible brief, and nothing invented.
class DataLadderBriefTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");

    /// Names only: every column but name and role is cut off.
    private static final String NAMES =
            "name,role\n風峰自動車株式会社,self\nカナエダ精工株式会社,supplier\nムツラ樹脂工業株式会社,supplier\n";

    @TempDir Path workspace;

    @Test
    void shouldTellOnlyWhatHappenedFromArticlesAlone() throws IOException {
        Brief brief = prepare();
        assertThat(brief.inFull()).isEmpty();
        assertThat(brief.inShort()).isEmpty();
        assertThat(brief.background().incidents()).isGreaterThanOrEqualTo(10);
        assertThat(brief.dataStanding().rung()).isEqualTo("L0");
        nothingInvented(brief);
    }

    @Test
    void shouldSayWhoIsConcernedFromNamesAloneAndNothingOfTimeOrMoney() throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(workspace.resolve("network/organisations.csv"), NAMES);
        Brief brief = prepare();
        assertThat(brief.inFull())
                .extracting(Brief.IncidentPage::victim)
                .anySatisfy(name -> assertThat(name).contains("カナエダ精工"));
        assertThat(brief.dataStanding().rung()).isEqualTo("L0");
        nothingInvented(brief);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "organisations,                                                   false",
        "organisations sites supplies calendar,                           true",
        "organisations sites supplies calendar systems access contracts holdings, true",
        "organisations sites supplies calendar systems access contracts holdings needs, true",
    })
    void shouldComputeAStopOnlyOnceThereIsStockAndShare(String files, boolean stops)
            throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        for (String file : files.split(" ")) {
            Files.copy(
                    SAMPLE.resolve("network").resolve(file + ".csv"),
                    workspace.resolve("network").resolve(file + ".csv"));
        }
        Brief brief = prepare();
        boolean computed =
                brief.inFull().stream()
                        .flatMap(page -> page.stops().stream())
                        .anyMatch(stop -> stop.probability() > 0);
        assertThat(computed).isEqualTo(stops);
        assertThat(brief.inFull()).isNotEmpty();
        if (!stops) {
            nothingInvented(brief);
        }
    }

    /// The stock of the brackets is taken out of the sample: with half a day they run out, with ten
    /// days they outlast the announced restart of the supplier.
    @Test
    void shouldTryTheCellsBehindTheStopAndTellWhatTheyWouldChange() throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        for (String file : List.of("organisations", "sites", "supplies", "calendar")) {
            String text = Files.readString(SAMPLE.resolve("network").resolve(file + ".csv"));
            Files.writeString(
                    workspace.resolve("network").resolve(file + ".csv"),
                    text.replace(
                            "V-1001,P-SHIOMI,ブラケット(サスペンション用),0.7,必須,1.8,",
                            "V-1001,P-SHIOMI,ブラケット(サスペンション用),0.7,必須,,"));
        }
        DataStanding.RowToFill first = prepare().dataStanding().rows().getFirst();
        assertThat(first.column()).isEqualTo("stock_days");
        assertThat(first.columnLabel().ja()).isEqualTo("在庫日数");
        assertThat(first.row()).contains("カナエダ精工", "汐見工場");
        assertThat(first.effect()).isNotNull();
        assertThat(first.effect().ja()).matches("在庫0\\.5日のとき失う生産は[1-9].*日分、在庫10日のとき.*日分です");
    }

    private static void nothingInvented(Brief brief) {
        assertThat(brief.inFull())
                .allSatisfy(page -> {
                    assertThat(page.losses()).isNull();
                    assertThat(page.output()).isNull();
                });
        assertThat(brief.inFull().stream().flatMap(page -> page.stops().stream()))
                .allSatisfy(stop -> {
                    assertThat(stop.medianAt()).isNull();
                    assertThat(stop.probability()).isNotPositive();
                });
    }

    private Brief prepare() throws IOException {
        try (Stream<Path> reports = Files.list(SAMPLE.resolve("reports"))) {
            Files.createDirectories(workspace.resolve("reports"));
            List<Path> all = reports.sorted().toList();
            for (Path report : all) {
                Files.copy(report, workspace.resolve("reports").resolve(report.getFileName()));
            }
        }
        Files.writeString(workspace.resolve("hakyu.yaml"), "version: 1\n", StandardCharsets.UTF_8);
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        return BriefJob.prepare(
                MorningRequest.of(
                        files, ReportsFolder.open(workspace.resolve("reports")), AS_OF, true, 50),
                _ -> {});
    }
}
