package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandTest {
    @TempDir Path workspace;

    @Test
    void shouldCheckForgetAndRepair() throws IOException {
        keep(Instant.parse("2026-11-01T00:00:00Z"));
        Path waiting = workspace.resolve(".hakyu/outbox/2026-11-01/0001.json");
        Files.createDirectories(waiting.getParent());
        Files.writeString(waiting, "{}");
        assertThat(CommandRun.ja("store", "check", dir()).out()).contains("原本 1件(6バイト)", "問題は0件");

        CommandRun forgotten =
                CommandRun.en("store", "forget", dir(), "--before", "2026-11-02", "--zone", "UTC");
        assertThat(forgotten.status()).isEqualTo(ExitStatus.DONE);
        assertThat(forgotten.out()).contains("Erased 1 originals (6 bytes)");
        assertThat(waiting).as("names and addresses of that day").doesNotExist();

        Files.write(workspace.resolve(".hakyu/hakyu.db"), new byte[9000]);
        CommandRun broken = CommandRun.ja("store", "check", dir());
        assertThat(broken.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(broken.err()).contains("データベースが壊れています", "hakyu store repair", "store-damaged");

        CommandRun repaired = CommandRun.en("store", "repair", dir());
        assertThat(repaired.status()).isEqualTo(ExitStatus.DONE);
        assertThat(repaired.out()).contains("The old database is in", "damaged-20261117T220000Z");
        assertThat(CommandRun.en("store", "check", dir()).status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void shouldForgetByTheDaysOfTheWorkspace() {
        keep(Instant.parse("2026-11-01T16:00:00Z"));

        CommandRun tokyo = CommandRun.en("store", "forget", dir(), "--before", "2026-11-02");
        CommandRun utc =
                CommandRun.en("store", "forget", dir(), "--before", "2026-11-02", "--zone", "UTC");

        assertThat(tokyo.out()).contains("Erased 0 originals");
        assertThat(utc.out()).contains("Erased 1 originals");
    }

    @Test
    void shouldExplainItsCommandsInBothLanguages() {
        for (String command : new String[] {"check", "repair", "forget", "move"}) {
            assertThat(CommandRun.ja("store", command, "--help").out())
                    .contains("例:", "hakyu store " + command);
            assertThat(CommandRun.en("store", command, "--help").out())
                    .contains("Examples:", "hakyu store " + command);
        }
        assertThat(CommandRun.en("store").status()).isEqualTo(ExitStatus.USAGE);
    }

    private void keep(Instant fetched) {
        try (Store store = Store.open(workspace, "test", Clock.systemUTC())) {
            store.evidence()
                    .put(
                            new Item(
                                    new SourceId("feed"),
                                    "https://a.example/",
                                    null,
                                    null,
                                    fetched,
                                    "text/plain",
                                    Content.of("停止")));
        }
    }

    private String dir() {
        return workspace.toString();
    }
}
