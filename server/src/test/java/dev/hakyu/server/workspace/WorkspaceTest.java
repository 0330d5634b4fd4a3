package dev.hakyu.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class WorkspaceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-17T22:00:00Z"), ZoneOffset.UTC);

    @TempDir Path directory;
    private Store store;
    private EnginePool engines;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(directory.resolve("hakyu.yaml"), "version: 1\nlanguage: en\n");
        store = Store.open(directory, "test", CLOCK);
        engines = new EnginePool();
    }

    @AfterEach
    void close() {
        engines.stop();
        store.close();
    }

    @Test
    void shouldKnowItsSettingsAtTheStartAndReadReportsWhenTheFirstAsks() throws IOException {
        Workspace workspace = workspace(directory);
        assertThat(workspace.settings().language()).isEqualTo(Lang.EN);
        addReport("first.txt", "A port operator says ransomware stopped its cranes.");
        assertThat(workspace.current().wholeReports()).isOne();
        addReport("second.txt", "A brewery says ransomware stopped its bottling.");
        assertThat(workspace.whole().wholeReports()).isOne();
        workspace.refresh();
        assertThat(workspace.current().wholeReports()).isEqualTo(2);
    }

    @Test
    void shouldReadAllWhenTheFirstThingIsAChange() throws IOException {
        addReport("first.txt", "A port operator says ransomware stopped its cranes.");
        for (int change = 0; change < 3; change++) {
            Workspace workspace = workspace(directory);
            if (change == 0) {
                workspace.refresh();
            } else if (change == 1) {
                workspace.refreshDecisions();
            } else {
                workspace.add(List.of());
            }
            assertThat(workspace.current().wholeReports()).isOne();
        }
    }

    @Test
    void shouldReadOnceForAllWhoAskAtTheStart() throws Exception {
        addReport("first.txt", "A port operator says ransomware stopped its cranes.");
        Workspace workspace = workspace(directory);
        Callable<Long> ask = () -> workspace.current().number();
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Long> each : asking.invokeAll(List.of(ask, ask, ask, ask))) {
                assertThat(each.get()).isOne();
            }
        }
    }

    @Test
    void shouldTellAPersonThatItIsBeingReadAndLetAJobWait() throws Exception {
        CountDownLatch isReading = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Workspace workspace = workspace(directory, new WaitingClock(CLOCK, isReading, mayGoOn));
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Snapshot> first = asking.submit(workspace::whole);
            isReading.await();
            assertThat(workspace.settings().language()).isEqualTo(Lang.EN);
            assertThatThrownBy(workspace::current).isInstanceOf(StillReading.class);
            Future<Snapshot> job = asking.submit(workspace::whole);
            assertThat(job.isDone()).isFalse();
            mayGoOn.countDown();
            assertThat(job.get().number()).isEqualTo(first.get().number());
            assertThat(workspace.current().number()).isEqualTo(first.get().number());
        } finally {
            mayGoOn.countDown();
        }
    }

    @Test
    void shouldNotStartOverAFolderThatIsNotThere() {
        assertThatThrownBy(() -> workspace(directory.resolve("nowhere")))
                .isInstanceOf(InputRejected.class);
    }

    private Workspace workspace(Path folder) {
        return workspace(folder, CLOCK);
    }

    private Workspace workspace(Path folder, Clock clock) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        return new Workspace(
                folder,
                1,
                clock,
                engines,
                beans.getBeanProvider(AnswerReaders.class),
                store.readings(),
                event -> {});
    }

    private void addReport(String name, String text) throws IOException {
        Path reports = Files.createDirectories(directory.resolve("reports"));
        Files.writeString(
                reports.resolve(name),
                "Title: Notice\nPublisher: Harbour Post\nDate: 2026-11-16\n\n" + text);
    }
}
