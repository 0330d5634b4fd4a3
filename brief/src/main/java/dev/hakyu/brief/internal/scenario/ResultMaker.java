package dev.hakyu.brief.internal.scenario;

import dev.hakyu.brief.api.ScenarioRequest;
import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.brief.api.ScenarioResult.Exceeded;
import dev.hakyu.brief.api.ScenarioResult.Range;
import dev.hakyu.brief.internal.compose.EventLosses;
import dev.hakyu.brief.internal.compose.InputEffect;
import dev.hakyu.brief.internal.compose.Odds;
import dev.hakyu.brief.internal.compose.OurNodes;
import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.LossSummary;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Band;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.Cause;
import dev.hakyu.model.network.Impact.FirstStop;
import dev.hakyu.model.network.Impact.MoneyBand;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.ScenarioWriter;
import dev.hakyu.network.api.Simulation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns what a simulation found into a result that can be kept.
public final class ResultMaker {
    private static final int MOST_STOPS = 500;
    private static final int MOST_OUTPUTS = 12;
    private static final int MOST_POINTS = 60;

    private final ScenarioRequest request;
    private final Impact impact;
    private final OurNodes ours;
    private final ZoneId zone;

    public ResultMaker(ScenarioRequest request, Simulation.Outcome outcome, OurNodes ours) {
        this.request = request;
        this.impact = outcome.impact();
        this.ours = ours;
        this.zone = request.settings().zone();
    }

    /// The result.
    ///
    /// @param effects what moved inputs do to our first stop
    public ScenarioResult result(Optional<EventLosses> losses, Optional<InputEffect.All> effects) {
        FirstSentence first = new FirstSentence(impact, ours.stopsIn(impact), zone);
        List<Text> more = new ArrayList<>(first.more());
        losses.ifPresent(each -> more.add(each.told().sentence()));
        effects.flatMap(InputEffect.All::strongestInput).ifPresent(more::add);
        Scenario scenario = impact.scenario();
        return new ScenarioResult(
                ScenarioResult.VERSION,
                ScenarioWriter.yaml(scenario),
                scenario.title(),
                scenario.startInstant(),
                zone.getId(),
                scenario.horizonDays(),
                first.sentence(),
                more,
                hits(scenario),
                impact.nodes().stream().limit(MOST_STOPS).map(this::stop).toList(),
                outputs(),
                losses.map(ResultMaker::loss).orElse(null),
                new CashTeller(request.network(), impact, zone).lines(),
                effects.map(InputEffect.All::lines).orElse(List.of()),
                Stream.concat(scenario.defaults().stream(), impact.assumptions().stream())
                        .distinct()
                        .map(ResultMaker::assumed)
                        .toList(),
                new ScenarioResult.Provenance(
                        impact.provenance().seed(),
                        impact.provenance().runs(),
                        impact.provenance().engineVersion(),
                        impact.provenance().networkVersion(),
                        request.inputsHash()));
    }

    private List<ScenarioResult.Hit> hits(Scenario scenario) {
        Network.Index index = request.network().index();
        return scenario.hits().stream()
                .map((Hit hit) ->
                        new ScenarioResult.Hit(
                                hit.node().value(),
                                hit.name(index),
                                hit.item(),
                                1 - hit.level(),
                                hit.certainty().id()))
                .toList();
    }

    private ScenarioResult.Stop stop(NodeImpact node) {
        MoneyBand value = node.lostValueAdded();
        FirstStop stop = node.firstStop();
        return new ScenarioResult.Stop(
                node.node().value(),
                node.name(),
                ours.nodes().contains(node.node()),
                node.hit(),
                node.stopProbability(),
                node.stopProbabilityError(),
                node.statement().precision().name().toLowerCase(Locale.ROOT),
                node.hit() || node.stopProbability() == 0
                        ? node.statement().sentence()
                        : Odds.within(node),
                node.statement().sum(),
                because(node),
                stop == null ? null : range(stop.ifStoppedHours()),
                range(node.lostOutputDays()),
                value == null ? null : range(value.amount()),
                value == null ? null : value.currency().getCurrencyCode());
    }

    private static List<Text> because(NodeImpact node) {
        List<Text> links = new ArrayList<>(node.causes().stream().map(Cause::why).toList());
        Collections.reverse(links);
        return links.stream().distinct().toList();
    }

    private List<ScenarioResult.Output> outputs() {
        return impact.nodes().stream()
                .filter(node -> node.output().hours().size() > 1)
                .sorted(
                        Comparator.comparing(
                                        (NodeImpact node) -> !ours.nodes().contains(node.node()))
                                .thenComparing(NodeImpact::hit)
                                .thenComparing(
                                        Comparator.comparingDouble(NodeImpact::stopProbability)
                                                .reversed()))
                .limit(MOST_OUTPUTS)
                .map(this::output)
                .toList();
    }

    private ScenarioResult.Output output(NodeImpact node) {
        boolean firm = node.statement().precision() == Impact.Precision.CLOCK_TIME;
        FirstStop stop = node.firstStop();
        return new ScenarioResult.Output(
                node.node().value(),
                node.name(),
                ours.nodes().contains(node.node()),
                node.output().hours(),
                node.output().p5(),
                node.output().p50(),
                node.output().p95(),
                firm && stop != null && !node.hit() ? stop.ifStoppedHours().p50() : null);
    }

    private static ScenarioResult.Loss loss(EventLosses losses) {
        LossSummary paid = losses.event().insured();
        return new ScenarioResult.Loss(
                losses.told().currency(),
                quantile(paid, 0.95) > 0,
                range(losses.event().gross()),
                range(paid),
                range(losses.event().net()),
                curve(losses.event().gross()),
                curve(paid),
                curve(losses.event().net()),
                losses.told().sentence(),
                losses.told().madeOf());
    }

    private static List<Exceeded> curve(LossSummary summary) {
        List<LossSummary.Exceedance> points = summary.exceedance();
        int every = Math.max(1, (points.size() + MOST_POINTS - 1) / MOST_POINTS);
        List<Exceeded> curve = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i % every == 0 || i == points.size() - 1) {
                curve.add(new Exceeded(points.get(i).loss(), points.get(i).probability().value()));
            }
        }
        return curve;
    }

    private static Range range(LossSummary summary) {
        return new Range(quantile(summary, 0.05), quantile(summary, 0.5), quantile(summary, 0.95));
    }

    private static double quantile(LossSummary summary, double probability) {
        return summary.findQuantile(probability).map(Bracket::value).orElse(0.0);
    }

    private static Range range(Band band) {
        return new Range(band.p5(), band.p50(), band.p95());
    }

    private static ScenarioResult.Assumed assumed(Assumption each) {
        @Nullable Text source = each.source();
        return new ScenarioResult.Assumed(each.what(), each.value(), each.basis().label(), source);
    }
}
