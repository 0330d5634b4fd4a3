package dev.hakyu.cascade.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One question: this network, these hits, so many steps, so many runs.
///
/// The same request gives the same digits for any number of threads.
///
/// @param network the network
/// @param rules the policies of the kernel
/// @param horizonSteps number of steps, `[1, 200000]`
/// @param stepHours length of a step, `(0, 168]`
/// @param hits what is struck; empty: the baseline
/// @param actions measures with a time
/// @param seed of the runs' random numbers
/// @param runs `[1, 1000000]`; `runs` times nodes at most 200 million
/// @param threads `[1, 256]`
/// @param seriesNodes nodes whose output over time is kept; empty: all, in networks of at most
///   1,000 nodes
/// @param seriesSteps steps per point of these series, `[1, horizonSteps]`
/// @param trackedSets sets of nodes whose loss and stop are kept run by run, `[0, 64]` sets; a node
///   may be in several
public record CascadeRequest(
        CascadeNetwork network,
        Rules rules,
        int horizonSteps,
        double stepHours,
        List<Hit> hits,
        List<LevelAction> actions,
        long seed,
        int runs,
        int threads,
        List<Integer> seriesNodes,
        int seriesSteps,
        List<Set<Integer>> trackedSets) {
    /// Longest step: a week.
    public static final double MAX_STEP_HOURS = 168;

    /// Most sets of nodes that are tracked.
    public static final int MAX_TRACKED_SETS = 64;

    /// Most steps.
    public static final int MAX_STEPS = 200_000;

    private static final int POINTS_BY_DEFAULT = 120;
    private static final int ALL_SERIES_UP_TO_NODES = 1_000;

    public CascadeRequest {
        Require.inRange("The horizon in steps", horizonSteps, 1, MAX_STEPS);
        Require.positive("The step in hours", stepHours, MAX_STEP_HOURS);
        Require.inRange("The number of runs", runs, 1, 1_000_000);
        Require.inRange("The number of threads", threads, 1, 256);
        Require.inRange("The steps per point of a series", seriesSteps, 1, horizonSteps);
        if ((long) runs * network.size() > 200_000_000L) {
            throw new IllegalArgumentException(
                    runs
                            + " runs of "
                            + network.size()
                            + " nodes are more than 200 million results; use fewer runs.");
        }
        hits = List.copyOf(hits);
        actions = List.copyOf(actions);
        seriesNodes = List.copyOf(seriesNodes);
        Require.inRange("The number of tracked sets", trackedSets.size(), 0, MAX_TRACKED_SETS);
        trackedSets = trackedSets.stream().map(Set::copyOf).toList();
        trackedSets.forEach(set -> set.forEach(network::node));
        RequestCheck.check(network, horizonSteps, stepHours, hits, actions, seriesNodes);
    }

    public static Builder builder(CascadeNetwork network) {
        return new Builder(network);
    }

    /// Whether the output over time of a node is kept.
    public boolean keepsSeries(int node) {
        return seriesNodes.isEmpty()
                ? network.size() <= ALL_SERIES_UP_TO_NODES
                : seriesNodes.contains(node);
    }

    public double horizonHours() {
        return horizonSteps * stepHours;
    }

    /// Defaults: standard rules, one run, one thread, seed 1, steps of one hour, series of at most
    /// 120 points.
    public static final class Builder {
        private final CascadeNetwork network;
        private Rules rules = Rules.standard();
        private int horizonSteps;
        private double stepHours = 1;
        private final List<Hit> hits = new ArrayList<>();
        private final List<LevelAction> actions = new ArrayList<>();
        private long seed = 1;
        private int runs = 1;
        private int threads = 1;
        private List<Integer> seriesNodes = List.of();
        private int seriesSteps;
        private final List<Set<Integer>> trackedSets = new ArrayList<>();

        private Builder(CascadeNetwork network) {
            this.network = network;
        }

        public Builder rules(Rules value) {
            rules = value;
            return this;
        }

        public Builder horizon(int steps, double hoursPerStep) {
            horizonSteps = steps;
            stepHours = hoursPerStep;
            return this;
        }

        public Builder hit(Hit hit) {
            hits.add(hit);
            return this;
        }

        public Builder hits(List<Hit> list) {
            hits.addAll(list);
            return this;
        }

        public Builder action(LevelAction action) {
            actions.add(action);
            return this;
        }

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        public Builder runs(int value) {
            runs = value;
            return this;
        }

        public Builder threads(int value) {
            threads = value;
            return this;
        }

        public Builder seriesNodes(List<Integer> value) {
            seriesNodes = value;
            return this;
        }

        public Builder seriesSteps(int value) {
            seriesSteps = value;
            return this;
        }

        /// Keeps loss and stop of these nodes together run by run; sets are numbered as they come.
        public Builder track(Set<Integer> nodes) {
            trackedSets.add(nodes);
            return this;
        }

        /// The request, checked as a whole.
        ///
        /// @throws IllegalArgumentException naming the value and the node that is wrong
        public CascadeRequest build() {
            int steps =
                    seriesSteps != 0
                            ? seriesSteps
                            : Math.max(1, Math.ceilDiv(horizonSteps, POINTS_BY_DEFAULT));
            return new CascadeRequest(
                    network,
                    rules,
                    horizonSteps,
                    stepHours,
                    hits,
                    actions,
                    seed,
                    runs,
                    threads,
                    seriesNodes,
                    steps,
                    trackedSets);
        }
    }
}
