package dev.hakyu.cascade.api;

import dev.hakyu.cascade.internal.Runner;
import java.util.function.IntConsumer;

/// Runs simulations. Stateless and thread safe; the same request gives the same digits on any
/// number of threads.
public final class CascadeEngine {
    /// Changes whenever the same request may give other digits.
    public static final String VERSION = "cascade 1";

    private CascadeEngine() {}

    /// All runs of a request.
    ///
    /// @throws IllegalArgumentException if nodes wait for each other to be restored, or tables
    ///   would not fit
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted, which stays
    ///   set
    public static CascadeResult simulate(CascadeRequest request) {
        return simulate(request, _ -> {});
    }

    /// All runs of a request, with progress.
    ///
    /// @param finishedRuns told the number of finished runs after each; called by several threads
    public static CascadeResult simulate(CascadeRequest request, IntConsumer finishedRuns) {
        return Runner.simulate(request, VERSION, finishedRuns);
    }

    /// One run, step by step.
    ///
    /// @param run `[0, runs)`
    public static CascadeTrace trace(CascadeRequest request, int run) {
        Require.inRange("The run", run, 0, request.runs() - 1);
        return Runner.trace(request, run);
    }
}
