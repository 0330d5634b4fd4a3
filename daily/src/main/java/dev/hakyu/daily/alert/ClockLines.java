package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clocks of one incident on two lines: those that run, then those of which a person decides
/// whether they do. Who reads of the incident again is named what is due in the next days; the rest
/// is counted and stands in the brief.
final class ClockLines {
    static final Text LABEL = new Text("報告期限", "Report due");
    private static final Duration NEXT_DAYS = Duration.ofDays(7);
    private static final Duration TODAY = Duration.ofDays(1);
    private static final int MOST_UNDECIDED = 2;
    private final Instant asOf;
    private final Edition edition;
    private final boolean full;

    /// @param full whether the reader is told of the incident for the first time
    ClockLines(Instant asOf, Edition edition, boolean full) {
        this.asOf = asOf;
        this.edition = edition;
        this.full = full;
    }

    List<Digest.Line> of(Concern concern) {
        List<Clock> running = new ArrayList<>();
        List<Clock> undecided = new ArrayList<>();
        for (Clock clock : ClockNews.running(concern)) {
            if (clock.state() != ClockState.TO_DECIDE) {
                running.add(clock);
            } else if (edition != Edition.BOARD || !BoardActions.isDisclosure(concern, clock)) {
                undecided.add(clock);
            }
        }
        List<Digest.Line> lines = new ArrayList<>();
        running(running).map(each -> new Digest.Line(LABEL, each)).ifPresent(lines::add);
        undecided(undecided).map(each -> new Digest.Line(LABEL, each)).ifPresent(lines::add);
        return lines;
    }

    /// The first of the next days and whatever is due by tomorrow, the rest by number; empty when
    /// none is due in the next days.
    Optional<Text> inFewWords(Concern concern) {
        List<Clock> near = ClockNews.near(concern, asOf, NEXT_DAYS);
        List<Text> shown = new ArrayList<>();
        for (Clock each : near) {
            boolean counted = !(each.due().orElseThrow() instanceof Due.WithoutNumber);
            if (shown.isEmpty() || (counted && isNear(each, TODAY))) {
                shown.add(ClockNews.told(each, asOf));
            }
        }
        int more = near.size() - shown.size();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join(" / ", shown.stream().map(Text::ja).toList())
                                        + (more > 0 ? " / ほか%d件".formatted(more) : ""),
                                String.join(" / ", shown.stream().map(Text::en).toList())
                                        + (more > 0 ? " / %d more".formatted(more) : "")));
    }

    private Optional<Text> running(List<Clock> clocks) {
        List<Clock> shown =
                full ? clocks : clocks.stream().filter(each -> isNear(each, NEXT_DAYS)).toList();
        return listed(shown, clocks.size() - shown.size(), Tail.NONE);
    }

    /// What of these is due today is named in any case.
    private Optional<Text> undecided(List<Clock> clocks) {
        int most = edition == Edition.BOARD ? 0 : full ? MOST_UNDECIDED : 1;
        List<Clock> shown = new ArrayList<>();
        for (Clock each : clocks) {
            if (shown.size() < most || clocks.size() == 1 || isToday(each)) {
                shown.add(each);
            }
        }
        return listed(shown, clocks.size() - shown.size(), toDecide(edition, clocks.size()));
    }

    /// That a person decides whether they run.
    static Tail toDecide(Edition edition, int count) {
        boolean many = count > 1;
        return edition == Edition.BOARD
                ? new Tail(
                        "(%s対象かどうかは担当部門で判断します)".formatted(many ? "いずれも、" : ""),
                        " (the departments in charge decide whether %s)"
                                .formatted(many ? "each applies" : "it applies"))
                : new Tail(
                        "(%s対象かどうかを判断してください)".formatted(many ? "いずれも、" : ""),
                        " (decide whether %s)".formatted(many ? "each applies" : "it applies"));
    }

    private Optional<Text> listed(List<Clock> shown, int more, Tail behind) {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        @Nullable Recipient before = null;
        for (Clock each : shown) {
            Recipient to = each.recipients().isEmpty() ? null : each.recipients().getFirst();
            Text what = to != null && to.equals(before) ? each.title() : ClockNews.what(each);
            Text said = ClockNews.due(each, what, asOf);
            ja.add(said.ja());
            en.add(said.en());
            before = to;
        }
        if (more > 0) {
            ja.add((shown.isEmpty() ? "" : "ほか") + more + "件");
            en.add(more + (shown.isEmpty() ? "" : " more"));
        }
        return ja.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join(" / ", ja) + behind.ja(),
                                String.join(" / ", en) + behind.en()));
    }

    private boolean isNear(Clock clock, Duration within) {
        return !clock.due().orElseThrow().latest().isAfter(asOf.plus(within));
    }

    private boolean isToday(Clock clock) {
        return clock.due().orElseThrow() instanceof Due.Deadline && isNear(clock, TODAY);
    }
}
