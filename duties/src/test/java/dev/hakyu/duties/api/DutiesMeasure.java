package dev.hakyu.duties.api;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// How long rules take to read and to run, in processor time of one thread; run by hand, in a fresh
/// JVM, over the examples that were computed by hand.
final class DutiesMeasure {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final int ROUNDS = 5_000;

    private DutiesMeasure() {}

    public static void main(String[] arguments) {
        long start = cpu();
        Clocks clocks = Clocks.standard();
        long read = cpu();
        Consequences.standard();
        Actions.standard();
        long all = cpu();
        List<ClockExamples.Example> examples = ClockExamples.read();
        long parsed = cpu();
        int first = run(clocks, examples.getFirst());
        long cold = cpu();
        int sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            sum += run(clocks, examples.get(i % examples.size()));
        }
        long warm = cpu();
        if (first == 0 || sum < ROUNDS) {
            throw new IllegalStateException("an example without a clock: " + first + ", " + sum);
        }
        System.out.printf(
                "clocks %d ms, consequences and actions %d ms, first case (%d clocks) %d ms,"
                        + " a case of %d %.2f ms%n",
                ms(read - start),
                ms(all - read),
                first,
                ms(cold - parsed),
                ROUNDS,
                (warm - cold) / 1e6 / ROUNDS);
    }

    private static int run(Clocks clocks, ClockExamples.Example example) {
        return clocks.run(example.profile(), example.facts(), ZONE, AS_OF).clocks().size();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long ms(long nanos) {
        return nanos / 1_000_000;
    }
}
