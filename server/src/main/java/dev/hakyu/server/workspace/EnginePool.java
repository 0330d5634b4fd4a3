package dev.hakyu.server.workspace;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Where engines work: one job at a time, each with all processors but one, so that pages stay
/// quick while something is computed.
@Component
public class EnginePool {
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final ExecutorService jobs =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("engine-", 0).daemon(true).factory());

    /// Threads that a job may use.
    public int threads() {
        return threads;
    }

    /// Does a job when those before it are done.
    ///
    /// @param failed told when it ends with an exception, unless the server is stopping
    public void run(Runnable job, Consumer<Throwable> failed) {
        jobs.execute(() -> {
            try {
                job.run();
            } catch (RuntimeException | Error e) {
                if (!jobs.isShutdown()) {
                    failed.accept(e);
                }
            }
        });
    }

    @PreDestroy
    void stop() {
        jobs.shutdownNow();
    }
}
