package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.NodeOutcome;
import dev.hakyu.cascade.api.Spread;
import dev.hakyu.cascade.api.TrackedRuns;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Band;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.FirstStop;
import dev.hakyu.model.network.Impact.MoneyBand;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Impact.StopBy;
import dev.hakyu.network.api.RunLosses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Turns a result into an impact in the network's names.
final class ImpactMaker {
    private final Run run;
    private final Tracking tracking;
    private final StopTeller stops;
    private final CauseTeller causes;

    ImpactMaker(Run run, Tracking tracking) {
        this.run = run;
        this.tracking = tracking;
        stops = new StopTeller(run);
        causes = new CauseTeller(run);
    }

    Impact impact(List<Noted> notes, String networkVersion) {
        List<NodeOutcome> outcomes =
                run.touched.stream()
                        .map(run.result::outcome)
                        .sorted(
                                Comparator.<NodeOutcome>comparingDouble(outcome ->
                                                outcome.firstStopHours()
                                                        .map(Spread::p50)
                                                        .orElse(Double.MAX_VALUE))
                                        .thenComparingDouble(outcome -> -run.lostDays(outcome))
                                        .thenComparingInt(NodeOutcome::node))
                        .toList();
        List<NodeImpact> nodes = outcomes.stream().map(this::node).toList();
        List<Assumption> assumptions = new ArrayList<>(run.scenario.defaults());
        assumptions.addAll(new AssumptionPicker(run).pick(notes));
        return new Impact(
                run.scenario,
                nodes,
                totals(outcomes),
                assumptions,
                new Impact.Provenance(
                        run.result.provenance().seed(),
                        run.result.provenance().runs(),
                        run.result.provenance().engineVersion(),
                        networkVersion));
    }

    private NodeImpact node(NodeOutcome outcome) {
        int node = outcome.node();
        return new NodeImpact(
                run.engine.nodes().id(node),
                run.name(node),
                run.isHit(node),
                outcome.probabilityOfStop(),
                outcome.probabilityStandardError(),
                firstStop(outcome),
                band(outcome.lostHours().times(1 / run.hoursPerDay(node))),
                money(outcome),
                SeriesMaker.of(run.result.findSeries(node)),
                causes.of(outcome),
                stops.of(outcome));
    }

    private @Nullable FirstStop firstStop(NodeOutcome outcome) {
        if (outcome.firstStopHours().isEmpty()) {
            return null;
        }
        List<StopBy> by =
                outcome.stoppedBy().stream()
                        .map(each ->
                                new StopBy(
                                        each.shareOfRuns(),
                                        each.hours(),
                                        run.time.at(each.hours())))
                        .toList();
        return new FirstStop(band(outcome.firstStopHours().get()), by);
    }

    private @Nullable MoneyBand money(NodeOutcome outcome) {
        Optional<Currency> currency = run.engine.findCurrency(outcome.node());
        if (currency.isEmpty() || outcome.lostValueAdded().isEmpty()) {
            return null;
        }
        return new MoneyBand(currency.get(), band(outcome.lostValueAdded().get()));
    }

    private Impact.Totals totals(List<NodeOutcome> outcomes) {
        int withoutValue =
                (int)
                        outcomes.stream()
                                .filter(outcome -> outcome.lostOutput().isPresent())
                                .filter(outcome -> outcome.lostValueAdded().isEmpty())
                                .count();
        return new Impact.Totals(
                money(tracking::setOfAll),
                money(tracking::setOfOurs),
                withoutValue,
                outcomes.stream().mapToDouble(NodeOutcome::probabilityOfStop).sum());
    }

    private List<MoneyBand> money(IntUnaryOperator setOf) {
        return IntStream.range(0, tracking.currencies().size())
                .filter(i -> !tracking.sets().get(setOf.applyAsInt(i)).isEmpty())
                .mapToObj(i ->
                        new MoneyBand(
                                tracking.currencies().get(i),
                                band(Spread.of(lost(setOf.applyAsInt(i)).toArray()))))
                .toList();
    }

    private DoubleStream lost(int set) {
        return tracked(set).lostValueAdded();
    }

    private TrackedRuns tracked(int set) {
        return run.result.tracked().get(set);
    }

    private static Band band(Spread spread) {
        return new Band(spread.mean(), spread.p5(), spread.p50(), spread.p95());
    }

    RunLosses losses() {
        Optional<Integer> currency = tracking.findOurCurrency(run.options.currency());
        return new RunLosses(
                currency.map(tracking.currencies()::get).orElse(null),
                currency.map(i -> lost(tracking.setOfOurs(i)).boxed().toList()).orElse(List.of()),
                tracked(0).stopHours().boxed().toList());
    }
}
