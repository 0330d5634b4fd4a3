package dev.hakyu.daily.job;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.daily.alert.DigestMaker;
import dev.hakyu.daily.alert.When;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What happened in dossiers in the course of a week: what each brief of it told, then what became
/// known after the last of them. What came and went within the week is told too.
final class WeekEvents {
    private static final int MOST_LINES = 12;
    private final Watch watch;
    private final Instant since;
    private final Instant asOf;
    private final ZoneId zone;

    /// @param since end of the week before, exclusive
    /// @param asOf end of the week, inclusive
    WeekEvents(Watch watch, Instant since, Instant asOf, ZoneId zone) {
        this.watch = watch;
        this.since = since;
        this.asOf = asOf;
        this.zone = zone;
    }

    /// What happened in one.
    ///
    /// @param fresh it was first told of in the week
    /// @param changed something changed after it was first told of
    /// @param lines one each, oldest first
    /// @param forBoard those of them that a board is told
    record Happened(boolean fresh, boolean changed, List<Text> lines, List<Text> forBoard) {
        Happened {
            lines = List.copyOf(lines);
            forBoard = List.copyOf(forBoard);
        }

        boolean any() {
            return fresh || changed;
        }
    }

    /// @param concern whose changes are those since the last brief of the week
    Happened of(Concern concern) {
        return of(
                concern.incident().id(), concern.page().kind(), concern.isNew(), concern.changes());
    }

    /// @param notice whose changes are those since the last brief of the week
    Happened of(Notice notice) {
        return of(notice.advisory().id(), notice.entry().kind(), notice.isNew(), notice.changes());
    }

    private Happened of(IncidentId id, Text kind, boolean newNow, List<Change> rest) {
        Optional<WatchEntry> entry = entry(id);
        Optional<WatchEvent> opened =
                entry.map(each -> each.history().getFirst()).filter(this::isOfWeek);
        List<Text> lines = new ArrayList<>();
        List<Text> board = new ArrayList<>();
        boolean fresh = opened.isPresent() || newNow;
        if (fresh) {
            Text first =
                    opened.map(each ->
                                    dated(each, opening(each.what() == null ? kind : each.what())))
                            .orElseGet(() -> opening(kind));
            lines.add(first);
            board.add(first);
        }
        boolean changed = false;
        for (WatchEvent event : entry.map(this::news).orElse(List.of())) {
            Text what = event.what();
            if (what == null || event.change() == Change.Kind.REPORTS) {
                continue;
            }
            changed = true;
            lines.add(dated(event, what));
            if (isForBoard(event)) {
                board.add(dated(event, what));
            }
        }
        for (Change change : rest) {
            boolean untold =
                    change.kind() != Change.Kind.REPORTS
                            && change.kind() != Change.Kind.NEW_INCIDENT;
            if (untold) {
                changed = true;
                lines.add(change.what());
                if (DigestMaker.isForBoard(change.kind())) {
                    board.add(change.what());
                }
            }
        }
        return new Happened(fresh, changed, bounded(lines), bounded(board));
    }

    /// What happened in a dossier that is told of nowhere else, with what a person did.
    ///
    /// @param alsoNews false when its news are told elsewhere
    List<Text> lines(WatchEntry entry, boolean alsoNews) {
        List<Text> lines = new ArrayList<>();
        for (WatchEvent event : entry.history()) {
            boolean person =
                    switch (event.kind()) {
                        case CHECKED, EXTENDED, CLOSED -> true;
                        case OPENED, NOTED, RESTART, REOPENED, RENAMED -> false;
                    };
            boolean news =
                    switch (event.kind()) {
                        case OPENED, NOTED, RESTART -> event.change() != Change.Kind.REPORTS;
                        case REOPENED, RENAMED, CHECKED, EXTENDED, CLOSED -> false;
                    };
            if (isOfWeek(event) && (person || (alsoNews && news))) {
                Text what = event.what();
                lines.add(dated(event, what == null ? event.kind().label() : what));
            }
        }
        return bounded(lines);
    }

    boolean isOfWeek(WatchEvent event) {
        return event.at().isAfter(since) && !event.at().isAfter(asOf);
    }

    private Optional<WatchEntry> entry(IncidentId id) {
        return watch.find(id)
                .or(() ->
                        watch.idsOf(id).stream()
                                .flatMap(each -> watch.find(each).stream())
                                .findFirst());
    }

    /// What briefs told after the one that the watch began with.
    private List<WatchEvent> news(WatchEntry entry) {
        String first = entry.history().getFirst().period();
        return entry.history().stream()
                .filter(this::isOfWeek)
                .filter(each ->
                        each.kind() == WatchEvent.Kind.NOTED
                                || each.kind() == WatchEvent.Kind.RESTART)
                .filter(each -> each.period() != null && !each.period().equals(first))
                .toList();
    }

    private static boolean isForBoard(WatchEvent event) {
        Change.Kind kind = event.change();
        return kind == null
                ? event.kind() == WatchEvent.Kind.RESTART
                : kind == Change.Kind.RESUMPTION || DigestMaker.isForBoard(kind);
    }

    private static Text opening(Text kind) {
        return new Text("新しい事案です(" + kind.ja() + ")", "new incident (" + kind.en() + ")");
    }

    private Text dated(WatchEvent event, Text what) {
        Text day = When.shortDay(event.at().atZone(zone).toLocalDate());
        return new Text(
                day.ja() + " " + what.ja().replaceFirst("。$", ""),
                day.en() + " " + what.en().replaceFirst("\\.$", ""));
    }

    /// The newest count most.
    private static List<Text> bounded(Collection<Text> all) {
        List<Text> lines = all.stream().distinct().toList();
        int more = lines.size() - MOST_LINES;
        if (more <= 0) {
            return lines;
        }
        List<Text> shown = new ArrayList<>();
        shown.add(lines.getFirst());
        shown.add(
                new Text(
                        "(ほか%d件は各日の要約にあります)".formatted(more),
                        "(%d more in the briefs of the days)".formatted(more)));
        shown.addAll(lines.subList(more + 1, lines.size()));
        return List.copyOf(shown);
    }
}
