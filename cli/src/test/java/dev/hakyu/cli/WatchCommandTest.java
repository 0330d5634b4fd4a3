package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    @TempDir Path workspace;
    private WatchLog log;

    @BeforeEach
    void watch() throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(
                workspace.resolve("hakyu.yaml"),
                "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        Files.writeString(
                workspace.resolve("network/organisations.csv"), "id,name,kind\nUS,見本自動車,self\n");
        log = new WatchLog(workspace);
        log.append(
                List.of(
                        new WatchEvent(
                                Instant.parse("2026-11-16T22:00:00Z"),
                                WatchEvent.Kind.OPENED,
                                new IncidentId("inc-1"),
                                null,
                                "みなと精工",
                                "2026-11-17",
                                LocalDate.of(2026, 12, 1),
                                null,
                                null,
                                List.of("https://example.jp/1"))));
    }

    @Test
    void shouldWriteNothingWhileAnotherProcessHoldsTheWorkspace() throws IOException {
        try (Store store = Store.open(workspace, "hakyu daily", Clock.systemUTC())) {
            assertThat(store.briefs().all()).isEmpty();
            CommandRun close = close();
            assertThat(close.status()).isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(close.err()).contains("hakyu daily", "使用中です");
            assertThat(CommandRun.ja("watch", workspace.toString(), "extend", "inc-1").status())
                    .isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(CommandRun.ja("watch", workspace.toString()).out()).contains("みなと精工");
        }
        assertThat(log.read()).hasSize(1);
        assertThat(close().status()).isEqualTo(ExitStatus.DONE);
        assertThat(log.read()).hasSize(2);
    }

    @Test
    void shouldNameThePersonAlsoWhenTheyDoNotSayWhoTheyAre() throws IOException {
        assertThat(close().status()).isEqualTo(ExitStatus.DONE);
        assertThat(log.read().getLast().by()).isEqualTo(System.getProperty("user.name"));
        CommandRun extended =
                CommandRun.ja("watch", workspace.toString(), "extend", "inc-1", "--by", "田原");
        assertThat(extended.status()).as(extended.err()).isEqualTo(ExitStatus.DONE);
        assertThat(log.read().getLast().by()).isEqualTo("田原");
    }

    private CommandRun close() {
        return CommandRun.ja("watch", workspace.toString(), "close", "inc-1", "--reason", "復旧を確認");
    }
}
