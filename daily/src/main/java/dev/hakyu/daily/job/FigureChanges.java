package dev.hakyu.daily.job;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.FigureWords;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.alert.ClockNews;
import dev.hakyu.daily.alert.GoneStops;
import dev.hakyu.daily.alert.StopNews;
import dev.hakyu.model.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of the figures of an incident is another one than in the last brief, with both values: what
/// stops, the loss, the clocks. Small moves are no news (ADR 111).
final class FigureChanges {
    /// The middle loss is another one from this factor on, either way.
    static final double LOSS_FACTOR = 1.5;

    /// A stop is another one when its time moves by a shift.
    static final Duration STOP_MOVES = Duration.ofHours(8);

    /// Or when its probability moves by this much.
    static final double PROBABILITY_MOVES = 0.2;

    /// What crosses the threshold of telling is news when it moves by this much, either way.
    static final double CROSSES_BY = 0.1;

    /// A page names no more stops than this: what is missing then may have been pushed out.
    private static final int MOST_STOPS = 6;

    private final ZoneId zone;
    private final Instant asOf;
    private final List<Change> changes = new ArrayList<>();

    private FigureChanges(ZoneId zone, Instant asOf) {
        this.zone = zone;
        this.asOf = asOf;
    }

    /// What is another one now.
    static List<Change> between(Figures before, Concern concern, ZoneId zone, Instant asOf) {
        FigureChanges found = new FigureChanges(zone, asOf);
        Figures now = Figures.of(concern);
        if (before.computed() && now.computed()) {
            found.stops(before, now);
        } else if (before.computed()) {
            found.noneComputed(before, concern);
        }
        new LossChanges(before, concern).find().ifPresent(found.changes::add);
        found.clocks(before, concern);
        return List.copyOf(found.changes);
    }

    private void stops(Figures before, Figures now) {
        Map<String, Figures.Stop> old = byNode(before);
        for (Figures.Stop stop : now.stops()) {
            Figures.Stop then = old.get(stop.node());
            double was = then == null ? 0 : then.probability();
            if (stop.isTold()) {
                if (then == null || !then.isTold()) {
                    stop("停止が伝えられました: " + stop.node(), "reported to have stopped: " + stop.node());
                }
            } else if (isLikely(stop.probability()) && !isLikely(was)) {
                if (stop.probability() - was >= CROSSES_BY) {
                    newly(stop);
                }
            } else if (then != null && isLikely(was)) {
                compare(then, stop);
            }
        }
        if (now.stops().size() < MOST_STOPS) {
            Map<String, Figures.Stop> current = byNode(now);
            before.stops().stream()
                    .filter(each -> isLikely(each.probability()))
                    .filter(each -> !current.containsKey(each.node()))
                    .forEach(this::noLonger);
        }
    }

    /// What was expected to stop and is not computed any more.
    private void noneComputed(Figures before, Concern concern) {
        List<Figures.Stop> likely =
                before.stops().stream().filter(each -> isLikely(each.probability())).toList();
        if (likely.isEmpty()) {
            return;
        }
        Text why =
                concern.page().stops().stream()
                        .findFirst()
                        .map(Brief.Stop::sentence)
                        .orElse(new Text("計算の前提がなくなりました。", "nothing is left to compute it from."));
        String nodes = String.join("、", likely.stream().map(Figures.Stop::node).toList());
        stop(
                "止まる見込みを計算できなくなりました(これまで: %s)。理由: %s".formatted(nodes, why.ja()),
                "stops are not computed any more (they were: %s). Why: %s"
                        .formatted(nodes.replace("、", ", "), why.en()));
    }

    private void compare(Figures.Stop then, Figures.Stop now) {
        if (!isLikely(now.probability())) {
            if (then.probability() - now.probability() >= CROSSES_BY) {
                noLonger(then);
            }
            return;
        }
        Instant was = at(then);
        Instant is = at(now);
        if (was != null && is != null) {
            Duration moved = Duration.between(was, is);
            boolean ahead = was.isAfter(asOf) || is.isAfter(asOf);
            if (ahead && moved.abs().compareTo(STOP_MOVES) >= 0) {
                moved(now.node(), was, is, moved);
                return;
            }
        }
        if (Math.abs(now.probability() - then.probability()) >= PROBABILITY_MOVES) {
            Text before = FigureWords.probability(then.probability());
            Text after = FigureWords.probability(now.probability());
            stop(
                    "%sが止まる確率: %s → %s".formatted(now.node(), before.ja(), after.ja()),
                    "probability that %s stops: %s -> %s"
                            .formatted(now.node(), before.en(), after.en()));
        }
    }

    private void newly(Figures.Stop stop) {
        Text when = when(stop);
        stop(
                "新たに止まる見込みになりました: %s(%s)".formatted(stop.node(), when.ja()),
                "newly expected to stop: %s (%s)".formatted(stop.node(), when.en()));
    }

    private void noLonger(Figures.Stop stop) {
        Text when = when(stop);
        changes.add(new Change(Change.Kind.STOP, GoneStops.said(stop.node(), when)));
    }

    private void moved(String node, Instant was, Instant is, Duration moved) {
        Text before = FigureWords.moment(was, zone);
        Text after = FigureWords.moment(is, zone);
        Text by = FigureWords.duration(moved.abs().toMinutes() / 60.0);
        boolean later = !moved.isNegative();
        stop(
                "%sの止まる見込み: %sごろ → %sごろ(%s%s)"
                        .formatted(node, before.ja(), after.ja(), by.ja(), later ? "遅く" : "早く"),
                "%s is expected to stop: %s -> %s (%s %s)"
                        .formatted(
                                node,
                                before.en(),
                                after.en(),
                                by.en(),
                                later ? "later" : "earlier"));
    }

    private Text when(Figures.Stop stop) {
        Text share = FigureWords.probability(stop.probability());
        Instant at = at(stop);
        if (at == null) {
            return new Text("確率 " + share.ja(), "probability " + share.en());
        }
        Text moment = FigureWords.moment(at, zone);
        return new Text(
                "%sごろ、確率 %s".formatted(moment.ja(), share.ja()),
                "about %s, probability %s".formatted(moment.en(), share.en()));
    }

    private void clocks(Figures before, Concern concern) {
        concern.clocks().stream()
                .filter(ClockNews::runs)
                .filter(clock -> !before.running().contains(clock.rule().toString()))
                .map(clock -> ClockNews.told(clock, asOf))
                .forEach(said ->
                        changes.add(
                                new Change(
                                        Change.Kind.DEADLINE,
                                        new Text(
                                                "新しい報告期限: " + said.ja(),
                                                "new deadline: " + said.en()))));
    }

    private void stop(String ja, String en) {
        changes.add(new Change(Change.Kind.STOP, new Text(ja, en)));
    }

    private static boolean isLikely(double probability) {
        return probability >= StopNews.LIKELY;
    }

    private static @Nullable Instant at(Figures.Stop stop) {
        return stop.at() == null ? null : Instant.parse(stop.at());
    }

    private static Map<String, Figures.Stop> byNode(Figures figures) {
        return figures.stops().stream()
                .collect(
                        Collectors.toMap(
                                Figures.Stop::node, Function.identity(), (first, _) -> first));
    }
}
