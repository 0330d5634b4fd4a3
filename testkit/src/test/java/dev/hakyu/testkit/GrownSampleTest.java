package dev.hakyu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrownSampleTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");

    @Test
    void shouldGrowToTheSizeAskedFor(@TempDir Path out) throws IOException {
        GrownSample.write(SAMPLE, out, 300, 1_050, 7);

        assertThat(rows(out, "organisations.csv")).hasSize(301);
        assertThat(rows(out, "supplies.csv").getLast()).contains("G-00299");
        try (Stream<Path> reports = Files.walk(out.resolve("reports/grown"))) {
            assertThat(reports.filter(Files::isRegularFile)).hasSize(1_050);
        }
    }

    @Test
    void shouldKeepWhatTheSampleSays(@TempDir Path out) throws IOException {
        GrownSample.write(SAMPLE, out, 300, 0, 7);

        for (String file : List.of("organisations.csv", "supplies.csv", "access.csv")) {
            List<String> before = Files.readAllLines(SAMPLE.resolve("network").resolve(file));
            assertThat(rows(out, file)).startsWith(before.toArray(String[]::new));
        }
    }

    @Test
    void shouldWriteTheSameFilesForTheSameSeedOnly(@TempDir Path out) throws IOException {
        GrownSample.write(SAMPLE, out.resolve("a"), 200, 40, 7);
        GrownSample.write(SAMPLE, out.resolve("b"), 200, 40, 7);
        GrownSample.write(SAMPLE, out.resolve("c"), 200, 40, 8);

        assertThat(contents(out.resolve("a"))).isEqualTo(contents(out.resolve("b")));
        assertThat(contents(out.resolve("a"))).isNotEqualTo(contents(out.resolve("c")));
    }

    private static List<String> rows(Path workspace, String file) throws IOException {
        return Files.readAllLines(workspace.resolve("network").resolve(file));
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
