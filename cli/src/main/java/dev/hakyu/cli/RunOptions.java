package dev.hakyu.cli;

import picocli.CommandLine.Option;

/// What every command that simulates takes.
final class RunOptions {
    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    long seed = 1;

    @Option(names = "--runs", paramLabel = "N", descriptionKey = "runs")
    int runs = 400;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    int threads = Math.min(256, Runtime.getRuntime().availableProcessors());
}
