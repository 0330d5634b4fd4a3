package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What messages say of the clocks that run.
///
/// A duty without a number ("promptly") comes before one with a date: its guidance is days, and
/// nobody counts it down by itself. What was handed in is no clock that runs.
public final class ClockNews {
    private static final int HOURS_COUNTED_DOWN = 72;

    private ClockNews() {}

    /// Every clock of ours that runs, the one to be seen to first in front; behind them those of
    /// which a person decides whether they run.
    static List<Clock> running(Concern concern) {
        return concern.clocks().stream().filter(ClockNews::runs).sorted(firstToDo()).toList();
    }

    /// Whether it is a clock of ours that runs, or may run if a person decides so.
    public static boolean runs(Clock clock) {
        return !clock.owedToUs()
                && clock.due().isPresent()
                && switch (clock.state()) {
                    case RUNNING, OVERDUE, TO_DECIDE -> true;
                    case WAITING, SUBMITTED, RELEASED, NOT_IN_FORCE -> false;
                };
    }

    /// Those of [#running] that are due within so long, or were due already.
    static List<Clock> near(Concern concern, Instant asOf, Duration within) {
        Instant until = asOf.plus(within);
        return running(concern).stream()
                .filter(clock -> !clock.due().orElseThrow().latest().isAfter(until))
                .toList();
    }

    /// What others owe us by contract and have not handed in, the soonest first. Whether it came to
    /// another department is for a person to find out.
    static List<Clock> owedToUs(Concern concern) {
        return concern.clocks().stream()
                .filter(Clock::owedToUs)
                .filter(clock ->
                        clock.state() == ClockState.RUNNING || clock.state() == ClockState.OVERDUE)
                .filter(clock -> clock.deadline().isPresent())
                .sorted(Comparator.comparing(clock -> clock.due().orElseThrow().latest()))
                .toList();
    }

    /// Those of [#owedToUs] that come due in the day ahead or have come due since the last message.
    static List<Clock> owedToday(Concern concern, Instant since, Instant asOf) {
        Instant until = asOf.plus(Duration.ofDays(1));
        return owedToUs(concern).stream()
                .filter(clock -> {
                    Instant at = clock.due().orElseThrow().latest();
                    return at.isAfter(since) && !at.isAfter(until);
                })
                .toList();
    }

    static Comparator<Clock> firstToDo() {
        return Comparator.comparing((Clock clock) -> clock.state() == ClockState.TO_DECIDE)
                .thenComparing(clock -> !clock.isQualitative())
                .thenComparing(clock -> clock.due().orElseThrow() instanceof Due.WithoutNumber)
                .thenComparing(clock -> clock.due().orElseThrow().latest())
                .thenComparing(clock -> clock.rule().toString());
    }

    /// Of one clock: to whom, what, by when, and what is left.
    public static Text told(Clock clock, Instant asOf) {
        Tail left =
                clock.state() == ClockState.TO_DECIDE
                        ? ClockLines.toDecide(Edition.IN_CHARGE, 1)
                        : Tail.NONE;
        Text due = due(clock, what(clock), asOf);
        return new Text(due.ja() + left.ja(), due.en() + left.en());
    }

    /// By when, and what is left, without whether it applies.
    static Text due(Clock clock, Text what, Instant asOf) {
        Tail left = left(clock, asOf);
        Text when = DueMoment.of(clock, asOf);
        return new Text(
                what.ja() + ": " + when.ja() + left.ja(), what.en() + ": " + when.en() + left.en());
    }

    /// To whom and what.
    static Text what(Clock clock) {
        if (clock.recipients().isEmpty() || clock.owedToUs()) {
            return clock.title();
        }
        Text to = clock.recipients().getFirst().label();
        Text title = clock.title();
        return new Text(
                title.ja().startsWith(to.ja()) ? title.ja() : to.ja() + "への" + title.ja(),
                title.en().toLowerCase(Locale.ROOT).contains(to.en().toLowerCase(Locale.ROOT))
                        ? title.en()
                        : title.en() + " to " + to.en());
    }

    /// The last day of the guidance, or the deadline, short enough for a subject.
    static Text shortly(Clock clock, Instant asOf, ZoneId zone) {
        return switch (clock.due().orElseThrow()) {
            case Due.Deadline deadline -> When.soon(deadline.at(), asOf, zone);
            case Due.Window window -> {
                Text day = When.shortDay(window.to());
                yield new Text("目安" + day.ja(), "guidance " + day.en());
            }
            case Due.WithoutNumber _ -> new Text("速やかに", "promptly");
        };
    }

    private static Tail left(Clock clock, Instant asOf) {
        if (clock.state() == ClockState.TO_DECIDE) {
            return Tail.NONE;
        }
        return switch (clock.due().orElseThrow()) {
            case Due.Deadline deadline -> {
                Duration left = Duration.between(asOf, deadline.at());
                if (left.isNegative() || clock.state() == ClockState.OVERDUE) {
                    yield new Tail("(期限を過ぎています)", " (overdue)");
                }
                yield left.toHours() < HOURS_COUNTED_DOWN
                        ? new Tail(
                                "(残り%d時間)".formatted(left.toHours()),
                                " (%d hours left)".formatted(left.toHours()))
                        : Tail.NONE;
            }
            case Due.Window window ->
                    window.latest().isBefore(asOf)
                            ? new Tail("(目安を過ぎています)", " (the guidance has passed)")
                            : Tail.NONE;
            case Due.WithoutNumber _ -> Tail.NONE;
        };
    }
}
