package dev.hakyu.server.duties;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.server.duties.DutyBoard.IncidentDuties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duty with the time that is left.
///
/// @param state where it stands, with what people did since the brief
/// @param owedToUs others must tell us
/// @param left in words; says so when it is past, or when the duty has no number
public record RunningClock(
        String incident,
        String victim,
        String rule,
        Text duty,
        Text recipient,
        ClockState state,
        boolean owedToUs,
        Text when,
        Text left,
        boolean past,
        Text basis,
        @Nullable Instant dueAt) {

    /// All clocks: first those that run without a number, at once and promptly; then the soonest;
    /// at the end those that are closed.
    static List<RunningClock> of(List<IncidentDuties> incidents, Instant now) {
        List<RunningClock> all = new ArrayList<>();
        for (IncidentDuties incident : incidents) {
            for (Brief.ClockLine clock : incident.page().clocks()) {
                all.add(of(incident, clock, now));
            }
        }
        all.sort(
                Comparator.comparing((RunningClock each) -> each.state().isClosed())
                        .thenComparing(each -> each.dueAt() == null && !each.isRunning())
                        .thenComparing(
                                RunningClock::dueAt,
                                Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(all);
    }

    private boolean isRunning() {
        return state == ClockState.RUNNING || state == ClockState.OVERDUE;
    }

    private static RunningClock of(IncidentDuties incident, Brief.ClockLine clock, Instant now) {
        boolean submitted = incident.submitted().contains(clock.rule());
        ClockState state = submitted ? ClockState.SUBMITTED : clock.state();
        @Nullable Instant due = clock.qualitative() ? null : clock.dueAt();
        return new RunningClock(
                incident.page().id().value(),
                incident.page().victim(),
                clock.rule(),
                clock.duty(),
                clock.recipient(),
                state,
                clock.owedToUs(),
                clock.when(),
                state.isClosed() ? state.label() : left(due, now),
                !state.isClosed() && due != null && due.isBefore(now),
                clock.basis(),
                due);
    }

    private static Text left(@Nullable Instant due, Instant now) {
        if (due == null) {
            return new Text("日数の定めなし", "no number of days");
        }
        Duration left = Duration.between(now, due);
        if (left.isNegative()) {
            return new Text("期限を過ぎています", "past");
        }
        long days = left.toDays();
        int hours = left.toHoursPart();
        return days == 0
                ? new Text("残り%d時間".formatted(hours), "%d h left".formatted(hours))
                : new Text(
                        "残り%d日%d時間".formatted(days, hours),
                        "%d d %d h left".formatted(days, hours));
    }
}
