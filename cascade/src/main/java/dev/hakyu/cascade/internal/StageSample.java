package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.StageDuration;

/// Turns a uniform number into a duration by the inverse distribution function, so that a larger
/// number is never a shorter stage and two scenarios can share their numbers.
final class StageSample {
    private static final double NORMAL_95 = 1.6448536269514722;

    private StageSample() {}

    /// Hours, `[0, StageDuration.MAX_HOURS]`.
    static double hours(StageDuration duration, double uniform) {
        return switch (duration) {
            case StageDuration.Constant(double hours) -> hours;
            case StageDuration.Lognormal90(double low, double high) ->
                    lognormal(low, high, uniform);
            case StageDuration.Pert(double low, double mode, double high) ->
                    pert(low, mode, high, uniform);
        };
    }

    private static double lognormal(double low, double high, double uniform) {
        if (low == high) {
            return low;
        }
        double logLow = StrictMath.log(low);
        double logHigh = StrictMath.log(high);
        double mu = 0.5 * (logLow + logHigh);
        double sigma = (logHigh - logLow) / (2 * NORMAL_95);
        double hours = StrictMath.exp(mu + sigma * NormalQuantile.of(uniform));
        return Math.min(hours, StageDuration.MAX_HOURS);
    }

    private static double pert(double low, double mode, double high, double uniform) {
        if (low == high) {
            return low;
        }
        double shape = 1 + 4 * (mode - low) / (high - low);
        return low + (high - low) * BetaQuantile.of(uniform, shape);
    }
}
