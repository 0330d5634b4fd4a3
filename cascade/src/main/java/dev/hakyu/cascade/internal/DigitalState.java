package dev.hakyu.cascade.internal;

import java.util.Arrays;

/// The digital layer of one run: downtime clocks, and the availability of each node in a step.
///
/// Within a step the availabilities are the greatest fixed point of the dependencies below the own
/// levels: starting from the own levels, nodes are lowered in turn until nothing changes. The order
/// of lowering does not matter, because every dependency is monotone, also in floating point. Each
/// pass looks ahead over the step (`clock + (1 - G) dt`); the clocks advance once, after the fixed
/// point is found. A cycle is lowered only by a cause outside it.
///
/// Not thread safe; one per workspace.
final class DigitalState {
    /// A cycle of weak dependencies converges geometrically; beyond this many passes the rest is
    /// below any digit that is shown.
    private static final int MAX_PASSES = 10_000;

    private final DigitalLayout layout;
    private final double stepHours;
    private final double[] clockHours;
    private final double[] downHours;
    private final double[] sorted;
    private boolean allUp;

    /// What each group lets its node reach in the last step.
    final double[] allowed;

    DigitalState(DigitalLayout layout, double stepHours) {
        this.layout = layout;
        this.stepHours = stepHours;
        this.clockHours = new double[layout.groups()];
        this.downHours = new double[layout.groups()];
        this.allowed = new double[layout.groups()];
        this.sorted = new double[layout.largestGroup];
        this.allUp = true;
    }

    void reset() {
        Arrays.fill(clockHours, 0);
        Arrays.fill(downHours, 0);
        Arrays.fill(allowed, 1);
        allUp = true;
    }

    /// Whether every node was up in the last step and no downtime is on any clock.
    boolean isAllUp() {
        return allUp;
    }

    /// @param own own levels of all nodes
    /// @param availability set for the nodes of the layout
    void step(double[] own, double[] availability) {
        boolean ownUp = true;
        for (int node : layout.nodes) {
            availability[node] = own[node];
            ownUp &= own[node] == 1;
        }
        if (allUp && ownUp) {
            return;
        }
        int passes = 0;
        while (lower(own, availability) && passes < MAX_PASSES) {
            passes++;
        }
        advance(availability);
        boolean up = ownUp;
        for (int node : layout.nodes) {
            up &= availability[node] == 1;
        }
        allUp = up;
    }

    private boolean lower(double[] own, double[] availability) {
        boolean changed = false;
        for (int i = 0; i < layout.nodes.length; i++) {
            int node = layout.nodes[i];
            double level = own[node];
            for (int g = layout.groupStart[i]; g < layout.groupStart[i + 1]; g++) {
                double felt = felt(g, groupLevel(g, availability));
                allowed[g] = 1.0 - layout.weight[g] * (1.0 - felt);
                level = Math.min(level, allowed[g]);
            }
            if (level != availability[node]) {
                availability[node] = level;
                changed = true;
            }
        }
        return changed;
    }

    private double felt(int g, double groupLevel) {
        double clock = clockHours[g] + (1.0 - groupLevel) * stepHours;
        if (clock <= layout.toleranceHours[g]) {
            return 1;
        }
        double ramp = layout.fallbackRampHours[g];
        double reached = ramp == 0 ? 1 : Math.min(1, (downHours[g] + stepHours) / ramp);
        return clock <= layout.toleranceHours[g] + layout.fallbackMaxHours[g]
                ? Math.max(groupLevel, layout.fallback[g] * reached)
                : Math.max(groupLevel, layout.fallbackEnd[g] * reached);
    }

    private void advance(double[] availability) {
        for (int g = 0; g < clockHours.length; g++) {
            double groupLevel = groupLevel(g, availability);
            if (groupLevel >= 1) {
                clockHours[g] = 0;
                downHours[g] = 0;
            } else {
                clockHours[g] += (1.0 - groupLevel) * stepHours;
                downHours[g] += stepHours;
            }
        }
    }

    /// The level that the required number of members reaches.
    private double groupLevel(int g, double[] availability) {
        int from = layout.memberStart[g];
        int count = layout.memberStart[g + 1] - from;
        int required = layout.required[g];
        if (count == 1) {
            return availability[layout.member[from]];
        }
        for (int i = 0; i < count; i++) {
            double level = availability[layout.member[from + i]];
            int at = i;
            while (at > 0 && sorted[at - 1] < level) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = level;
        }
        return sorted[required - 1];
    }
}
