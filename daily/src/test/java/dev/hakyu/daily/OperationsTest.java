package dev.hakyu.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What docs/operations tells systemd to do with the exit statuses of the daily run.
class OperationsTest {
    private static final Path OPERATIONS = Path.of("..", "docs", "operations");
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    @ParameterizedTest
    @ValueSource(strings = {"hakyu-daily.service", "hakyu-weekly.service"})
    void shouldTryAgainSomeTimesAndThenWaitForTheNextTimer(String file) throws IOException {
        Map<String, String> unit = read(file);

        assertThat(unit).containsEntry("[Service] Restart", "on-failure");
        int every = minutes(unit.get("[Service] RestartSec"));
        int within = minutes(unit.get("[Unit] StartLimitIntervalSec"));
        int starts = Integer.parseInt(unit.get("[Unit] StartLimitBurst"));
        assertThat(starts).isBetween(2, 10);
        assertThat(within)
                .as("every start of one morning counts, none of the morning before")
                .isGreaterThan(2 * starts * every)
                .isLessThan(MINUTES_OF_A_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hakyu-daily.service", "hakyu-weekly.service"})
    void shouldNotRepeatWhatARepetitionDoesNotMend(String file) throws IOException {
        Map<String, String> unit = read(file);

        assertThat(unit.get("[Service] SuccessExitStatus")).as("made from the rest").isEqualTo("1");
        assertThat(unit.get("[Service] RestartPreventExitStatus"))
                .as("a command line that is none")
                .isEqualTo("2");
    }

    /// A newcomer takes the marks of the comment away and changes addresses, nothing else.
    @Test
    void shouldHoldAlertsInTheSampleThatWorkOnceTheyAreSwitchedOn(@TempDir Path workspace)
            throws IOException {
        Path sample = Path.of("..", "examples", "sample-company");
        String yaml = Files.readString(sample.resolve("hakyu.yaml"));
        int begin = yaml.indexOf("# alerts:");
        int end = yaml.indexOf("\n\n", begin);
        assertThat(begin).isPositive();
        Files.writeString(
                workspace.resolve("hakyu.yaml"),
                yaml.substring(0, begin)
                        + yaml.substring(begin, end).replaceAll("(?m)^# ", "")
                        + yaml.substring(end));
        Files.createDirectories(workspace.resolve("network"));
        try (Stream<Path> tables = Files.list(sample.resolve("network"))) {
            for (Path table : tables.toList()) {
                Files.copy(
                        table,
                        workspace.resolve("network").resolve(table.getFileName().toString()));
            }
        }
        WorkspaceFiles files = WorkspaceReader.read(workspace);

        assertThat(files.problems()).filteredOn(Problem::isError).isEmpty();
        Alerts alerts = files.settings().alerts();
        assertThat(alerts.mail()).isNotNull();
        assertThat(alerts.people()).hasSize(3);
        assertThat(WorkspaceReader.read(sample).settings().alerts()).isEqualTo(Alerts.NONE);
    }

    private static Map<String, String> read(String file) throws IOException {
        Map<String, String> keys = new HashMap<>();
        String section = "";
        for (String line : Files.readAllLines(OPERATIONS.resolve(file))) {
            if (line.startsWith("[")) {
                section = line.strip();
            } else if (!line.startsWith("#") && line.contains("=")) {
                String[] parts = line.split("=", 2);
                keys.put(section + " " + parts[0].strip(), parts[1].strip());
            }
        }
        return keys;
    }

    private static int minutes(String span) {
        return span.endsWith("min")
                ? Integer.parseInt(span.substring(0, span.length() - 3))
                : 60 * Integer.parseInt(span.substring(0, span.length() - 1));
    }
}
