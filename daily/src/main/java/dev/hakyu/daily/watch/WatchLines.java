package dev.hakyu.daily.watch;

import dev.hakyu.brief.api.Brief.Restarting;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.daily.alert.When;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.RunsAgain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a message says of the watch: what is to be checked again, and reviews that came due.
final class WatchLines {
    private WatchLines() {}

    /// Of an incident.
    ///
    /// @param review the day of its review when that came due, or empty
    static List<Text> of(Concern concern, Optional<LocalDate> review) {
        List<Text> lines = new ArrayList<>();
        if (!concern.isNew()) {
            if (has(concern, Change.Kind.DATA_CLASS) || has(concern, Change.Kind.COUNT)) {
                lines.add(
                        new Text(
                                "報告期限と通知の要否を確認し直してください。",
                                "Check reporting clocks and notices again."));
            }
            if (has(concern, Change.Kind.RESUMPTION)) {
                lines.add(restarts(concern));
            }
        }
        review.map(_ -> due()).ifPresent(lines::add);
        return lines;
    }

    /// Of an advisory: other versions or new attacks too.
    static List<Text> of(Notice notice, Optional<LocalDate> review) {
        List<Text> lines = new ArrayList<>();
        if (!notice.isNew() && notice.changes().stream().anyMatch(WatchNews::reopens)) {
            lines.add(
                    new Text(
                            "利用中の版と対処の要否を確認し直してください。",
                            "Check versions in use and what is to be done again."));
        }
        review.map(_ -> due()).ifPresent(lines::add);
        return lines;
    }

    private static Text due() {
        return new Text(
                "経過観察の見直し日です。続けるか終えるかを決めてください(hakyu watch)。",
                "The watch is due for review: extend or close it (hakyu watch).");
    }

    /// First, postponed, ...: the days of one thing in the order in which they gave way to each
    /// other. Days of different things are no move, and once all runs again none matters.
    private static Text restarts(Concern concern) {
        List<Restarting> moved =
                concern.page().restarts().stream()
                        .filter(each -> each.state() == Restart.State.SUPERSEDED)
                        .toList();
        Text check =
                new Text("納入の見込みと、止まる見通しを確認し直してください。", "Check deliveries and what stops again.");
        if (moved.isEmpty() || RunsAgain.isFull(concern.incident())) {
            return check;
        }
        Restarting last = moved.getLast();
        List<Text> days =
                Stream.concat(
                                moved.stream()
                                        .filter(each -> isOfSame(each, last))
                                        .map(Restarting::date),
                                Stream.ofNullable(last.supersededBy()))
                        .map(date -> date.date().map(When::day).orElse(Text.same(date.toString())))
                        .distinct()
                        .toList();
        return new Text(
                "示された再開日の経過: "
                        + String.join(" → ", days.stream().map(Text::ja).toList())
                        + "。"
                        + check.ja(),
                "Announced so far: "
                        + String.join(" -> ", days.stream().map(Text::en).toList())
                        + ". "
                        + check.en());
    }

    private static boolean isOfSame(Restarting one, Restarting other) {
        boolean things =
                one.of().isEmpty()
                        || other.of().isEmpty()
                        || one.of().stream().anyMatch(other.of()::contains);
        return things && Objects.equals(one.portion(), other.portion());
    }

    private static boolean has(Concern concern, Change.Kind kind) {
        return concern.changes().stream().anyMatch(each -> each.kind() == kind);
    }
}
