package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.compose.RestartLines.Words;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Portion;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Restart.State;
import dev.hakyu.reader.api.Restarts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became known of the restarts of an incident since: in the order in which it was announced.
///
/// @param told true when a restart was told as done, then or now
/// @param byAnswer true when a line tells what an answer to our inquiry says
record RestartChanges(List<Text> lines, boolean told, boolean byAnswer) {
    RestartChanges {
        lines = List.copyOf(lines);
    }

    /// @param now the day both sides are seen from, so that mere time is no change
    static RestartChanges between(List<Restart> before, List<Restart> after, LocalDate now) {
        List<Text> lines = new ArrayList<>();
        Set<PartialDate> shown = new HashSet<>();
        boolean byAnswer = false;
        for (Restart restart : after) {
            int told = lines.size();
            boolean fresh = before.stream().noneMatch(each -> isSame(each, restart));
            boolean turned = fresh || before.stream().noneMatch(each -> stands(each, restart));
            switch (restart.state()) {
                case SUPERSEDED -> {
                    if (turned && restart.supersededBy() != null) {
                        lines.add(moved(restart, now));
                        shown.add(restart.supersededBy());
                    }
                }
                case CALLED_OFF -> {
                    if (turned) {
                        lines.add(
                                RestartLines.isAnswered(restart)
                                        ? undecided(restart, now)
                                        : calledOff(restart, now));
                    }
                }
                case DONE -> {
                    if (fresh) {
                        Text caption = RestartLines.caption(restart);
                        lines.add(line(caption.ja(), caption.en(), restart, now));
                    }
                }
                case PLANNED, PASSED, REACHED -> {
                    if (fresh && !shown.contains(restart.date())) {
                        lines.add(line("再開の見込みが示されました", "announced restart", restart, now));
                    } else if (isKeptSince(before, restart)) {
                        lines.add(line("再開の見込みは変わっていません", "announced restart kept", restart, now));
                    }
                }
            }
            byAnswer |= lines.size() > told && restart.told().quote().report().isAnswer();
        }
        boolean done = after.stream().anyMatch(each -> each.state() == State.DONE);
        return new RestartChanges(lines, done, byAnswer);
    }

    /// A report says since that the plan stands as it was.
    private static boolean isKeptSince(List<Restart> before, Restart restart) {
        Set<ReportId> known =
                before.stream()
                        .flatMap(each -> each.reports().stream())
                        .collect(Collectors.toSet());
        return restart.repeatedBy().stream()
                .filter(Restarts::isKept)
                .anyMatch(each -> !known.contains(each.quote().report()));
    }

    /// The same day of the same thing, planned or told; an hour that was not told is news.
    private static boolean isSame(Restart old, Restart restart) {
        return (old.state() == State.DONE) == (restart.state() == State.DONE)
                && old.date().agreesWith(restart.date())
                && !restart.date().isFinerThan(old.date())
                && mayBe(old.portion(), restart.portion())
                && (old.of().isEmpty()
                        || restart.of().isEmpty()
                        || old.of().stream().anyMatch(restart.of()::contains));
    }

    private static boolean mayBe(@Nullable String one, @Nullable String other) {
        return one == null || other == null || new Portion(one).mayBe(new Portion(other));
    }

    private static boolean stands(Restart old, Restart restart) {
        return isSame(old, restart) && old.state() == restart.state();
    }

    private static Text calledOff(Restart restart, LocalDate now) {
        return restart.isDoubtful()
                ? line(
                        "再開の予定が取り下げられたとみられます(要確認)",
                        "restart probably called off (to be checked)",
                        restart,
                        now)
                : line("再開の予定が取り下げられました", "restart called off", restart, now);
    }

    private static Text undecided(Restart restart, LocalDate now) {
        Text day = Wording.date(restart.date(), now);
        return new Text(
                "再開日は未定になりました(前の回答: " + day.ja() + ")",
                "no day of restart any more (answered before: " + day.en() + ")");
    }

    private static Text moved(Restart restart, LocalDate now) {
        PartialDate by = restart.supersededBy();
        Words to = by == null ? Words.NONE : Words.of(Wording.date(by, now));
        Words days = Words.of(Wording.date(restart.date(), now)).then(to, " → ", " -> ");
        return new Words("再開の予定が変わりました: ", "announced restart changed: ")
                .then(RestartLines.thing(restart).then(days, " ", ", "), "", "")
                .text();
    }

    private static Text line(String ja, String en, Restart restart, LocalDate now) {
        Words day = Words.of(Wording.date(restart.date(), now));
        return new Words(ja + ": ", en + ": ")
                .then(RestartLines.thing(restart).then(day, " ", ", "), "", "")
                .text();
    }
}
