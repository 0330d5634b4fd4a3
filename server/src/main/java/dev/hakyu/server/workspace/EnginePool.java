package dev.hakyu.server.workspace;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Where engines work: one job at a time, each with all processors but one, so that pages stay
/// quick while something is computed. The first job begins when the server answers, so that it does
/// not take the processors that the start needs.
@Component
public class EnginePool {
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final ExecutorService jobs =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("engine-", 0).daemon(true).factory());

    EnginePool() {
        jobs.execute(this::awaitAnswers);
    }

    private void awaitAnswers() {
        try {
            answering.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        answering.countDown();
    }

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
