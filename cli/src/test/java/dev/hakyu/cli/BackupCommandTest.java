package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir Path folder;
    private String workspace;
    private String archive;

    @BeforeEach
    void place() {
        workspace = folder.resolve("会社").toString();
        archive = folder.resolve("控え.zip").toString();
        assertThat(CommandRun.ja("init", workspace, "--company", "見本自動車").status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void shouldBackUpAWorkspaceInUseAndRestoreIt() throws IOException {
        try (Store held = Store.open(Path.of(workspace), "hakyu serve", Clock.systemUTC())) {
            assertThat(held.briefs().all()).isEmpty();
            CommandRun backup = CommandRun.ja("backup", archive, workspace);
            assertThat(backup.status()).as(backup.err()).isEqualTo(ExitStatus.DONE);
            assertThat(backup.out()).contains(archive, "読み直して確かめました", "個人情報");
        }
        String restored = folder.resolve("復元").toString();
        CommandRun run = CommandRun.ja("restore", archive, restored);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains(restored, "2026-11-17T22:00:00Z", "復元しました");
        assertThat(Path.of(restored, "hakyu.yaml"))
                .hasSameTextualContentAs(Path.of(workspace, "hakyu.yaml"));
        assertThat(CommandRun.en("store", "check", restored).status()).isEqualTo(ExitStatus.DONE);
        assertThat(CommandRun.en("check", restored).status())
                .isEqualTo(CommandRun.en("check", workspace).status());
    }

    @Test
    void shouldNameWhatIsWrong() throws IOException {
        assertThat(CommandRun.en("backup").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.en("restore", archive).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.en("restore", archive, "x").err())
                .contains("There is no such backup.");

        CommandRun.en("backup", archive, workspace);
        CommandRun again = CommandRun.en("backup", archive, workspace);
        assertThat(again.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(again.err()).contains("There is a file of this name already.", "--replace");

        CommandRun occupied = CommandRun.ja("restore", archive, workspace);
        assertThat(occupied.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(occupied.err()).contains("空ではない", "--replace");
        CommandRun replaced = CommandRun.ja("restore", "--replace", archive, workspace);
        assertThat(replaced.status()).isEqualTo(ExitStatus.DONE);
        assertThat(replaced.out()).contains("会社.before-20261117T220000Z");

        Files.writeString(Path.of(archive), "damaged");
        CommandRun damaged = CommandRun.en("restore", archive, folder.resolve("new").toString());
        assertThat(damaged.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(damaged.err()).contains("backup-not-readable", "Nothing was restored.");
        assertThat(folder.resolve("new")).doesNotExist();
    }
}
