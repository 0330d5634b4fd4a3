package dev.hakyu.store.api;

import dev.hakyu.model.source.Item;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Figures for docs/performance.md, run by hand: `fill DIR` keeps 10,000 items of 10 KB, reads
/// them, makes a backup and restores it; `postgres DIR` does so on PostgreSQL; `open DIR` only
/// opens, in a JVM of its own.
final class StoreMeasure {
    private static final int ITEMS = 10_000;
    private static final int ITEM_BYTES = 10_000;
    private static final int BATCH = 200;
    private static final String SYLLABLES = "不正アクセスを確認し受注停止たの調査は継続中です。、年月日件人社";

    private StoreMeasure() {}

    public static void main(String[] arguments) throws IOException {
        Path workspace = Files.createDirectories(Path.of(arguments[1]));
        if (arguments[0].equals("open")) {
            timed("open", () -> At.open(workspace)).close();
            timed("open again", () -> At.open(workspace)).close();
            return;
        }
        boolean postgres = arguments[0].equals("postgres");
        if (postgres) {
            TestAddresses.useAlways(TestAddresses.withoutTables());
        }
        try (Store store = timed("open a new one", () -> At.open(workspace))) {
            fill(store);
            List<EvidenceVersion> all =
                    timed("list", () -> store.evidence().asOf(Instant.EPOCH, At.WEDNESDAY));
            timed("list again", () -> store.evidence().asOf(Instant.EPOCH, At.WEDNESDAY));
            if (all.size() != ITEMS + 100) {
                throw new IllegalStateException("kept " + all.size());
            }
            timed("read each, hash checked", () -> readAll(store, all));
            timed("check", store::check);
        }
        Path archive = workspace.resolveSibling("backup.zip");
        Backup made = timed("backup", () -> Backup.make(workspace, archive, true, "1", At.CLOCK));
        System.out.printf("archive %,d bytes%n", made.archiveBytes());
        if (postgres) {
            TestAddresses.useAlways(TestAddresses.withoutTables());
        } else {
            long bytes = Files.size(workspace.resolve(".hakyu/hakyu.db"));
            System.out.printf("file %,d bytes, %.2f of the plain size%n", bytes, bytes / 1e8);
        }
        Path restored = workspace.resolveSibling("restored");
        timed("restore", () -> Restored.from(archive, restored, false, "measure", At.CLOCK));
    }

    private static void fill(Store store) {
        SplittableRandom random = new SplittableRandom(1);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ITEMS + 100; i++) {
            items.add(At.item("https://a.example/" + i, words(random), At.MONDAY));
        }
        timed(
                "put 10,000 in batches of 200",
                () -> {
                    for (int i = 0; i < ITEMS; i += BATCH) {
                        store.evidence().putAll(items.subList(i, i + BATCH));
                    }
                    return 0;
                });
        timed(
                "put 100 one by one",
                () -> {
                    items.subList(ITEMS, ITEMS + 100).forEach(store.evidence()::put);
                    return 0;
                });
        timed(
                "put 10,000 again, all the same",
                () -> {
                    for (int i = 0; i < ITEMS; i += BATCH) {
                        store.evidence().putAll(items.subList(i, i + BATCH));
                    }
                    return 0;
                });
    }

    private static long readAll(Store store, List<EvidenceVersion> all) {
        long bytes = 0;
        for (EvidenceVersion version : all) {
            bytes += store.evidence().item(version).orElseThrow().content().size();
        }
        return bytes;
    }

    /// Text that shrinks about as much as an article does.
    private static String words(SplittableRandom random) {
        StringBuilder words = new StringBuilder();
        for (int bytes = 0; bytes < ITEM_BYTES; bytes += 3) {
            words.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
        }
        return words.toString();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var thread = ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        T result = work.get();
        System.out.printf(
                "%-32s %,8.0f ms of its thread %,8.0f ms elapsed%n",
                what,
                (thread.getCurrentThreadCpuTime() - cpu) / 1e6,
                (System.nanoTime() - wall) / 1e6);
        return result;
    }
}
