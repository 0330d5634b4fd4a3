package dev.hakyu.cascade.internal;

import java.util.Arrays;

/// All state of one run at a time; one per thread, used again for every run.
final class Workspace {
    /// A run ends early when nothing has been further than this from the baseline, relative to the
    /// plan, for as long as goods are under way.
    static final double QUIET = 1e-9;

    final Plan plan;
    final OwnLevels ownLevels;
    final DigitalState digital;
    final PhysicalKernel physical;

    /// Own levels, and levels after the digital layer, of all nodes.
    final double[] own;

    final double[] availability;

    Workspace(Plan plan) {
        this.plan = plan;
        int nodes = plan.request.network().size();
        ownLevels = new OwnLevels(plan.request, plan.restoreOrder);
        digital = new DigitalState(plan.digital, plan.request.stepHours());
        physical =
                new PhysicalKernel(plan.physical, plan.request.rules(), plan.request.stepHours());
        own = new double[nodes];
        availability = new double[nodes];
        Arrays.fill(own, 1);
        Arrays.fill(availability, 1);
    }

    /// Level of a followed node: relative output, or availability of a digital node. Meaningless
    /// while the node is closed.
    double level(int follow) {
        return follow < plan.physical.size()
                ? physical.output[follow]
                : availability[plan.followed[follow]];
    }

    /// Computes one run and returns the number of steps until it was back at the baseline, or the
    /// horizon.
    int run(int run, StepObserver observer) {
        ownLevels.draw(run);
        digital.reset();
        physical.reset(plan.balanced);
        int horizon = plan.request.horizonSteps();
        int quietFrom = ownLevels.quietFrom();
        for (int step = plan.balanced ? ownLevels.firstStep() : 0; step < horizon; step++) {
            ownLevels.set(step, own);
            digital.step(own, availability);
            physical.step(step, availability);
            observer.afterStep(step);
            if (step >= quietFrom && digital.isAllUp() && physical.isQuiet(step, QUIET)) {
                return step + 1;
            }
        }
        return horizon;
    }
}
