package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.InquiryIndex;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.Restored;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu restore FILE DIR`: checks a backup and lays it out as a workspace.
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private static final String NAME = "hakyu restore";

    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE")
    @Nullable Path file;

    @Parameters(index = "1", paramLabel = "DIR")
    @Nullable Path directory;

    @Option(names = "--replace")
    boolean replace;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Restored restored =
                Restored.from(
                        Objects.requireNonNull(file),
                        Objects.requireNonNull(directory),
                        replace,
                        NAME,
                        session.clock());
        session.out().println(restored.workspace());
        session.say(
                session.out(),
                new Text(
                        "%s のバックアップ(Hakyu %s、データベースの版 %d)を確かめ、%,d個のファイル(%,dバイト)を復元しました。"
                                .formatted(
                                        restored.madeAt(),
                                        ProblemPrinter.visible(restored.program()),
                                        restored.schema(),
                                        restored.files(),
                                        restored.bytes()),
                        "The backup of %s (Hakyu %s, database version %d) was checked; %,d files (%,d bytes) were restored."
                                .formatted(
                                        restored.madeAt(),
                                        ProblemPrinter.visible(restored.program()),
                                        restored.schema(),
                                        restored.files(),
                                        restored.bytes())));
        if (restored.aside() != null) {
            session.say(
                    session.out(),
                    new Text(
                            "これまでの内容は %s に残しました。".formatted(restored.aside()),
                            "What was there is in %s.".formatted(restored.aside())));
        }
        index(restored.workspace());
        ProblemPrinter.print(restored.problems(), session.err(), session.lang());
        return restored.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.REJECTED;
    }

    /// The folder owns the inquiries: their list is made again from it.
    private void index(Path workspace) throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        try (Store store = Store.open(files.directory(), NAME, session.clock())) {
            ProblemPrinter.print(
                    InquiryIndex.rebuild(store, files.directory(), files.settings()),
                    session.err(),
                    session.lang());
        }
    }
}
