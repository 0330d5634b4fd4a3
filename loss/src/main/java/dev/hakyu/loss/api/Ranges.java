package dev.hakyu.loss.api;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/// Probability of a range, taken from the side that does not cancel.
final class Ranges {

    private Ranges() {}

    static double probability(ContinuousDistribution distribution, double from, double to) {
        if (!(from < to)) {
            return 0;
        }
        double below = distribution.cumulativeProbability(from);
        return below > 0.5
                ? distribution.survivalProbability(from) - distribution.survivalProbability(to)
                : distribution.cumulativeProbability(to) - below;
    }
}
