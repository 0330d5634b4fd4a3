package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.CascadeResult;
import dev.hakyu.cascade.api.CascadeTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Shares the runs between threads. A run depends on its number only, and writes to its own place.
public final class Runner {
    private Runner() {}

    public static CascadeTrace trace(CascadeRequest request, int run) {
        Workspace workspace = new Workspace(new Plan(request));
        TraceRecorder recorder = new TraceRecorder(run, workspace);
        return recorder.trace(workspace.run(run, recorder));
    }

    public static CascadeResult simulate(
            CascadeRequest request, String engineVersion, IntConsumer finishedRuns) {
        Plan plan = new Plan(request);
        Tallies tallies = new Tallies(plan);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable worker =
                () -> {
                    RunTally tally = new RunTally(tallies, new Workspace(plan));
                    for (int run = next.getAndIncrement();
                            run < request.runs();
                            run = next.getAndIncrement()) {
                        if (Thread.currentThread().isInterrupted()) {
                            throw new CancellationException("The simulation was interrupted.");
                        }
                        tally.run(run);
                        finishedRuns.accept(done.incrementAndGet());
                    }
                };
        int threads = Math.min(request.threads(), request.runs());
        if (request.runs() == 1) {
            new RunTally(tallies, new Workspace(plan)).runAndTell();
            finishedRuns.accept(1);
        } else if (threads == 1) {
            worker.run();
        } else {
            inParallel(worker, threads);
        }
        return new Outcomes(tallies).result(engineVersion);
    }

    private static void inParallel(Runnable worker, int threads) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> futures = new ArrayList<>(threads);
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(worker));
            }
            try {
                for (Future<?> future : futures) {
                    future.get();
                }
            } catch (InterruptedException _) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("The simulation was interrupted.");
            } catch (ExecutionException failure) {
                pool.shutdownNow();
                throw new IllegalStateException("A run of the simulation failed.", failure);
            }
        }
    }
}
