package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.testkit.FastStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills processes in the middle of a backup and of a restore, at moments that a seed decides: what
/// has its name is whole, what is not whole has none, and the next one clears what was left.
class BackupKillTest {
    private static final long SEED = 20261206;
    private static final int KILLS = 12;
    private static final int ROUNDS = 60;
    private static final int LATEST_KILL_MILLIS = 400;

    @TempDir Path folder;

    /// `backup WORKSPACE ARCHIVE` or `restore WORKSPACE ARCHIVE`, and says when it begins and ends.
    static final class Work {
        private Work() {}

        public static void main(String[] arguments) {
            Path workspace = Path.of(arguments[1]);
            Path archive = Path.of(arguments[2]);
            System.out.println("begun");
            if (arguments[0].equals("backup")) {
                Backup.make(workspace, archive, false, "1", At.CLOCK);
            } else {
                Restored.from(archive, workspace, false, "test", At.CLOCK);
            }
            System.out.println("done");
        }
    }

    @Test
    void shouldLeaveAWholeArchiveOrNoneAndAWholeWorkspaceOrNone()
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        Path workspace = fill(Files.createDirectory(folder.resolve("ws")));
        Path java = Files.createDirectory(folder.resolve("java"));
        Path places = Files.createDirectory(folder.resolve("places"));
        FastStart processes =
                FastStart.prepare(
                        java,
                        Work.class,
                        "backup",
                        workspace.toString(),
                        folder.resolve("sound.zip").toString());
        assertThat(folder.resolve("sound.zip")).as(processes.errors()).exists();
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path archive = places.resolve("backup " + kill);
            int after = random.nextInt(LATEST_KILL_MILLIS);
            boolean done =
                    killed(processes, after, "backup", workspace.toString(), archive.toString());
            killed += done ? 0 : 1;
            if (done || Files.exists(archive)) {
                assertWhole(archive, places.resolve("from backup " + kill));
            }
            Path restored = places.resolve("restored " + kill);
            Path sound = folder.resolve("sound.zip");
            done = killed(processes, after, "restore", restored.toString(), sound.toString());
            killed += done ? 0 : 1;
            if (done || Files.exists(restored)) {
                assertRounds(restored);
            }
        }
        assertThat(killed).as("killed before their end").isPositive();
        assertWhole(folder.resolve("sound.zip"), places.resolve("after all"));
        Backup.make(workspace, places.resolve("last"), false, "1", At.CLOCK);
        try (Stream<Path> left = Files.list(places)) {
            assertThat(left).noneMatch(each -> each.getFileName().toString().endsWith(".part"));
        }
    }

    /// @return it had ended before
    private static boolean killed(FastStart java, int afterMillis, String... arguments)
            throws IOException, InterruptedException {
        Process process = java.start(Work.class, arguments);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).as(java.errors()).isEqualTo("begun");
            process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            boolean done = "done".equals(lines.readLine());
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return done;
        }
    }

    private static Path fill(Path workspace) throws IOException {
        try (Store store = At.open(workspace)) {
            for (int n = 1; n <= ROUNDS; n++) {
                KilledWriter.write(store, n);
            }
        }
        for (int i = 0; i < 200; i++) {
            Files.writeString(workspace.resolve("file " + i), "件".repeat(i * 50));
        }
        return workspace;
    }

    private static void assertWhole(Path archive, Path place) {
        assertThat(Restored.from(archive, place, false, "test", At.CLOCK).problems()).isEmpty();
        assertRounds(place);
    }

    private static void assertRounds(Path workspace) {
        try (Store store = At.open(workspace)) {
            assertThat(KilledWriter.rounds(store)).isEqualTo(ROUNDS);
            assertThat(store.evidence().latest(KilledWriter.location(ROUNDS, 2))).isPresent();
        }
        assertThat(workspace.resolve("file 199")).hasContent("件".repeat(199 * 50));
    }
}
