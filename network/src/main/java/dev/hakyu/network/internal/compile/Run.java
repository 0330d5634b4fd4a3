package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.CascadeResult;
import dev.hakyu.cascade.api.Hit;
import dev.hakyu.cascade.api.NodeOutcome;
import dev.hakyu.cascade.api.StopCause;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.CompileOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A result with all that is needed to tell of it.
final class Run {
    /// Less lost output than this, in days, is not worth a name.
    private static final double TOUCHED_DAYS = 0.01;

    final EngineNetwork engine;
    final Scenario scenario;
    final CompileOptions options;
    final CascadeResult result;
    final TimeWords time;
    final Set<Integer> touched;
    private final Map<Integer, Double> hitLevels;

    Run(
            EngineNetwork engine,
            Scenario scenario,
            CompileOptions options,
            List<Hit> hits,
            CascadeResult result) {
        this.engine = engine;
        this.scenario = scenario;
        this.options = options;
        this.result = result;
        time = new TimeWords(scenario, options.zone());
        hitLevels = hits.stream().collect(Collectors.toMap(Hit::node, Hit::level));
        // A hit node without effect, closed all the while, is still to be told of.
        touched = new TreeSet<>(hitLevels.keySet());
        result.affected().stream()
                .filter(outcome -> engine.isNamed(outcome.node()) && isTouched(outcome))
                .map(NodeOutcome::node)
                .forEach(touched::add);
    }

    private boolean isTouched(NodeOutcome outcome) {
        return outcome.probabilityOfStop() > 0 || lostDays(outcome) >= TOUCHED_DAYS;
    }

    boolean isHit(int node) {
        return hitLevels.containsKey(node);
    }

    /// What is left of a hit node while it is down; 1 for a node that is not hit.
    double levelOfHit(int node) {
        return hitLevels.getOrDefault(node, 1.0);
    }

    boolean stops(int node) {
        return isHit(node) || result.outcome(node).probabilityOfStop() > 0;
    }

    /// It delivers or works less than asked: hit, or stopped by more than falling orders.
    boolean fails(int node) {
        return isHit(node)
                || result.outcome(node)
                        .why()
                        .map(why -> !(why.chain().getFirst() instanceof StopCause.Orders))
                        .orElse(false);
    }

    /// Hours of full operation of a node's day; 24 for a system.
    double hoursPerDay(int node) {
        return engine.hoursPerDay().getOrDefault(node, 24.0);
    }

    double lostDays(NodeOutcome outcome) {
        return outcome.lostHours().mean() / hoursPerDay(outcome.node());
    }

    /// When a node stops, in hours since the start: 0 for a hit node, the median otherwise.
    Optional<Double> findStopHours(int node) {
        if (isHit(node)) {
            return Optional.of(0.0);
        }
        return result.outcome(node).firstStopHours().map(spread -> spread.p50());
    }

    /// A hit node from which no path leads to anybody: the network does not say who needs it.
    boolean leadsNowhere(int node) {
        return !engine.ours().contains(node) && !engine.isNeeded(node);
    }

    String name(int node) {
        return engine.isNamed(node)
                ? engine.nodes().name(node)
                : engine.network().node(node).name();
    }
}
