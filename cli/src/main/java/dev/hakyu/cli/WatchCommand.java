package dev.hakyu.cli;

import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu watch DIR list|extend|close`: the dossiers that stay under watch.
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(index = "1", paramLabel = "list|extend|close", defaultValue = "list")
    String what = "list";

    @Parameters(index = "2", paramLabel = "ID", arity = "0..1")
    @Nullable String incident;

    @Option(names = "--until", paramLabel = "DATE")
    @Nullable String until;

    @Option(names = "--reason", paramLabel = "TEXT")
    @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    String by = System.getProperty("user.name", "hakyu");

    @Option(names = "--all")
    boolean all;

    WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ZoneId zone = files.settings().zone();
        WatchLog log = new WatchLog(files.directory());
        switch (what) {
            case "list" -> list(new Watch(log.read()), zone);
            case "extend" -> {
                LocalDate day = until(zone);
                WatchEntry entry = add(files, log, WatchEvent.Kind.EXTENDED, day);
                session.say(
                        session.out(),
                        new Text(
                                "%s: %sまで経過観察を続けます。".formatted(entry.victim(), day),
                                "%s stays under watch until %s.".formatted(entry.victim(), day)));
            }
            case "close" -> {
                if (reason == null || reason.isBlank()) {
                    throw new WrongUsage(
                            new Text(
                                    "終える理由を --reason で書いてください。",
                                    "Say why it ends, with --reason."));
                }
                WatchEntry entry = add(files, log, WatchEvent.Kind.CLOSED, null);
                session.say(
                        session.out(),
                        new Text(
                                "%s: 経過観察を終えました。新しい情報があれば再開します。".formatted(entry.victim()),
                                "%s is no longer watched; news re-opens it."
                                        .formatted(entry.victim())));
            }
            default ->
                    throw new WrongUsage(
                            new Text(
                                    "list、extend、close のいずれかを指定してください。",
                                    "Give list, extend or close."));
        }
        return ExitStatus.DONE;
    }

    private void list(Watch watch, ZoneId zone) {
        List<WatchEntry> shown =
                watch.entries().stream().filter(entry -> all || !entry.closed()).toList();
        if (shown.isEmpty()) {
            session.say(
                    session.out(),
                    new Text(
                            "経過観察中の事案はありません。関係する事案が見つかると、自動で始まります。",
                            "Nothing is under watch. It begins by itself when something concerns us."));
        }
        LocalDate today = session.clock().instant().atZone(zone).toLocalDate();
        for (WatchEntry entry : shown) {
            boolean due = !entry.closed() && !entry.review().isAfter(today);
            session.out()
                    .println(
                            "%s  %s  %s%s"
                                    .formatted(
                                            entry.incident(),
                                            entry.review(),
                                            ProblemPrinter.visible(entry.victim()),
                                            state(entry, due)));
            for (WatchEvent event : entry.history()) {
                Text said = event.what() == null ? event.kind().label() : event.what();
                session.out()
                        .println(
                                "    %s  %s: %s%s"
                                        .formatted(
                                                event.at().atZone(zone).toLocalDate(),
                                                event.kind().label().in(session.lang()),
                                                ProblemPrinter.visible(said.in(session.lang())),
                                                event.by() == null
                                                        ? ""
                                                        : " ("
                                                                + ProblemPrinter.visible(event.by())
                                                                + ")"));
            }
        }
    }

    private String state(WatchEntry entry, boolean due) {
        Text text =
                entry.closed()
                        ? new Text("  終了", "  closed")
                        : entry.checkAgain()
                                ? new Text("  期限と通知を再確認", "  check clocks and notices again")
                                : due ? new Text("  見直し日", "  review due") : null;
        return text == null ? "" : text.in(session.lang());
    }

    private WatchEntry entry(Watch watch) {
        String wanted = incident;
        if (wanted == null) {
            throw new WrongUsage(
                    new Text(
                            "事案の ID を指定してください(hakyu watch DIR list で表示します)。",
                            "Give the id of an incident (hakyu watch DIR list shows them)."));
        }
        return watch.entries().stream()
                .filter(each -> each.incident().value().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new WrongUsage(
                                new Text(
                                        "「%s」は経過観察の一覧にありません。"
                                                .formatted(ProblemPrinter.visible(wanted)),
                                        "'%s' is not under watch."
                                                .formatted(ProblemPrinter.visible(wanted)))));
    }

    private LocalDate until(ZoneId zone) {
        LocalDate today = session.clock().instant().atZone(zone).toLocalDate();
        if (until == null) {
            return today.plusDays(Watch.USUAL_DAYS);
        }
        try {
            LocalDate day = LocalDate.parse(until);
            if (day.isAfter(today) && day.isBefore(today.plusYears(5))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw wrongDay();
        }
        throw wrongDay();
    }

    private static WrongUsage wrongDay() {
        return new WrongUsage(
                new Text(
                        "--until には明日以降、5年以内の日付を 2026-12-31 のように書いてください。",
                        "--until takes a day after today and within five years, like 2026-12-31."));
    }

    /// Writes it down while nobody else writes to the workspace.
    private WatchEntry add(
            WorkspaceFiles files, WatchLog log, WatchEvent.Kind kind, @Nullable LocalDate review)
            throws IOException {
        Store store = Store.open(files.directory(), "hakyu watch", session.clock());
        try (store) {
            WatchEntry entry = entry(new Watch(log.read()));
            append(log, entry, kind, review);
            return entry;
        }
    }

    private void append(
            WatchLog log, WatchEntry entry, WatchEvent.Kind kind, @Nullable LocalDate review)
            throws IOException {
        String said = reason;
        log.append(
                List.of(
                        new WatchEvent(
                                session.clock().instant(),
                                kind,
                                entry.incident(),
                                null,
                                entry.victim(),
                                null,
                                review,
                                said == null || said.isBlank() ? null : Text.same(said),
                                by,
                                List.of())));
    }
}
