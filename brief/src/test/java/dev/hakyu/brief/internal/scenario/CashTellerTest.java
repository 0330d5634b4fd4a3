package dev.hakyu.brief.internal.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hakyu.brief.api.ScenarioJob;
import dev.hakyu.brief.api.ScenarioRequest;
import dev.hakyu.brief.api.ScenarioResult.Cash;
import dev.hakyu.network.api.ScenarioReader;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashTellerTest {
    @TempDir Path folder;

    /// By hand: from the first hour of work on nothing works for 40 days, so cash and credit of n
    /// days of fixed cost last n days.
    @ParameterizedTest
    @CsvSource({"70,30,4,600", "50,0,10,120", "5,0,5,24"})
    void shouldLastAsLongAsCashAndCreditPayTheFixedCost(
            int cash, int credit, int fixedCost, double hours) throws IOException {
        Cash line = lines(String.valueOf(cash), String.valueOf(credit), fixedCost, 0).getFirst();

        assertThat(line.middleHours()).isCloseTo(hours, within(1.0));
        assertThat(line.badHours()).isCloseTo(hours, within(1.0));
        assertThat(line.sentence().ja()).contains("仕入先", "尽きます");
    }

    /// Half of the capacity is left, so half of the fixed cost is earned.
    @Test
    void shouldDrawOnlyForWhatIsDown() throws IOException {
        Cash line = lines("50", "0", 10, 0.5).getFirst();

        assertThat(line.bufferDays()).isEqualTo(5);
        assertThat(line.middleHours()).isCloseTo(240, within(1.0));
    }

    @Test
    void shouldSayWhenItLasts() throws IOException {
        Cash line = lines("5000", "0", 10, 0).getFirst();

        assertThat(line.middleHours()).isNull();
        assertThat(line.sentence().en()).contains("cover 500 days");
    }

    @Test
    void shouldTellNothingWithoutCash() throws IOException {
        assertThat(lines("", "", 10, 0)).isEmpty();
    }

    private List<Cash> lines(String cash, String credit, int fixedCost, double level)
            throws IOException {
        write(
                "network/organisations.csv",
                "ID,名称,区分,日次固定費,現預金,借入枠,通貨",
                "T,当社,当社,,,,",
                "V,仕入先,仕入先,%d,%s,%s,JPY".formatted(fixedCost, cash, credit));
        write("network/supplies.csv", "供給元,供給先,品目,比率,在庫日数", "V,T,部品,100%,2");
        write("hakyu.yaml", "version: 1");
        WorkspaceFiles files = WorkspaceReader.read(folder);
        assertThat(files.errors()).isEmpty();
        return ScenarioJob.run(
                        new ScenarioRequest(
                                files.network(),
                                files.settings(),
                                ScenarioReader.parse(
                                        """
                                        version: 1
                                        title: down
                                        start: 2026-06-01T06:00
                                        hits: [{node: V, level: %s}]
                                        stages: {clean: 960}
                                        horizon_days: 39
                                        runs: 20
                                        """
                                                .formatted(level),
                                        "test",
                                        files.network(),
                                        files.settings().zone())),
                        1,
                        _ -> {})
                .cash();
    }

    private void write(String path, String... lines) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
