package dev.hakyu.cascade.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/// What the hits do to the network, over all runs; immutable.
///
/// Every probability is *given* the hits: how certain the incident is stands beside it and is never
/// multiplied in.
public final class CascadeResult {
    private final Provenance provenance;
    private final Map<Integer, NodeOutcome> outcomes;
    private final Map<Integer, OutputSeries> series;
    private final double[] lostValueAdded;
    private final int representativeRun;
    private final List<TrackedRuns> tracked;
    private final CascadeNetwork network;

    /// What made the result, so that it can be made again.
    public record Provenance(
            String engineVersion, long seed, int runs, int horizonSteps, double stepHours) {}

    /// Made by [CascadeEngine].
    ///
    /// @param affected outcomes of the nodes that deviate from the baseline in any run
    /// @param lostValueAdded one per run, copied
    /// @param tracked one per tracked set of the request
    public CascadeResult(
            Provenance provenance,
            CascadeNetwork network,
            List<NodeOutcome> affected,
            List<OutputSeries> series,
            double[] lostValueAdded,
            int representativeRun,
            List<TrackedRuns> tracked) {
        this.provenance = provenance;
        this.network = network;
        this.outcomes = new TreeMap<>();
        affected.forEach(outcome -> outcomes.put(outcome.node(), outcome));
        this.series = new TreeMap<>();
        series.forEach(one -> this.series.put(one.node(), one));
        this.lostValueAdded = lostValueAdded.clone();
        this.representativeRun = representativeRun;
        this.tracked = List.copyOf(tracked);
    }

    public Provenance provenance() {
        return provenance;
    }

    /// Nodes that deviate from the baseline in any run, by id.
    public List<NodeOutcome> affected() {
        return List.copyOf(outcomes.values());
    }

    /// Nodes that stop in any run: those that stop first in the median come first, then the more
    /// probable.
    public List<NodeOutcome> stopsInOrder() {
        return outcomes.values().stream()
                .filter(outcome -> outcome.firstStopHours().isPresent())
                .sorted(
                        Comparator.<NodeOutcome>comparingDouble(
                                        outcome -> outcome.firstStopHours().orElseThrow().p50())
                                .thenComparing(
                                        Comparator.comparingDouble(NodeOutcome::probabilityOfStop)
                                                .reversed())
                                .thenComparingInt(NodeOutcome::node))
                .toList();
    }

    /// The outcome of any node; a node that is not affected has one without loss.
    ///
    /// @throws IllegalArgumentException if there is no such node
    public NodeOutcome outcome(int node) {
        NodeOutcome found = outcomes.get(node);
        return found != null ? found : unaffected(node);
    }

    private NodeOutcome unaffected(int node) {
        Spread none = Spread.constant(0);
        Optional<Production> production = network.node(node).production();
        return new NodeOutcome(
                node,
                0,
                0,
                Optional.empty(),
                none,
                production.map(_ -> none),
                production.filter(made -> made.valueAddedPerHour().isPresent()).map(_ -> none),
                none,
                none,
                List.of(),
                Optional.empty());
    }

    /// Output over time; empty when it was not asked for or the node is not affected.
    public Optional<OutputSeries> findSeries(int node) {
        return Optional.ofNullable(series.get(node));
    }

    /// Value added lost by all nodes together, over the runs. Value added may be summed over tiers;
    /// revenue may not.
    public Spread lostValueAdded() {
        return Spread.of(lostValueAdded);
    }

    /// The same in one run, `[0, runs)`.
    public double lostValueAdded(int run) {
        return lostValueAdded[run];
    }

    /// The empirical distribution: one value per run, in order of runs.
    public DoubleStream lostValueAddedPerRun() {
        return DoubleStream.of(lostValueAdded);
    }

    /// Loss and stop of the sets of nodes that the request tracks, in its order.
    public List<TrackedRuns> tracked() {
        return tracked;
    }

    /// Affected production nodes whose value added is unknown: the loss does not contain them.
    public List<Integer> withoutValueAdded() {
        return outcomes.values().stream()
                .filter(outcome -> outcome.lostOutput().isPresent())
                .filter(outcome -> outcome.lostValueAdded().isEmpty())
                .map(NodeOutcome::node)
                .toList();
    }

    /// The run whose total loss is the median one; [CascadeEngine#trace] tells it step by step.
    public int representativeRun() {
        return representativeRun;
    }
}
