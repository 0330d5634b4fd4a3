package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.StopDays;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.Impact.Within;
import dev.hakyu.model.network.OutputSeries;
import dev.hakyu.model.network.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// A stop of ours as it stands at the moment of the brief: ahead, or past its computed time.
///
/// Nobody tells Hakyu that a site stands still. So a stop whose time has passed is told as what the
/// computation says and nobody has observed, never as a forecast and never as a fact.
public record StopCourse(NodeImpact node, Scenario scenario, Instant asOf) {
    /// One whose time is told first, then by the days that are told, then by when it comes.
    static final Comparator<StopCourse> SOONEST =
            Comparator.comparing(
                            (StopCourse each) -> each.node().statement().findWithin().isEmpty())
                    .thenComparing(each -> each.dayAt(Within::fromHours))
                    .thenComparing(each -> each.dayAt(Within::toHours))
                    .thenComparing(StopCourse::middle);

    private static final double STANDING_STILL = 0.5;
    private static final int HALF_AN_HOUR_SECONDS = 1800;

    /// Where it stands. A time that is told as a range has passed when its last day has.
    public StopState state() {
        if (node.stopProbability() <= 0) {
            return StopState.NONE;
        }
        if (node.hit()) {
            return StopState.TOLD;
        }
        boolean passed =
                node.statement()
                        .findWithin()
                        .filter(within -> !scenario.instantAt(within.toHours()).isAfter(asOf))
                        .isPresent();
        return passed ? isBack() ? StopState.OVER : StopState.PASSED : StopState.AHEAD;
    }

    public boolean isAhead() {
        return state() == StopState.AHEAD;
    }

    public boolean isLikely() {
        return node.stopProbability() >= Case.LIKELY;
    }

    /// In half of the runs or more.
    boolean isProbable() {
        return node.stopProbability() >= STANDING_STILL;
    }

    /// The middle of when it comes, for ordering; far away when it comes in no run.
    public Instant middle() {
        return node.findFirstStop()
                .map(stop -> scenario.instantAt(stop.ifStoppedHours().p50()))
                .orElse(Instant.MAX);
    }

    /// The first or the last day that is told; far away when none is.
    private LocalDate dayAt(ToDoubleFunction<Within> end) {
        return node.statement()
                .findWithin()
                .map(within -> localDay(end.applyAsDouble(within)))
                .orElse(LocalDate.MAX);
    }

    /// When, in half of the runs in which it stops; empty unless its inputs are firm.
    public Optional<Instant> clockTime() {
        return node.statement().precision() == Precision.CLOCK_TIME
                ? node.findFirstStop()
                        .flatMap(stop -> stop.findBy(node.stopProbability() / 2))
                        .map(Impact.StopBy::at)
                : Optional.empty();
    }

    /// The days in which it comes; empty when it comes in no run or has no time.
    Optional<StopDays> days() {
        return node.statement()
                .findWithin()
                .map(within -> {
                    LocalDate from = localDay(within.fromHours());
                    LocalDate to = localDay(within.toHours());
                    return new StopDays(
                            from,
                            to.isBefore(from) ? from : to,
                            state() == StopState.AHEAD && hasBegun());
                });
    }

    /// What a person reads.
    public Text sentence() {
        return switch (state()) {
            case PASSED -> passed(false);
            case OVER -> passed(true);
            case AHEAD -> hasBegun() ? begun() : Odds.within(node);
            case TOLD, NONE -> Odds.within(node);
        };
    }

    /// Whether it is told as a range of days of which the first lies behind.
    private boolean hasBegun() {
        return node.statement().precision() == Precision.RANGE_IN_DAYS
                && node.statement()
                        .findWithin()
                        .filter(within -> !scenario.instantAt(within.fromHours()).isAfter(asOf))
                        .isPresent();
    }

