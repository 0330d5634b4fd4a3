package dev.hakyu.brief.api;

import dev.hakyu.brief.api.ScenarioResult.Loss;
import dev.hakyu.brief.api.ScenarioResult.Range;
import dev.hakyu.brief.api.ScenarioResult.Stop;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What differs between two results, A and B.
///
/// @param sentences what one would say first
/// @param comparable false when networks or engines differ, so that not only the scenario does
/// @param rows every node that is touched in either, in the order of A, then of B
public record ScenarioComparison(List<Text> sentences, boolean comparable, List<Row> rows) {
    private static final double SHORTEST_SHIFT_HOURS = 1;
    private static final double LIKELY = 0.1;

    public ScenarioComparison {
        sentences = List.copyOf(sentences);
        rows = List.copyOf(rows);
    }

    /// One node in both; null where it is not touched.
    public record Row(String node, String name, @Nullable Stop a, @Nullable Stop b) {
        private static final double NOTEWORTHY_PROBABILITY = 0.02;
        private static final double NOTEWORTHY_DAYS = 0.1;

        boolean isOurs() {
            return (a != null && a.ours()) || (b != null && b.ours());
        }

        /// By two points of probability, a tenth of a day of output, or an hour of a stop.
        boolean differs() {
            return a == null
                    || b == null
                    || Math.abs(a.probability() - b.probability()) >= NOTEWORTHY_PROBABILITY
                    || Math.abs(a.lostDays().middle() - b.lostDays().middle()) >= NOTEWORTHY_DAYS
                    || Math.abs(middle(a.hours()) - middle(b.hours())) >= SHORTEST_SHIFT_HOURS;
        }
    }

    /// Rows worth reading: ours, then those that differ.
    public List<Row> told() {
        return rows.stream()
                .filter(row -> row.isOurs() || row.differs())
                .sorted(Comparator.comparing((Row row) -> !row.isOurs()))
                .toList();
    }

    public static ScenarioComparison of(ScenarioResult a, ScenarioResult b) {
        Map<String, Stop> inA = byNode(a);
        Map<String, Stop> inB = byNode(b);
        Map<String, Row> rows = new LinkedHashMap<>();
        inA.forEach(
                (node, stop) -> rows.put(node, new Row(node, stop.name(), stop, inB.get(node))));
        inB.forEach((node, stop) -> rows.putIfAbsent(node, new Row(node, stop.name(), null, stop)));
        List<Text> sentences = new ArrayList<>();
        sentences.add(stops(a, b, inB));
        losses(a, b).ifPresent(sentences::add);
        return new ScenarioComparison(
                sentences,
                a.provenance().networkVersion().equals(b.provenance().networkVersion())
                        && a.provenance().engine().equals(b.provenance().engine()),
                List.copyOf(rows.values()));
    }

    private static Map<String, Stop> byNode(ScenarioResult result) {
        Map<String, Stop> stops = new LinkedHashMap<>();
        result.stops().forEach(stop -> stops.put(stop.node(), stop));
        return stops;
    }

    private static Text stops(ScenarioResult a, ScenarioResult b, Map<String, Stop> inB) {
        Optional<Stop> firstA = firstOfOurs(a);
        Optional<Stop> firstB = firstOfOurs(b);
        if (firstA.isEmpty() && firstB.isEmpty()) {
            return new Text(
                    "AでもBでも当社の拠点は止まらない見込みです。", "No site of ours is expected to stop in A or B.");
        }
        if (firstA.isEmpty()) {
            Stop only = firstB.orElseThrow();
            return onlyIn("B", "A", only);
        }
        Stop first = firstA.get();
        Stop then = inB.get(first.node());
        if (then == null || then.probability() < LIKELY) {
            return onlyIn("A", "B", first);
        }
        return moved(first, then);
    }

    private static Text onlyIn(String stops, String stays, Stop stop) {
        Text share = Wording.probability(stop.probability());
        return new Text(
                "%sは、%sでは止まる見込み(確率%s)、%sでは止まらない見込みです。"
                        .formatted(stop.name(), stops, share.ja(), stays),
                "%s is expected to stop in %s (probability %s), not in %s."
                        .formatted(stop.name(), stops, share.en(), stays));
    }

    private static Text moved(Stop a, Stop b) {
        double later = middle(b.hours()) - middle(a.hours());
        Text inA = Wording.probability(a.probability());
        Text inB = Wording.probability(b.probability());
        Text odds =
                new Text(
                        "確率はA %s、B %s".formatted(inA.ja(), inB.ja()),
                        "probability %s in A, %s in B".formatted(inA.en(), inB.en()));
        if (Math.abs(later) < SHORTEST_SHIFT_HOURS) {
            return new Text(
                    "%sが止まる時期は、AとBで変わりません(%s)。".formatted(a.name(), odds.ja()),
                    "%s stops at the same time in A and B (%s).".formatted(a.name(), odds.en()));
        }
        Text by = Wording.duration(Math.abs(later));
        return new Text(
                "%sが止まるのは、BではAより約%s%sです(%s)。"
                        .formatted(a.name(), by.ja(), later > 0 ? "後" : "前", odds.ja()),
                "In B %s stops about %s %s than in A (%s)."
                        .formatted(a.name(), by.en(), later > 0 ? "later" : "earlier", odds.en()));
    }

    private static Optional<Text> losses(ScenarioResult a, ScenarioResult b) {
        Loss of = a.loss();
        Loss to = b.loss();
        if (of == null || to == null || !of.currency().equals(to.currency())) {
            return Optional.empty();
        }
        Text from = Wording.amount(of.gross().middle(), of.currency());
        Text then = Wording.amount(to.gross().middle(), to.currency());
        Text netFrom = Wording.amount(of.net().middle(), of.currency());
        Text netThen = Wording.amount(to.net().middle(), to.currency());
        return Optional.of(
                new Text(
                        "損失の中央値はA %s、B %s(保険適用後 A %s、B %s)です。"
                                .formatted(from.ja(), then.ja(), netFrom.ja(), netThen.ja()),
                        "The median loss is %s in A and %s in B (after insurance %s and %s)."
                                .formatted(from.en(), then.en(), netFrom.en(), netThen.en())));
    }

    private static Optional<Stop> firstOfOurs(ScenarioResult result) {
        return result.stops().stream()
                .filter(stop -> stop.ours() && stop.probability() >= LIKELY)
                .findFirst();
    }

    private static double middle(@Nullable Range hours) {
        return hours == null ? 0 : hours.middle();
    }
}
