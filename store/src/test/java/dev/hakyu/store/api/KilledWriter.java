package dev.hakyu.store.api;

import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The process that [KillTest] kills: writes, and says so on its output only when the store has.
///
/// `W n` round n is kept; `S n` a mail of round n goes out now; `C n` that is kept; `D n` whether
/// it went out is in doubt.
final class KilledWriter {
    static final SourceId SOURCE = new SourceId("feed");
    static final int ITEMS = 3;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        int rounds = Integer.parseInt(arguments[1]);
        TestAddresses.useAlways(arguments.length > 2 ? arguments[2] : "");
        try (Store store = At.open(Path.of(arguments[0]))) {
            int begun = rounds(store);
            for (int n = Math.max(1, begun); n <= begun + rounds; n++) {
                if (n > begun) {
                    write(store, n);
                    out.println("W " + n);
                }
                send(store, n, out);
            }
        }
    }

    /// How many rounds the store holds.
    static int rounds(Store store) {
        return store.sources()
                .load(SOURCE)
                .map(state -> Integer.parseInt(String.valueOf(state.etag())))
                .orElse(0);
    }

    static void write(Store store, int n) {
        store.together(() -> {
            store.evidence().putAll(items(n));
            store.sources().save(state(n));
        });
    }

    private static void send(Store store, int n, PrintStream out) {
        switch (store.deliveries().claim(mail(n), At.MONDAY)) {
            case Claim.Granted _ -> {
                out.println("S " + n);
                store.deliveries().confirm(mail(n), At.MONDAY, null);
                out.println("C " + n);
            }
            case Claim.InDoubt _ -> out.println("D " + n);
            case Claim.AlreadySent _ -> {}
        }
    }

    static DeliveryKey mail(int n) {
        return new DeliveryKey("round " + n, "mail", "bucho@example.co.jp", "brief");
    }

    static List<Item> items(int n) {
        return IntStream.range(0, ITEMS).mapToObj(i -> item(n, i)).toList();
    }

    private static Item item(int n, int i) {
        SplittableRandom random = new SplittableRandom(n * 31L + i);
        byte[] bytes = new byte[random.nextInt(20_000)];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (at % 3 == 0 ? random.nextInt() : 'a');
        }
        return new Item(
                SOURCE,
                location(n, i),
                "round " + n,
                null,
                Instant.ofEpochSecond(n),
                "text/plain",
                Content.of(bytes));
    }

    static String location(int n, int i) {
        return "https://a.example/" + n + "/" + i;
    }

    private static SourceState state(int n) {
        SourceState initial = SourceState.initial(SOURCE);
        return new SourceState(
                SOURCE,
                null,
                String.valueOf(n),
                null,
                initial.lastAttempt(),
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                initial.itemsPerDay(),
                initial.seen());
    }
}
