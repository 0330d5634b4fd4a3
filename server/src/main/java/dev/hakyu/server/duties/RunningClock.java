package dev.hakyu.server.duties;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.model.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duty with the time that is left.
///
/// @param left in words; says so when it is past, or when the duty has no number
public record RunningClock(
        String incident,
        String victim,
        Text duty,
        Text recipient,
        Text when,
        Text left,
        boolean past,
        Text basis,
        @Nullable Instant dueAt) {

    /// All clocks, the soonest first; those without a number after them.
    static List<RunningClock> of(List<Brief.IncidentPage> incidents, Instant now) {
        List<RunningClock> all = new ArrayList<>();
        for (Brief.IncidentPage incident : incidents) {
            for (Brief.ClockLine clock : incident.clocks()) {
                @Nullable Instant due = clock.qualitative() ? null : clock.dueAt();
                all.add(
                        new RunningClock(
                                incident.id().value(),
                                incident.victim(),
                                clock.duty(),
                                clock.recipient(),
                                clock.when(),
                                left(due, now),
                                due != null && due.isBefore(now),
                                clock.basis(),
                                due));
            }
        }
        all.sort(
                Comparator.comparing(
                        RunningClock::dueAt, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(all);
    }

    private static Text left(@Nullable Instant due, Instant now) {
        if (due == null) {
            return new Text("期限の数字なし", "no number");
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
