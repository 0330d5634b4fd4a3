package dev.hakyu.cascade.api;

import java.util.Map;
import java.util.Optional;

/// One run, step by step, in full precision; immutable.
///
/// Levels are relative to the schedule. Steps count from 0 to `steps() - 1`.
public final class CascadeTrace {
    private final int steps;
    private final double stepHours;
    private final double[][] availability;
    private final double[][] output;
    private final double[][] finalDelivered;
    private final double[][] backlog;
    private final Map<Integer, StopExplanation> explanations;

    /// Made by [CascadeEngine]; rows are nodes, columns steps, and the arrays become the trace's
    /// own.
    public CascadeTrace(
            double stepHours,
            double[][] availability,
            double[][] output,
            double[][] finalDelivered,
            double[][] backlog,
            Map<Integer, StopExplanation> explanations) {
        this.steps = availability[0].length;
        this.stepHours = stepHours;
        this.availability = availability;
        this.output = output;
        this.finalDelivered = finalDelivered;
        this.backlog = backlog;
        this.explanations = Map.copyOf(explanations);
    }

    public int steps() {
        return steps;
    }

    public double stepHours() {
        return stepHours;
    }

    /// Level of a node after its dependencies, before any shortage of inputs or orders.
    public double availability(int node, int step) {
        return availability[node][step];
    }

    /// Output relative to the schedule; 1 in steps in which the node is closed. For a digital node
    /// its availability.
    public double output(int node, int step) {
        return output[node][step];
    }

    /// Final demand served in the step, made-up backlog included, in the unit of
    /// [Production#finalDemandPerDay].
    public double finalDelivered(int node, int step) {
        return finalDelivered[node][step];
    }

    /// Final demand that waits at the end of the step, in the same unit.
    public double backlog(int node, int step) {
        return backlog[node][step];
    }

    /// Why a node stopped in this run; empty if it did not.
    public Optional<StopExplanation> findExplanation(int node) {
        return Optional.ofNullable(explanations.get(node));
    }
}
