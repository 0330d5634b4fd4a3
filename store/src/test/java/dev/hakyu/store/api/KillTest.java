package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.source.Item;
import dev.hakyu.testkit.FastStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills a writing process with SIGKILL a hundred times, at moments that a seed decides, and looks
/// at what is there: nothing that was acknowledged is lost, nothing is half written, and no mail
/// goes out twice. Two workspaces at a time, one process on each. On PostgreSQL the server lives
/// on.
///
/// A killed process is not a failing power supply: that an acknowledged write is on the disk and
/// not only in the system's memory rests on `synchronous=FULL`, which the test cannot see.
class KillTest {
    private static final int WORKSPACES = 2;
    private static final int KILLS_ON_SQLITE = 50;

    /// Fewer: what is killed is the same program, and each start takes longer.
    private static final int KILLS_ON_POSTGRES = 8;

    private static final int LATEST_KILL_MILLIS = 40;
    private static final int LATEST_KILL_WHILE_STARTING_MILLIS = 1500;

    /// One in so many is killed while it starts, on a workspace that has no database yet.
    private static final int WHILE_STARTING = 10;

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261203})
    void shouldLoseNothingAndSendNothingTwice(long seed)
            throws IOException, InterruptedException, ExecutionException {
        FastStart java = java();
        SplittableRandom random = new SplittableRandom(seed);
        int kills = TestAddresses.isPostgres() ? KILLS_ON_POSTGRES : KILLS_ON_SQLITE;
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKSPACES)) {
            List<Future<Integer>> victims = new ArrayList<>();
            for (int i = 0; i < WORKSPACES; i++) {
                Path workspace = Files.createDirectory(folder.resolve("作業 " + i));
                Victim victim = new Victim(workspace, java, random.split());
                victims.add(threads.submit(() -> victim.killAndLook(kills)));
            }
            for (Future<Integer> victim : victims) {
                assertThat(victim.get()).isGreaterThan(kills / 2);
            }
        }
    }

    @Test
    void shouldNameTheProcessThatHoldsTheWorkspaceAndTakeItWhenThatIsDead()
            throws IOException, InterruptedException {
        FastStart java = java();
        Path workspace = Files.createDirectory(folder.resolve("held"));
        Process holder = start(java, workspace, "100000");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("W ");
            assertThatThrownBy(() -> At.open(workspace))
                    .isInstanceOf(StoreTrouble.class)
                    .hasMessageContaining("hakyu test")
                    .hasMessageContaining("process " + holder.pid());
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (Store store = At.open(workspace)) {
            assertThat(store.abandonedBy().orElseThrow().pid()).isEqualTo(holder.pid());
        }
    }

    private static Process start(FastStart java, Path workspace, String rounds) throws IOException {
        return TestAddresses.isPostgres()
                ? java.start(
                        KilledWriter.class,
                        workspace.toString(),
                        rounds,
                        TestAddresses.of(workspace))
                : java.start(KilledWriter.class, workspace.toString(), rounds);
    }

    private FastStart java() throws IOException, InterruptedException {
        return FastStart.prepare(
                folder,
                KilledWriter.class,
                Files.createDirectory(folder.resolve("training")).toString(),
                "3");
    }

    /// One workspace whose writer is killed again and again.
    private static final class Victim {
        private final Path workspace;
        private final FastStart java;
        private final SplittableRandom random;
        private final Set<Integer> written = new HashSet<>();
        private final Set<Integer> sent = new HashSet<>();
        private final Set<Integer> confirmed = new HashSet<>();
        private int checked;

        Victim(Path workspace, FastStart java, SplittableRandom random) {
            this.workspace = workspace;
            this.java = java;
            this.random = random;
        }

        /// @return how many rounds were written and found whole
        int killAndLook(int kills) throws IOException, InterruptedException {
            for (int kill = 0; kill < kills; kill++) {
                if (random.nextInt(WHILE_STARTING) == 0) {
                    killWhileStarting(Files.createDirectory(workspace.resolve("first " + kill)));
                } else {
                    killWhileWriting();
                    look();
                }
            }
            try (Store store = At.open(workspace)) {
                assertThat(store.check().problems()).isEmpty();
            }
            return checked;
        }

        private void killWhileStarting(Path fresh) throws IOException, InterruptedException {
            Process process = start(java, fresh, "1");
            Thread.sleep(random.nextInt(LATEST_KILL_WHILE_STARTING_MILLIS));
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            try (Store store = At.open(fresh)) {
                store.evidence().putAll(KilledWriter.items(2));
                assertThat(store.check().problems()).isEmpty();
            }
        }

        private void killWhileWriting() throws IOException, InterruptedException {
            Process process = start(java, workspace, "100000");
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                while (line != null && !line.startsWith("W")) {
                    take(line);
                    line = lines.readLine();
                }
                assertThat(line).as("the writer ended by itself: %s", java.errors()).isNotNull();
                take(line);
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
                process.toHandle().destroyForcibly(); // unlike Process, leaves the pipe to be read
                for (line = lines.readLine(); line != null; line = lines.readLine()) {
                    take(line);
                }
            }
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }

        private void take(String line) {
            int n = Integer.parseInt(line.substring(2));
            switch (line.charAt(0)) {
                case 'W' -> written.add(n);
                case 'S' -> assertThat(sent.add(n)).as("mail %d goes out once", n).isTrue();
                case 'C' -> confirmed.add(n);
                default -> assertThat(line).startsWith("D ");
            }
        }

        private void look() {
            try (Store store = At.open(workspace)) {
                int rounds = KilledWriter.rounds(store);
                assertThat(written).allMatch(n -> n <= rounds);
                for (int n = checked + 1; n <= rounds; n++) {
                    for (Item item : KilledWriter.items(n)) {
                        EvidenceVersion version =
                                store.evidence().latest(item.location()).orElseThrow();
                        assertThat(store.evidence().item(version)).contains(item);
                    }
                }
                assertThat(store.evidence().latest(KilledWriter.location(rounds + 1, 0))).isEmpty();
                checked = rounds;
                for (int n : sent) {
                    DeliveryState state =
                            store.deliveries().find(KilledWriter.mail(n)).orElseThrow().state();
                    assertThat(state)
                            .isIn(
                                    confirmed.contains(n)
                                            ? Set.of(DeliveryState.SENT)
                                            : Set.of(DeliveryState.SENT, DeliveryState.CLAIMED));
                }
            }
        }
    }
}
