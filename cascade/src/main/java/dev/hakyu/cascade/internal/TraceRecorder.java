package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.CascadeTrace;
import dev.hakyu.cascade.api.Production;
import java.util.Arrays;

/// Keeps every step of one run.
final class TraceRecorder implements StepObserver {
    private static final long MAX_VALUES = 50_000_000L;

    private final Workspace workspace;
    private final Plan plan;
    private final Explainer explainer;
    private final double[][] availability;
    private final double[][] output;
    private final double[][] finalDelivered;
    private final double[][] backlog;

    TraceRecorder(int run, Workspace workspace) {
        this.workspace = workspace;
        plan = workspace.plan;
        CascadeRequest request = plan.request;
        int nodes = request.network().size();
        int steps = request.horizonSteps();
        if ((long) nodes * steps > MAX_VALUES) {
            throw new IllegalArgumentException(
                    "A trace of "
                            + nodes
                            + " nodes and "
                            + steps
                            + " steps is too large; at most "
                            + MAX_VALUES
                            + " values are kept. Use a shorter horizon or longer steps.");
        }
        explainer = new Explainer(run, workspace);
        availability = new double[nodes][steps];
        output = new double[nodes][steps];
        finalDelivered = new double[nodes][steps];
        backlog = new double[nodes][steps];
        for (int node = 0; node < nodes; node++) {
            Arrays.fill(availability[node], 1);
            Arrays.fill(output[node], 1);
            int at = node;
            request.network().node(node).production().ifPresent(made -> baseline(at, made));
        }
    }

    private void baseline(int node, Production made) {
        int number = plan.physical.numberOf[node];
        double perDay =
                number < 0 ? made.finalDemandPerDay() : plan.physical.finalDemandPerDay[number];
        double daysPerHour = 1 / made.schedule().operatingHoursPerDay();
        for (int step = 0; step < finalDelivered[node].length; step++) {
            double hours = made.schedule().weight(step) * plan.request.stepHours();
            finalDelivered[node][step] = perDay * hours * daysPerHour;
        }
    }

    @Override
    public void afterStep(int step) {
        explainer.afterStep(step);
        for (int node : plan.digital.nodes) {
            availability[node][step] = workspace.availability[node];
        }
        for (int k = 0; k < plan.followed.length; k++) {
            int node = plan.followed[k];
            output[node][step] = plan.operatingHours(k, step) > 0 ? workspace.level(k) : 1;
            if (k < plan.physical.size() && workspace.physical.hasLeftPlan[k]) {
                finalDelivered[node][step] = workspace.physical.finalDelivered[k];
                backlog[node][step] = workspace.physical.backlog[k];
            }
        }
    }

    /// @param computed steps that were computed; later ones are at the baseline, but waiting demand
    ///   stays
    CascadeTrace trace(int computed) {
        for (int p = 0; p < plan.physical.size(); p++) {
            double[] row = backlog[plan.physical.nodeOf[p]];
            Arrays.fill(row, computed, row.length, workspace.physical.backlog[p]);
        }
        return new CascadeTrace(
                plan.request.stepHours(),
                availability,
                output,
                finalDelivered,
                backlog,
                explainer.explanations());
    }
}
