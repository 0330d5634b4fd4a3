package dev.hakyu.network.api;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// How long the files of a workspace take to read, and a list of suppliers to import, in processor
/// time of one thread; run by hand. Arguments: a list of suppliers, then workspaces.
final class WorkspaceFilesMeasure {
    private static final int TIMES = 3;

    private WorkspaceFilesMeasure() {}

    public static void main(String[] arguments) throws IOException {
        Path list = Path.of(arguments[0]);
        long start = cpuMillis();
        ImportProposal proposal = SheetImport.propose(list);
        long proposed = cpuMillis();
        Path workspace = Files.createTempDirectory("imported");
        WorkspaceTemplate.create(workspace, Settings.DEFAULT);
        long created = cpuMillis();
        SheetImport.apply(list, proposal.mapping(), workspace);
        System.out.printf(
                "proposal %d ms, import %d ms%n", proposed - start, cpuMillis() - created);
        for (int i = 1; i < arguments.length; i++) {
            for (int time = 0; time < TIMES; time++) {
                long before = cpuMillis();
                WorkspaceFiles files = WorkspaceReader.read(Path.of(arguments[i]));
                System.out.printf(
                        "%d organisations, %d supplies read in %d ms%n",
                        files.network().organisations().size(),
                        files.network().supplies().size(),
                        cpuMillis() - before);
            }
        }
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
