package dev.hakyu.server.workspace;

import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// A workspace that is being read for the first time, for as long as this is open.
public final class UnreadWorkspace implements AutoCloseable {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-17T22:00:00Z"), ZoneOffset.UTC);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final EnginePool engines = new EnginePool();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private final Store store;
    private final Workspace workspace;

    public UnreadWorkspace(Path directory) throws InterruptedException {
        CountDownLatch isReading = new CountDownLatch(1);
        store = Store.open(directory, "test", CLOCK);
        workspace =
                new Workspace(
                        directory,
                        1,
                        new WaitingClock(CLOCK, isReading, mayGoOn),
                        engines,
                        new StaticListableBeanFactory().getBeanProvider(AnswerReaders.class),
                        store.readings(),
                        event -> {});
        reader.execute(workspace::whole);
        isReading.await();
    }

    public Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        mayGoOn.countDown();
        reader.close();
        engines.stop();
        store.close();
    }
}
