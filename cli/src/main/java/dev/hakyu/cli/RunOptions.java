package dev.hakyu.cli;

import picocli.CommandLine.Option;

/// What every command that simulates takes.
final class RunOptions {
    static final int MOST_RUNS = 1_000_000;
    static final int MOST_THREADS = 256;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    long seed = 1;

    @Option(names = "--runs", paramLabel = "N", descriptionKey = "runs")
    int runs = 400;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    /// @throws WrongUsage when a number is outside its range
    void check() {
        checkRuns(runs);
        checkThreads(threads);
    }

    static void checkRuns(int runs) {
        WrongUsage.unlessInRange("--runs", runs, 1, MOST_RUNS);
    }

    static void checkThreads(int threads) {
        WrongUsage.unlessInRange("--threads", threads, 1, MOST_THREADS);
    }
}
