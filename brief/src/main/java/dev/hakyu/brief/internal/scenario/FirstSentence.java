package dev.hakyu.brief.internal.scenario;

import dev.hakyu.brief.internal.compose.Odds;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.FirstStop;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.Impact.StopBy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one would say first of a scenario: which site of ours stops by when, with its probability.
final class FirstSentence {
    private static final double LIKELY = 0.1;
    private static final double MOST_OF_ITS_STOPS = 0.9;
    private static final double ONE_IN_TEN = 0.1;
    private static final double HOURS_WORTH_TELLING = 2;

    private final Impact impact;
    private final List<NodeImpact> ourStops;
    private final ZoneId zone;

    /// @param ourStops likely ones first, soonest first
    FirstSentence(Impact impact, List<NodeImpact> ourStops, ZoneId zone) {
        this.impact = impact;
        this.ourStops = ourStops;
        this.zone = zone;
    }

    Text sentence() {
        if (ourStops.isEmpty()) {
            return Text.of(
                    "%d日以内に当社の拠点が止まる試行はありませんでした(%,d回)。",
                    "No site of ours stopped within %d days in any of %,d runs.",
                    impact.scenario().horizonDays(),
                    impact.provenance().runs());
        }
        NodeImpact first = ourStops.getFirst();
        return by(first).orElseGet(() -> Odds.within(first));
    }

    /// Sentences after the first.
    List<Text> more() {
        List<Text> more = new ArrayList<>();
        if (ourStops.isEmpty()) {
            return more;
        }
        NodeImpact first = ourStops.getFirst();
        early(first).ifPresent(more::add);
        if (ourStops.size() > 1) {
            more.add(
                    Text.of(
                            "ほかに当社の拠点%d件が止まることがあります。",
                            ourStops.size() == 2
                                    ? "%d other site of ours stops in some runs."
                                    : "%d other sites of ours stop in some runs.",
                            ourStops.size() - 1));
        }
        if (!first.hit()) {
            more.add(
                    new Text(
                            "根拠: " + bare(first.statement().sum().ja()) + "。",
                            "Basis: " + bare(first.statement().sum().en()) + "."));
        }
        return more;
    }

    /// By when nine in ten of its stops have happened, and the share of all runs that is; only
    /// where a clock time may be said.
    private Optional<Text> by(NodeImpact node) {
        if (node.hit()
                || node.statement().precision() != Precision.CLOCK_TIME
                || node.stopProbability() < LIKELY) {
            return Optional.empty();
        }
        return node.findFirstStop()
                .flatMap(stop ->
                        stop.findBy(MOST_OF_ITS_STOPS * node.stopProbability())
                                .map(by -> lastOfItsHour(stop, by)))
                .map(by -> by(node, by));
    }

    /// By the same hour it may have stopped in more runs still.
    private static StopBy lastOfItsHour(FirstStop stop, StopBy by) {
        return stop.by().stream()
                .filter(each -> each.hours() <= by.hours())
                .max(Comparator.comparingDouble(StopBy::probability))
                .orElse(by);
    }

    private Text by(NodeImpact node, StopBy by) {
        Text when = Wording.moment(by.at(), zone);
        Text share = Wording.probability(by.probability());
        boolean likely = by.probability() >= 0.5;
        return new Text(
                "%sは%sまでに%s(確率%s)。"
                        .formatted(
                                node.name(),
                                when.ja(),
                                likely ? "止まる見込みです" : "止まる可能性があります",
                                share.ja()),
                "%s %s by %s (probability %s)."
                        .formatted(
                                node.name(),
                                likely ? "is expected to stop" : "may stop",
                                when.en(),
                                share.en()));
    }

    private Optional<Text> early(NodeImpact node) {
        if (node.hit()
                || node.statement().precision() != Precision.CLOCK_TIME
                || node.stopProbability() < 2 * ONE_IN_TEN) {
            return Optional.empty();
        }
        Optional<FirstStop> stop = node.findFirstStop();
        Optional<StopBy> half = stop.flatMap(each -> each.findBy(node.stopProbability() / 2));
        Optional<StopBy> early =
                stop.flatMap(each -> each.findBy(ONE_IN_TEN))
                        .filter(by ->
                                half.isPresent()
                                        && half.get().hours() - by.hours() >= HOURS_WORTH_TELLING);
        Optional<StopBy> most =
                stop.flatMap(each -> each.findBy(MOST_OF_ITS_STOPS * node.stopProbability()));
        boolean spread =
                half.isPresent()
                        && most.isPresent()
                        && most.get().hours() - half.get().hours() >= HOURS_WORTH_TELLING;
        if (!spread && early.isEmpty()) {
            return Optional.empty();
        }
        return half.map(middle -> {
            Text usual = Wording.moment(middle.at(), zone);
            Optional<Text> before = early.map(by -> Wording.moment(by.at(), zone));
            return new Text(
                    "止まる場合の半分は%sまで%sです。"
                            .formatted(
                                    usual.ja(),
                                    before.map(at -> "、10回に1回は" + at.ja() + "まで").orElse("")),
                    "Half of its stops come by %s%s."
                            .formatted(
                                    usual.en(),
                                    before.map(at -> ", one time in ten by " + at.en())
                                            .orElse("")));
        });
    }

    private static String bare(String sentence) {
        return sentence.endsWith("。") || sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }
}
