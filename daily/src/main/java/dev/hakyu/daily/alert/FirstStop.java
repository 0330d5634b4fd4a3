package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// That the stop which a message names first is another one than in the last: what it was, what it
/// is, and why. A stop that stays the first is no news here, whatever became of its time.
final class FirstStop {
    private FirstStop() {}

    /// Empty when it is the same, when there was none, or when this reader was not told of it.
    static Optional<Text> changed(Telling telling) {
        if (telling.firstTime()) {
            return Optional.empty();
        }
        EarlierStop was = first(told(telling)).orElse(null);
        Brief.Stop is = StopNews.soonest(telling.all()).orElse(null);
        if (was == null || (is != null && is.node().equals(was.node()))) {
            return Optional.empty();
        }
        Text before = named(was.node(), was.at(), telling.zone());
        Text why = why(was, telling);
        if (is == null) {
            return Optional.of(
                    new Text(
                            "前回の要約で最も早いとした停止は%sでした。%s。".formatted(before.ja(), why.ja()),
                            "The first stop of the last brief was %s: %s."
                                    .formatted(before.en(), why.en())));
        }
        Text after = named(is.node(), is.medianAt(), telling.zone());
        return Optional.of(
                new Text(
                        "最も早い停止が変わりました: %s → %s。%s。".formatted(before.ja(), after.ja(), why.ja()),
                        "The first stop is another one: %s -> %s; %s."
                                .formatted(before.en(), after.en(), why.en())));
    }

    /// Those of incidents that this reader knows, and of those that concern nobody any more.
    private static List<EarlierStop> told(Telling telling) {
        return telling.news().earlierStops().stream()
                .filter(stop -> {
                    Optional<Telling.One<Concern>> one = find(stop, telling);
                    return one.isPresent()
                            ? !one.get().full()
                            : telling.threshold().everything() && isGone(stop, telling);
                })
                .toList();
    }

    private static Optional<Telling.One<Concern>> find(EarlierStop stop, Telling telling) {
        return telling.concerns().stream()
                .filter(each ->
                        telling.news().idsOf(each.what().incident().id()).contains(stop.incident()))
                .findFirst();
    }

    private static boolean isGone(EarlierStop stop, Telling telling) {
        return telling.prepared().concerns().stream()
                .noneMatch(each ->
                        telling.news().idsOf(each.incident().id()).contains(stop.incident()));
    }

    private static Optional<EarlierStop> first(List<EarlierStop> stops) {
        return stops.stream().min(Comparator.comparing(EarlierStop::moment));
    }

    private static Text why(EarlierStop was, Telling telling) {
        List<Concern> all = telling.all();
        String node = was.node();
        if (StopNews.behind(all).stream().anyMatch(each -> each.node().equals(node))) {
            return new Text(
                    "%sは、見込みの時刻を過ぎました(止まったかは未確認)".formatted(node),
                    "the time computed for %s has passed (not observed)".formatted(node));
        }
        if (stops(all).anyMatch(each -> each.node().equals(node))) {
            return new Text(
                    "%sの見込みは残っていますが、順番が入れ替わりました".formatted(node),
                    "%s may still stop, but no longer first".formatted(node));
        }
        if (find(was, telling).isEmpty()) {
            return new Text(
                    "%sを止めるとした事案は、当社に関係する事案ではなくなりました".formatted(node),
                    "the incident that would have stopped %s does not concern us any more"
                            .formatted(node));
        }
        boolean restarted =
                find(was, telling).map(each -> StopNews.hasRestarted(each.what())).orElse(false);
        return restarted
                ? new Text(
                        "先方の再開が伝えられ、%sが止まる見込みはなくなりました".formatted(node),
                        "they have restarted, and %s is not expected to stop any more"
                                .formatted(node))
                : new Text(
                        "%sが止まる見込みはなくなりました".formatted(node),
                        "%s is not expected to stop any more".formatted(node));
    }

    private static Stream<Brief.Stop> stops(List<Concern> all) {
        return all.stream().flatMap(StopNews::ahead);
    }

    private static Text named(
            String node, @org.jspecify.annotations.Nullable Instant at, ZoneId zone) {
        if (at == null) {
            return Text.same(node);
        }
        Text moment = When.moment(at, zone);
        return new Text(
                "%s(%sごろ)".formatted(node, moment.ja()),
                "%s (about %s)".formatted(node, moment.en()));
    }
}
