package dev.hakyu.cascade.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Adds up one run after the other; one per thread.
final class RunTally implements StepObserver {
    /// Output below this share of the schedule is a stop.
    static final double STOP_BELOW = 0.5;

    private final Tallies tallies;
    private final Workspace workspace;
    private final Plan plan;
    private final double[] lostHours;
    private final double[] pointLostHours;
    private final int[] stopStepPlusOne;
    private final double[] recovered;
    private final int pointSteps;

    /// Per tracked set: hours stopped in this run, and the last step counted, plus one.
    private final double[] setStopHours;

    private final int[] setStepPlusOne;
    private int point;
    private @Nullable Explainer explainer;

    RunTally(Tallies tallies, Workspace workspace) {
        this.tallies = tallies;
        this.workspace = workspace;
        this.plan = tallies.plan;
        int followed = plan.followed.length;
        lostHours = new double[followed];
        pointLostHours = new double[followed];
        stopStepPlusOne = new int[followed];
        recovered = new double[plan.physical.size()];
        pointSteps = plan.request.seriesSteps();
        setStopHours = new double[tallies.setStopHours.length];
        setStepPlusOne = new int[tallies.setStopHours.length];
    }

    void run(int run) {
        Arrays.fill(lostHours, 0);
        Arrays.fill(stopStepPlusOne, 0);
        Arrays.fill(recovered, 0);
        Arrays.fill(setStopHours, 0);
        Arrays.fill(setStepPlusOne, 0);
        point = 0;
        workspace.run(run, this);
        closePoint();
        store(run);
    }

    /// Computes the only run of a request and keeps why nodes stopped in it.
    void runAndTell() {
        explainer = new Explainer(0, workspace);
        run(0);
        tallies.told.putAll(explainer.explanations());
    }

    @Override
    public void afterStep(int step) {
        if (explainer != null) {
            explainer.afterStep(step);
        }
        if (step / pointSteps != point) {
            closePoint();
            point = step / pointSteps;
        }
        double[] output = workspace.physical.output;
        double[] madeUp = workspace.physical.madeUp;
        for (int p = 0; p < output.length; p++) {
            double missing = 1 - output[p];
            if (missing > Workspace.QUIET) {
                add(p, step, missing);
            }
            recovered[p] += madeUp[p];
        }
        for (int k = output.length; k < plan.followed.length; k++) {
            double missing = 1 - workspace.availability[plan.followed[k]];
            if (missing > Workspace.QUIET) {
                add(k, step, missing);
            }
        }
    }

    private void add(int follow, int step, double missing) {
        double hours = plan.operatingHours(follow, step);
        if (hours == 0) {
            return;
        }
        lostHours[follow] += missing * hours;
        pointLostHours[follow] += missing * hours;
        if (1 - missing < STOP_BELOW) {
            countStop(follow, step);
        }
    }

    private void countStop(int follow, int step) {
        if (stopStepPlusOne[follow] == 0) {
            stopStepPlusOne[follow] = step + 1;
        }
        for (int set : tallies.setsOf[follow]) {
            if (setStepPlusOne[set] != step + 1) {
                setStepPlusOne[set] = step + 1;
                setStopHours[set] += plan.request.stepHours();
            }
        }
    }

    private void closePoint() {
        for (int k = 0; k < pointLostHours.length; k++) {
            if (pointLostHours[k] > 0) {
                if (tallies.keepsSeries[k]) {
                    double scheduled = tallies.series.scheduledHours(k, point);
                    tallies.series.add(k, point, 1 - pointLostHours[k] / scheduled);
                }
                pointLostHours[k] = 0;
            }
        }
    }

    private void store(int run) {
        double value = 0;
        double hours = 0;
        for (int k = 0; k < lostHours.length; k++) {
            boolean waits = k < recovered.length && recovered[k] + waiting(k) > 0;
            if (lostHours[k] > 0 || waits) {
                NodeRuns record = tallies.record(k);
                record.lostHours[run] = lostHours[k];
                record.stopStepPlusOne[run] = stopStepPlusOne[k];
                value += lostHours[k] * tallies.valueAddedPerHour[k];
                hours += lostHours[k];
                for (int set : tallies.setsOf[k]) {
                    tallies.setLostValueAdded[set][run] +=
                            lostHours[k] * tallies.valueAddedPerHour[k];
                }
                if (k < recovered.length) {
                    record.recovered[run] = recovered[k];
                    record.waiting[run] = waiting(k);
                }
            }
        }
        tallies.lostValueAdded[run] = value;
        tallies.lostHours[run] = hours;
        for (int set = 0; set < setStopHours.length; set++) {
            tallies.setStopHours[set][run] = setStopHours[set];
        }
    }

    private double waiting(int p) {
        return workspace.physical.backlog[p];
    }
}
