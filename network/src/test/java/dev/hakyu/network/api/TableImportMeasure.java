package dev.hakyu.network.api;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.TableImport.Missing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How long an import takes to look at; run by hand. Argument: a workspace.
final class TableImportMeasure {
    private TableImportMeasure() {}

    public static void main(String[] arguments) throws IOException {
        Path workspace = Path.of(arguments[0]);
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        Path file = Files.createTempFile("tables", ".xlsx");
        for (int i = 0; i < 4; i++) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            byte[] book = new NetworkTables(files.network(), Lang.JA, null).workbook();
            long written = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Files.write(file, book);
            TableImport read =
                    TableImport.of(
                            List.of(new SentFile("all.xlsx", file, null)),
                            Missing.REMOVE,
                            workspace,
                            ReadLimits.DEFAULT);
            long looked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            System.out.printf(
                    "%d kB written in %d ms, looked at in %d ms, %d tables, %d problems, same: %s%n",
                    book.length / 1000,
                    (written - cpu) / 1_000_000,
                    (looked - written) / 1_000_000,
                    read.tables().size(),
                    read.problems().size(),
                    read.difference().isEmpty());
        }
        Files.delete(file);
    }
}