    /// What is left of the range, from now on, and that it may have come already.
    private Text begun() {
        Impact.Within within = node.statement().findWithin().orElseThrow();
        Text first = dayOf(within.fromHours());
        Text last = dayOf(within.toHours());
        Text share = Wording.probability(node.stopProbability());
        Text weakest = node.statement().weakestInput();
        Text basis = node.statement().basis().label();
        return new Text(
                "%sは、いまから%sごろまでに%s(計算では%sごろから止まりうるため、すでに止まっているかもしれません。対策をしない場合、確率%s)。時刻は示しません(%s: %s)。"
                        .formatted(
                                node.name(),
                                last.ja(),
                                isProbable() ? "止まる見込みです" : "止まる可能性があります",
                                first.ja(),
                                share.ja(),
                                weakest.ja(),
                                basis.ja()),
                "%s %s between now and about %s, if nothing is done (probability %s). By the computation it may have stopped already, from about %s on. No hour is given (%s: %s)."
                        .formatted(
                                node.name(),
                                isProbable() ? "is expected to stop" : "may stop",
                                last.en(),
                                share.en(),
                                first.en(),
                                weakest.en(),
                                basis.en()));
    }

    private Text dayOf(double hours) {
        return Wording.day(localDay(hours));
    }

    private LocalDate localDay(double hours) {
        return scenario.instantAt(hours).atZone(scenario.zone()).toLocalDate();
    }

    private Text passed(boolean back) {
        Text when = when();
        Text share = Wording.probability(node.stopProbability());
        boolean likely = isProbable();
        String ja =
                back
                        ? likely ? "止まり、いまは動いているはずです" : "止まった可能性があり、いまは動いている見込みです"
                        : likely ? "止まっているはずです" : "止まった可能性があります";
        String en =
                back
                        ? likely
                                ? "should have stopped %s and run again by now"
                                : "may have stopped %s and run again by now"
                        : likely ? "should have stopped %s" : "may have stopped %s";
        Text remedy = remedy(back);
        return new Text(
                "%sは、計算では%sに%s(対策をしない場合、確率%s。実際に止まったかは未確認)。%s"
                        .formatted(node.name(), when.ja(), ja, share.ja(), remedy.ja()),
                "By the computation %s %s (if nothing is done, probability %s; not observed). %s"
                        .formatted(node.name(), en.formatted(when.en()), share.en(), remedy.en()));
    }

    private Text remedy(boolean back) {
        String ifNotJa = back ? "違う場合は" : "止まっていない場合は";
        String ifNotEn = back ? "If that is wrong, " : "If it has not stopped, ";
        return node.statement().stocks().isEmpty()
                ? new Text(
                        ifNotJa + "計算の前提(内訳)を見直してください。",
                        ifNotEn + "look at what the computation rests on.")
                : new Text(ifNotJa + "在庫の実績を更新してください。", ifNotEn + "update the stock as counted.");
    }

    /// `11月19日(木)15時ごろ`; two days where the time is told as a range.
    private Text when() {
        Impact.Within within = node.statement().findWithin().orElseThrow();
        if (node.statement().precision() == Precision.CLOCK_TIME) {
            ZoneId zone = scenario.zone();
            Instant to = scenario.instantAt(within.toHours());
            Text at = Wording.moment(wholeHour(to, zone), zone);
            return new Text(at.ja() + "ごろ", "about " + at.en());
        }
        Text first = dayOf(within.fromHours());
        Text last = dayOf(within.toHours());
        return new Text(
                first.ja() + "〜" + last.ja() + "ごろ", "about " + first.en() + " to " + last.en());
    }

    /// Rounded as the forecast of the same stop is.
    private static Instant wholeHour(Instant at, ZoneId zone) {
        return at.plusSeconds(HALF_AN_HOUR_SECONDS)
                .atZone(zone)
                .truncatedTo(java.time.temporal.ChronoUnit.HOURS)
                .toInstant();
    }

    /// It has come, and by the computation it makes half or more again.
    public boolean isOver() {
        return state() == StopState.OVER || (node.hit() && isBack());
    }

    /// Whether, in the middle of the runs, it makes half or more.
    private boolean isBack() {
        OutputSeries output = node.output();
        List<Double> hours = output.hours();
        int now = -1;
        while (now + 1 < hours.size() && !scenario.instantAt(hours.get(now + 1)).isAfter(asOf)) {
            now++;
        }
        return now >= 0 && output.p50().get(now) >= STANDING_STILL;
    }
}
