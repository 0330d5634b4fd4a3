package dev.hakyu.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.job.ReadOnce;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFilesTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Optional<String> READER = Optional.of("reader 1");

    @TempDir Path workspace;

    @Test
    void shouldHoldTheSameWithKeptReadingsAsWithout() throws IOException {
        copySample();
        ReadFiles plain = ReadFiles.of(workspace, CLOCK, null, ReadOnce.afresh(Optional.empty()));
        try (Store store = Store.open(workspace, "test", CLOCK)) {
            ReadOnce first = ReadOnce.knowing(READER, store.readings());
            same(ReadFiles.of(workspace, CLOCK, null, first), plain);
            first.keep(store.readings(), NOW);
            int kept = store.readings().accounts("reader 1").size();
            assertThat(kept).isEqualTo(plain.readings().size()).isPositive();

            ReadOnce second = ReadOnce.knowing(READER, store.readings());
            ReadFiles again = ReadFiles.of(workspace, CLOCK, null, second);
            same(again, plain);
            KeptNames none = new KeptNames(Optional.empty(), store.readings());
            assertThat(Reading.of(workspace, again, NOW, none).incidents())
                    .isEqualTo(Reading.of(workspace, plain, NOW, none).incidents())
                    .isNotEmpty();
        }
    }

    private static void same(ReadFiles one, ReadFiles other) {
        assertThat(List.copyOf(one.readings().values()))
                .isEqualTo(List.copyOf(other.readings().values()));
        assertThat(one.arrived()).isEqualTo(other.arrived());
        assertThat(one.problems()).isEqualTo(other.problems());
        assertThat(one.unreadable()).isEqualTo(other.unreadable());
    }

    @Test
    void shouldKeepAndDropWithTheFolder() throws IOException {
        copySample();
        try (Store store = Store.open(workspace, "test", CLOCK)) {
            ReadOnce first = ReadOnce.knowing(READER, store.readings());
            ReadFiles before = ReadFiles.of(workspace, CLOCK, null, first);
            first.keep(store.readings(), NOW);
            Path added = workspace.resolve("reports/added.txt");
            Files.writeString(added, "2026年11月16日\nシオミ精工株式会社は、ランサムウェアの被害を受けたと発表した。\n");

            ReadOnce refresh = ReadOnce.afresh(READER);
            ReadFiles after = ReadFiles.of(workspace, CLOCK, before, refresh);
            refresh.keep(store.readings(), NOW);
            assertThat(store.readings().accounts("reader 1")).hasSize(before.readings().size() + 1);

            Files.delete(added);
            ReadOnce gone = ReadOnce.afresh(READER);
            assertThat(ReadFiles.of(workspace, CLOCK, after, gone).readings())
                    .isEqualTo(before.readings());
            gone.keep(store.readings(), NOW);
            assertThat(store.readings().accounts("reader 1")).hasSize(before.readings().size());
        }
    }

    private void copySample() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = workspace.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
