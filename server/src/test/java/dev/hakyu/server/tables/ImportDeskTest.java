package dev.hakyu.server.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.network.api.TableImport;
import dev.hakyu.network.api.TableImport.Missing;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.SampleServer;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.NetworkCause;
import dev.hakyu.store.api.NetworkVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports that overlap.
class ImportDeskTest {
    @TempDir Path folder;

    @Test
    void shouldKeepOneVersionOfImportsThatOverlap() throws IOException {
        try (SampleServer server = SampleServer.start(folder)) {
            ImportDesk desk = server.bean(ImportDesk.class);
            VersionKeeper keeper = server.bean(VersionKeeper.class);
            int before = keeper.list().size();
            TableImport first = desk.look(table("製品 A"), Missing.KEEP);
            TableImport twice = desk.look(table("製品 A"), Missing.KEEP);
            TableImport second = desk.look(table("製品 B"), Missing.KEEP);

            NetworkVersion written = desk.write(first, "a.csv", "花子");

            for (TableImport late : List.of(first, twice, second)) {
                assertThatThrownBy(() -> desk.write(late, "b.csv", "次郎"))
                        .isInstanceOf(InputRejected.class);
            }
            Workspace workspace = server.bean(Workspace.class);
            assertThat(keeper.list()).hasSize(before + 1);
            assertThat(keeper.newest()).contains(written);
            assertThat(written.change().cause()).isEqualTo(NetworkCause.IMPORT);
            assertThat(written.change().by()).isEqualTo("花子");
            assertThat(written.change().version())
                    .isEqualTo(workspace.current().network().version())
                    .isEqualTo(WorkspaceReader.read(workspace.directory()).network().version());
        }
    }

    private static List<SentTable> table(String product) {
        String text = "organisation,product\nKZM," + product + "\n";
        return List.of(SentTable.of("uses.csv", text.getBytes(StandardCharsets.UTF_8), null));
    }
}
