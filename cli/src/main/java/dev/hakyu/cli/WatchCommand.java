package dev.hakyu.cli;

import dev.hakyu.brief.api.ShownId;
import dev.hakyu.daily.alert.When;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.DecisionLog;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu watch DIR list|extend|checked|close`: the dossiers that stay under watch.
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(index = "1", paramLabel = "list|extend|checked|close", defaultValue = "list")
    String what = "list";

    @Parameters(index = "2", paramLabel = "ID", arity = "0..1")
    @Nullable String incident;

    @Option(names = "--until", paramLabel = "DATE")
    @Nullable String until;

    @Option(names = "--reason", paramLabel = "TEXT")
    @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    @Nullable String by;

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
            case "list" -> list(new Watch(log.read()), dismissed(files), zone);
            case "extend" -> {
                LocalDate day = until(zone);
                WatchEntry entry = add(files, log, WatchEvent.Kind.EXTENDED, day);
                session.say(
                        session.out(),
                        new Text(
                                "%s: %sまで経過観察を続けます。".formatted(entry.victim(), When.day(day).ja()),
                                "%s stays under watch until %s."
                                        .formatted(entry.victim(), When.day(day).en())));
            }
            case "checked" -> {
                WatchEntry entry = add(files, log, WatchEvent.Kind.CHECKED, null);
                session.say(
                        session.out(),
                        new Text(
                                "%s: 期限と通知を確認済みとして記録しました。".formatted(entry.victim()),
                                "%s: clocks and notices are noted as checked."
                                        .formatted(entry.victim())));
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
                                    "list(一覧)、extend(延長)、checked(確認済み)、close(終了)のいずれかを指定してください。",
                                    "Give list, extend, checked or close."));
        }
        return ExitStatus.DONE;
    }

    /// The ids that incidents had when somebody said that they do not concern us, and when.
    private Map<IncidentId, Instant> dismissed(WorkspaceFiles files) throws IOException {
        DecisionLog.Contents contents =
                DecisionLog.in(files.directory()).read(session.clock().instant());
        Map<IncidentId, Instant> dismissed = new HashMap<>();
        for (Decision.Dismiss each : contents.decisions().list(Decision.Dismiss.class)) {
            IncidentId id = each.incident().id();
            if (id != null) {
                dismissed.put(id, each.at());
            }
        }
        return dismissed;
    }

    /// Put aside, and no brief has told of it since: one that changed concerns us again.
    private static boolean isDismissed(
            Watch watch, WatchEntry entry, Map<IncidentId, Instant> dismissed) {
        return watch.idsOf(entry.incident()).stream()
                .flatMap(id -> Stream.ofNullable(dismissed.get(id)))
                .max(Comparator.naturalOrder())
                .filter(at ->
                        entry.history().stream()
                                .noneMatch(each -> each.period() != null && each.at().isAfter(at)))
                .isPresent();
    }

    private void list(Watch watch, Map<IncidentId, Instant> dismissed, ZoneId zone) {
        List<WatchEntry> open =
                watch.entries().stream().filter(entry -> all || !entry.closed()).toList();
        List<WatchEntry> shown =
                open.stream()
                        .filter(entry -> all || !isDismissed(watch, entry, dismissed))
                        .toList();
        int aside = open.size() - shown.size();
        if (aside > 0) {
            session.say(
                    session.out(),
                    Text.of(
                            "当社に関係なしと判断した事案が%d件あります(--all で表示します)。",
                            "Put aside as not concerning us: %d (--all shows them).", aside));
        }
        if (open.isEmpty()) {
            session.say(
                    session.out(),
                    new Text(
                            "経過観察中の事案はありません。関係する事案が見つかると、自動で始まります。",
                            "Nothing is under watch. It begins by itself when something concerns us."));
        }
        LocalDate today = session.clock().instant().atZone(zone).toLocalDate();
        for (WatchEntry entry : shown) {
            Text review = When.day(entry.review());
            session.out()
                    .println(
                            "%s  %s  %s%s"
                                    .formatted(
                                            ShownId.of(entry.incident()),
                                            ProblemPrinter.visible(entry.victim()),
                                            new Text("見直し " + review.ja(), "review " + review.en())
                                                    .in(session.lang()),
                                            state(entry, today)
                                                    + (isDismissed(watch, entry, dismissed)
                                                            ? new Text(
                                                                            "  (関係なしと判断済み)",
                                                                            "  (put aside)")
                                                                    .in(session.lang())
                                                            : "")));
            for (WatchEvent event : entry.history()) {
                session.out()
                        .println(
                                "    %s  %s"
                                        .formatted(
                                                event.at().atZone(zone).toLocalDate(),
                                                ProblemPrinter.visible(
                                                        line(event).in(session.lang()))));
            }
        }
    }

    /// What happened, without saying it twice; until when, and who did it.
    private static Text line(WatchEvent event) {
        Text label = event.kind().label();
        Text what = event.what();
        String ja = label.ja();
        String en = label.en();
        LocalDate review = event.review();
        if (event.kind() == WatchEvent.Kind.EXTENDED && review != null) {
            ja += "(" + When.day(review).ja() + "まで)";
            en += " (until " + When.day(review).en() + ")";
        }
        if (what != null) {
            boolean said = what.ja().startsWith(label.ja()) || saysItself(event.kind());
            ja = said ? what.ja() : ja + ": " + what.ja();
            en = said ? what.en() : en + ": " + what.en();
        }
        return event.by() == null
                ? new Text(ja, en)
                : new Text(ja + "(" + event.by() + ")", en + " (" + event.by() + ")");
    }

    /// The words of such an event need no label before them.
    private static boolean saysItself(WatchEvent.Kind kind) {
        return switch (kind) {
            case NOTED, RESTART -> true;
            case OPENED, REOPENED, CHECKED, RENAMED, EXTENDED, CLOSED -> false;
        };
    }

    private String state(WatchEntry entry, LocalDate today) {
        if (entry.closed()) {
            return new Text("  終了", "  ended").in(session.lang());
        }
        String state = "";
        if (!entry.review().isAfter(today)) {
            state += new Text("  【見直し日】", "  [review due]").in(session.lang());
        }
        if (entry.checkAgain()) {
            state +=
                    new Text("  【期限と通知の再確認】", "  [check clocks and notices again]")
                            .in(session.lang());
        }
        return state;
    }

    private WatchEntry entry(Watch watch) {
        String wanted = incident;
        if (wanted == null) {
            throw new WrongUsage(
                    new Text(
                            "事案の番号を指定してください(hakyu watch フォルダー で表示します)。",
                            "Give the id of an incident (hakyu watch DIR shows them)."));
        }
        List<WatchEntry> meant = watch.meant(wanted);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        String shown = ProblemPrinter.visible(wanted);
        List<WatchEntry> choice = meant.isEmpty() ? watch.entries() : meant;
        String list =
                String.join(
                        "",
                        choice.stream()
                                .limit(MOST_SHOWN)
                                .map(each ->
                                        "%n  %s  %s"
                                                .formatted(
                                                        each.incident(),
                                                        ProblemPrinter.visible(each.victim())))
                                .toList());
        throw new WrongUsage(
                meant.isEmpty()
                        ? new Text(
                                "「%s」は経過観察の一覧にありません。".formatted(shown) + list,
                                "'%s' is not under watch.".formatted(shown) + list)
                        : new Text(
                                "「%s」に当たる事案が%d件あります。もう少し長く指定してください。".formatted(shown, meant.size())
                                        + list,
                                "'%s' fits %d incidents; give more of the id."
                                                .formatted(shown, meant.size())
                                        + list));
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
                                PersonOption.of(by),
                                List.of())));
    }
}
