package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.Production;
import dev.hakyu.cascade.api.StopExplanation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/// The results of all runs, filled by several threads, each run by one.
final class Tallies {
    final Plan plan;
    final SeriesStore series;
    final boolean[] keepsSeries;
    final double[] valueAddedPerHour;
    final double[] lostValueAdded;
    final double[] lostHours;
    private final AtomicReferenceArray<NodeRuns> nodes;

    /// Filled when there is one run only.
    final Map<Integer, StopExplanation> told = new HashMap<>();

    /// Per followed node the tracked sets it is in; per set and run value added lost and hours
    /// stopped.
    final int[][] setsOf;

    final double[][] setLostValueAdded;
    final double[][] setStopHours;

    Tallies(Plan plan) {
        this.plan = plan;
        int runs = plan.request.runs();
        int followed = plan.followed.length;
        series = new SeriesStore(plan);
        nodes = new AtomicReferenceArray<>(followed);
        lostValueAdded = new double[runs];
        lostHours = new double[runs];
        keepsSeries = new boolean[followed];
        valueAddedPerHour = new double[followed];
        List<Set<Integer>> sets = plan.request.trackedSets();
        setsOf = new int[followed][];
        setLostValueAdded = new double[sets.size()][runs];
        setStopHours = new double[sets.size()][runs];
        Set<Integer> chosen = Set.copyOf(plan.request.seriesNodes());
        for (int k = 0; k < followed; k++) {
            int node = plan.followed[k];
            setsOf[k] =
                    IntStream.range(0, sets.size())
                            .filter(set -> sets.get(set).contains(node))
                            .toArray();
            keepsSeries[k] =
                    chosen.isEmpty() ? plan.request.keepsSeries(node) : chosen.contains(node);
            valueAddedPerHour[k] =
                    plan.request
                            .network()
                            .node(node)
                            .production()
                            .map(Production::valueAddedPerHour)
                            .map(value -> value.orElse(0))
                            .orElse(0.0);
        }
    }

    /// The record of a node that has deviated in a run; made when first asked for.
    NodeRuns record(int follow) {
        NodeRuns of = nodes.get(follow);
        if (of == null) {
            nodes.compareAndSet(follow, null, new NodeRuns(plan.request.runs()));
            of = nodes.get(follow);
        }
        return of;
    }

    boolean hasDeviated(int follow) {
        return nodes.get(follow) != null;
    }
}
