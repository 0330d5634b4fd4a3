package dev.hakyu.cascade.internal;

/// What happened to one followed node in each run; threads write different runs.
final class NodeRuns {
    final double[] lostHours;

    /// First step in which the node is stopped, plus one; 0: never.
    final int[] stopStepPlusOne;

    final double[] recovered;
    final double[] waiting;

    NodeRuns(int runs) {
        lostHours = new double[runs];
        stopStepPlusOne = new int[runs];
        recovered = new double[runs];
        waiting = new double[runs];
    }
}
