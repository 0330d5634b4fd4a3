package dev.hakyu.cascade.api;

import java.util.stream.DoubleStream;

/// What a set of nodes lost in each run; immutable.
///
/// Runs that are alike have equal values, whatever the number of threads.
public final class TrackedRuns {
    private final double[] lostValueAdded;
    private final double[] stopHours;

    /// Made by [CascadeEngine]; both arrays have one value per run and are copied.
    public TrackedRuns(double[] lostValueAdded, double[] stopHours) {
        if (lostValueAdded.length != stopHours.length) {
            throw new IllegalArgumentException(
                    "There are "
                            + lostValueAdded.length
                            + " losses and "
                            + stopHours.length
                            + " stop times; give one of each per run.");
        }
        this.lostValueAdded = lostValueAdded.clone();
        this.stopHours = stopHours.clone();
    }

    /// Value added that the nodes of the set lost together, one value per run; a node without known
    /// value added adds nothing.
    public DoubleStream lostValueAdded() {
        return DoubleStream.of(lostValueAdded);
    }

    /// Hours of the steps in which at least one node of the set operates below 50 % of its
    /// schedule, one value per run; hours in which all of them are closed do not count.
    public DoubleStream stopHours() {
        return DoubleStream.of(stopHours);
    }
}
