package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.Hit;
import dev.hakyu.cascade.api.LevelAction;
import dev.hakyu.cascade.api.Recovery;
import dev.hakyu.cascade.api.StageDuration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The own levels of hit and measured nodes in one run: piecewise linear courses, drawn anew per
/// run.
///
/// Not thread safe; one per workspace.
final class OwnLevels {
    private final CascadeRequest request;
    private final RestoreOrder restoreOrder;
    private final List<Hit> hits;
    private final List<LevelAction> actions;
    private final double[][] hours;
    private final double[][] levels;
    private final double[] endHours;
    private final int[] nodes;
    private int run;

    OwnLevels(CascadeRequest request, RestoreOrder restoreOrder) {
        this.request = request;
        this.restoreOrder = restoreOrder;
        this.hits = request.hits();
        this.actions = request.actions();
        this.hours = new double[hits.size()][];
        this.levels = new double[hits.size()][];
        this.endHours = new double[hits.size()];
        this.nodes =
                IntStream.concat(
                                hits.stream().mapToInt(Hit::node),
                                actions.stream().mapToInt(LevelAction::node))
                        .distinct()
                        .toArray();
    }

    /// Draws the courses of a run.
    void draw(int nextRun) {
        run = nextRun;
        for (int hit : restoreOrder.order) {
            double start = hits.get(hit).startStep() * request.stepHours();
            double released = start;
            for (int other : restoreOrder.before.get(hit)) {
                released = Math.max(released, endHours[other]);
            }
            switch (hits.get(hit).recovery()) {
                case Recovery.Staged staged -> stage(hit, start, released, staged);
                case Recovery.Announced announced -> announce(hit, start, released, announced);
                case Recovery.Profile profile -> follow(hit, start, profile);
            }
        }
    }

    private double sample(int hit, int stage, StageDuration duration) {
        return StageSample.hours(
                duration, SubstreamRandom.uniform(request.seed(), run, hit, stage));
    }

    private void stage(int hit, double start, double released, Recovery.Staged staged) {
        double down =
                sample(hit, 0, staged.detect())
                        + sample(hit, 1, staged.contain())
                        + sample(hit, 2, staged.clean());
        double restore = Math.max(start + Math.max(down, request.stepHours()), released);
        double restored = restore + sample(hit, 3, staged.restore());
        double validated = restored + sample(hit, 4, staged.validate());
        double restarted = validated + sample(hit, 5, staged.restart());
        double low = hits.get(hit).level();
        double half = low + staged.restoredShare() * (1 - low);
        hours[hit] = new double[] {start, restore, restored, validated, restarted};
        levels[hit] = new double[] {low, low, half, half, 1};
        endHours[hit] = restarted;
    }

    private void announce(int hit, double start, double released, Recovery.Announced announced) {
        double down = announced.hoursUntilResumption() + sample(hit, 0, announced.slip());
        double resume = Math.max(start + Math.max(down, request.stepHours()), released);
        double full = resume + sample(hit, 1, announced.ramp());
        double low = hits.get(hit).level();
        hours[hit] = new double[] {start, resume, full};
        levels[hit] = new double[] {low, low, 1};
        endHours[hit] = full;
    }

    private void follow(int hit, double start, Recovery.Profile profile) {
        List<Recovery.LevelPoint> points = profile.points();
        hours[hit] = points.stream().mapToDouble(point -> start + point.atHours()).toArray();
        levels[hit] = points.stream().mapToDouble(Recovery.LevelPoint::level).toArray();
        endHours[hit] =
                points.getLast().level() < 1
                        ? Double.POSITIVE_INFINITY
                        : start + points.getLast().atHours();
    }

    /// Nodes whose own level this class sets; all others are at 1.
    int[] nodes() {
        return nodes;
    }

    /// First step in which any own level may differ from 1; the horizon when there is none.
    int firstStep() {
        int first = request.horizonSteps();
        for (Hit hit : hits) {
            first = Math.min(first, hit.startStep());
        }
        for (LevelAction action : actions) {
            first = Math.min(first, action.fromStep());
        }
        return first;
    }

    /// First step from which all own levels stay at 1 in this run; the horizon when that is not
    /// within it.
    int quietFrom() {
        double last = 0;
        for (double end : endHours) {
            last = Math.max(last, Math.ceil(end / request.stepHours()) + 1);
        }
        for (LevelAction action : actions) {
            if (action.level() < 1) {
                last = Math.max(last, action.untilStep());
            }
        }
        return (int) Math.min(last, request.horizonSteps());
    }

    /// Sets the own levels of [#nodes()] for a step.
    void set(int step, double[] own) {
        for (int node : nodes) {
            own[node] = 1;
        }
        double now = step * request.stepHours();
        for (int hit = 0; hit < hours.length; hit++) {
            int node = hits.get(hit).node();
            own[node] = Math.min(own[node], level(hours[hit], levels[hit], now));
        }
        for (int i = 0; i < actions.size(); i++) {
            LevelAction action = actions.get(i);
            if (action.fromStep() <= step && step < action.untilStep()) {
                own[action.node()] = action.level();
            }
        }
    }

    private static double level(double[] hours, double[] levels, double now) {
        if (now < hours[0]) {
            return 1;
        }
        for (int i = 1; i < hours.length; i++) {
            if (hours[i - 1] <= now && now < hours[i]) {
                double rise = levels[i] - levels[i - 1];
                return rise == 0
                        ? levels[i]
                        : levels[i - 1] + rise * (now - hours[i - 1]) / (hours[i] - hours[i - 1]);
            }
        }
        return levels[levels.length - 1];
    }

    @Override
    public String toString() {
        return "run " + run + ": " + Arrays.deepToString(hours);
    }
}
