package dev.hakyu.cli;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.Backup;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu backup FILE DIR`: the whole workspace in one file, also while it is in use.
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE")
    @Nullable Path file;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "dir", arity = "0..1")
    Path directory = Path.of(".");

    @Option(names = "--replace")
    boolean replace;

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Backup made =
                Backup.make(
                        directory,
                        Objects.requireNonNull(file),
                        replace,
                        Version.number(),
                        session.clock());
        session.out().println(made.archive());
        session.say(
                session.out(),
                new Text(
                        "%,d個のファイル(%,dバイト)を %,dバイトにまとめ、読み直して確かめました。データベースは版 %d です。"
                                .formatted(
                                        made.files(),
                                        made.bytes(),
                                        made.archiveBytes(),
                                        made.schema()),
                        "%,d files (%,d bytes) in %,d bytes, read back and compared. The database has version %d."
                                .formatted(
                                        made.files(),
                                        made.bytes(),
                                        made.archiveBytes(),
                                        made.schema())));
        session.say(
                session.out(),
                new Text(
                        "個人情報を含みます。本人だけが読める権限で保存しました。",
                        "It holds personal data; only you can read the file."));
        if (!made.leftOut().isEmpty()) {
            String names = String.join(", ", made.leftOut());
            session.say(
                    session.err(),
                    new Text(
                            "リンクなので含めていません: " + ProblemPrinter.visible(names),
                            "Left out, being links: " + ProblemPrinter.visible(names)));
        }
        return ExitStatus.DONE;
    }
}
