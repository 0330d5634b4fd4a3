package dev.hakyu.cli;

import dev.hakyu.daily.doubt.Doubt;
import dev.hakyu.daily.doubt.Doubts;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu deliveries DIR list|sent|again`: messages of which nobody knows whether they went out.
@Command(name = "deliveries", mixinStandardHelpOptions = true)
final class DeliveriesCommand implements Callable<Integer> {
    private static final String NAME = "hakyu deliveries";
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(index = "1", paramLabel = "list|sent|again", defaultValue = "list")
    String what = "list";

    @Parameters(index = "2", paramLabel = "ID", arity = "0..1")
    @Nullable String id;

    @Option(names = "--reason", paramLabel = "TEXT")
    @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    @Nullable String by;

    DeliveriesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        switch (what) {
            case "list" -> {
                try (Store store = Store.openToRead(files.directory(), NAME, session.clock())) {
                    list(new Doubts(store, files).list(), files.settings().zone());
                }
            }
            case "sent", "again" -> settle(files, what.equals("sent"));
            default ->
                    throw new WrongUsage(
                            new Text(
                                    "list、sent、again のいずれかを指定してください。",
                                    "Give list, sent or again."));
        }
        return ExitStatus.DONE;
    }

    private void list(List<Doubt> doubts, ZoneId zone) {
        if (doubts.isEmpty()) {
            session.say(
                    session.out(),
                    new Text("送信済みか不明なものはありません。", "Nothing is in doubt: what was sent is known."));
        }
        for (Doubt each : doubts) {
            session.out()
                    .println(
                            ProblemPrinter.visible(
                                    "%s  %s  %s"
                                            .formatted(
                                                    each.id(),
                                                    each.since().atZone(zone).toLocalDateTime(),
                                                    each.what().in(session.lang()))));
        }
        if (!doubts.isEmpty()) {
            session.say(
                    session.out(),
                    new Text(
                            "送信済みのメールか先方に確かめて、sent(送信済み)か again(もう一度送る)で記録してください。",
                            "Look into the sent mails or ask them, then say sent or again."));
        }
    }

    private void settle(WorkspaceFiles files, boolean sent) throws IOException {
        String named = id;
        if (named == null) {
            throw new WrongUsage(
                    new Text(
                            "番号を指定してください(hakyu deliveries フォルダー で表示します)。",
                            "Give the id of one (hakyu deliveries DIR shows them)."));
        }
        String why = reason == null ? "" : reason;
        String person = PersonOption.of(by);
        Instant now = session.clock().instant();
        try (Store store = Store.open(files.directory(), NAME, session.clock())) {
            Doubts doubts = new Doubts(store, files);
            if (sent) {
                doubts.sent(named, person, why, now);
            } else {
                doubts.again(named, person, why, now);
            }
        }
        String shown = ProblemPrinter.visible(named);
        session.say(
                session.out(),
                sent
                        ? new Text(
                                shown + ": 送信済みとして記録しました。",
                                shown + " is noted as sent and will not go again.")
                        : new Text(
                                shown
                                        + ": 次の hakyu daily(照会は hakyu inquiry send か remind)でもう一度送ります。",
                                shown
                                        + " goes again with the next hakyu daily (a letter: with hakyu"
                                        + " inquiry send or remind)."));
    }
}
