package dev.hakyu.cli;

import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.daily.inquiry.InquiryIndex;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.Forgotten;
import dev.hakyu.store.api.Inspection;
import dev.hakyu.store.api.Repair;
import dev.hakyu.store.api.Store;
import dev.hakyu.store.api.StoreMove;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hakyu store`: looks after what a workspace keeps in `.hakyu`.
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        subcommands = {
            StoreCommand.Check.class,
            StoreCommand.Mend.class,
            StoreCommand.Forget.class,
            StoreCommand.Move.class
        })
final class StoreCommand implements Runnable {
    @Spec @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, line.getUsageMessage());
    }

    /// `hakyu store check DIR`: reads all of it and compares each original with its hash.
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "DIR", descriptionKey = "dir")
        Path directory = Path.of(".");

        Check(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Store store = Store.openToRead(directory, "hakyu store check", session.clock())) {
                Inspection found = store.check();
                ProblemPrinter.print(found.problems(), session.out(), session.lang());
                session.say(
                        session.out(),
                        new Text(
                                "原本 %,d件(%,dバイト)を確認しました。問題は%d件です。"
                                        .formatted(
                                                found.contents(),
                                                found.bytes(),
                                                found.problems().size()),
                                "%,d originals (%,d bytes) were checked; %d problems."
                                        .formatted(
                                                found.contents(),
                                                found.bytes(),
                                                found.problems().size())));
                return found.isSound() ? ExitStatus.DONE : ExitStatus.REJECTED;
            }
        }
    }

    /// `hakyu store repair DIR`: puts a damaged database aside and takes over what can be read.
    @Command(name = "repair", mixinStandardHelpOptions = true)
    static final class Mend implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "DIR", descriptionKey = "dir")
        Path directory = Path.of(".");

        Mend(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws IOException {
            Repair repair = Store.repair(directory, "hakyu store repair", session.clock());
            int rows = repair.rows().values().stream().mapToInt(Integer::intValue).sum();
            session.say(
                    session.out(),
                    new Text(
                            "元のデータベースを %s に移しました。%,d行を引き継ぎ、フォルダーの記録から%,d件を戻しました。"
                                    .formatted(repair.aside(), rows, repair.events()),
                            "The old database is in %s. %,d rows were taken over, and %,d events of the folder's log added."
                                    .formatted(repair.aside(), rows, repair.events())));
            indexInquiries();
            if (!repair.incomplete().isEmpty()) {
                String tables = String.join(", ", repair.incomplete().stream().sorted().toList());
                session.say(
                        session.out(),
                        new Text("一部を読めなかった表: " + tables, "Not all could be read of: " + tables));
            }
            return ExitStatus.DONE;
        }

        /// The folder owns the inquiries: their list is made again from it.
        private void indexInquiries() throws IOException {
            WorkspaceFiles files = WorkspaceReader.read(directory);
            try (Store store =
                    Store.open(files.directory(), "hakyu store repair", session.clock())) {
                ProblemPrinter.print(
                        InquiryIndex.rebuild(store, files.directory(), files.settings()),
                        session.out(),
                        session.lang());
            }
        }
    }

    /// `hakyu store move DIR`: takes the folder's database into the one that the settings name.
    @Command(name = "move", mixinStandardHelpOptions = true)
    static final class Move implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "DIR", descriptionKey = "dir")
        Path directory = Path.of(".");

        Move(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Path aside = StoreMove.intoDatabase(directory, "hakyu store move", session.clock());
            session.say(
                    session.out(),
                    new Text(
                            "すべてデータベースに移しました。これまでのファイルは %s に残しました。".formatted(aside),
                            "Everything was moved into the database. The file is kept in %s."
                                    .formatted(aside)));
            return ExitStatus.DONE;
        }
    }

    /// `hakyu store forget DIR --before DATE`: erases what is older.
    @Command(name = "forget", mixinStandardHelpOptions = true)
    static final class Forget implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "DIR", descriptionKey = "dir")
        Path directory = Path.of(".");

        @Option(names = "--before", paramLabel = "DATE", required = true)
        @Nullable LocalDate before;

        @Option(names = "--zone", descriptionKey = "zone")
        @Nullable ZoneId zone;

        Forget(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws IOException {
            ZoneId at = zone != null ? zone : WorkspaceReader.read(directory).settings().zone();
            LocalDate day = Objects.requireNonNull(before);
            Instant limit = day.atStartOfDay(at).toInstant();
            try (Store store = Store.open(directory, "hakyu store forget", session.clock())) {
                new Outbox(directory).forget(day);
                // The database does not know what is watched: the folder owns that.
                Set<String> watched = new Watch(new WatchLog(directory).read()).locations();
                long kept =
                        watched.stream()
                                .flatMap(each -> store.evidence().versions(each).stream())
                                .filter(each -> each.lastSeen().isBefore(limit))
                                .count();
                Forgotten gone = store.forget(limit, watched, session.clock().instant());
                session.say(
                        session.out(),
                        new Text(
                                "%s より前の原本 %,d件(%,dバイト)と、そこから読み取った内容を消しました。"
                                        .formatted(before, gone.contents(), gone.bytes()),
                                "Erased %,d originals (%,d bytes) from before %s, and what was read from them."
                                        .formatted(gone.contents(), gone.bytes(), before)));
                if (kept > 0) {
                    session.say(
                            session.out(),
                            new Text(
                                    "経過観察中の事案の記事 %,d件は残しました。".formatted(kept),
                                    "%,d reports of dossiers under watch were kept."
                                            .formatted(kept)));
                }
                return ExitStatus.DONE;
            }
        }
    }
}
