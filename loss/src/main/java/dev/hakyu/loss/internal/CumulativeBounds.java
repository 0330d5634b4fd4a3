package dev.hakyu.loss.internal;

/// Probabilities on a lattice, summed up in place into bounds on a distribution function.
final class CumulativeBounds {

    /// Compensated summation leaves two roundings.
    private static final double SUMMATION_ERROR = 4 * ErrorBounds.UNIT_ROUNDOFF;

    private CumulativeBounds() {}

    /// Running sums, made to rise.
    static double[] plain(double[] probabilities) {
        return shifted(probabilities, 0);
    }

    /// Upper bounds: sum + error, made to rise, at most 1.
    static double[] highest(double[] probabilities, double rounding, double cdfError, double tilt) {
        return bounds(probabilities, rounding, cdfError, tilt, 1);
    }

    /// Lower bounds: sum - error, made to rise, at least 0.
    static double[] lowest(double[] probabilities, double rounding, double cdfError, double tilt) {
        return bounds(probabilities, rounding, cdfError, tilt, -1);
    }

    /// Running sums plus a signed error, made to rise, in 0..1: for sums that no transform made.
    static double[] shifted(double[] probabilities, double signedError) {
        sumUp(probabilities);
        double highest = 0;
        for (int k = 0; k < probabilities.length; k++) {
            highest = Math.clamp(probabilities[k] + signedError, highest, 1);
            probabilities[k] = highest;
        }
        return probabilities;
    }

    private static double[] bounds(
            double[] sums, double rounding, double cdfError, double tilt, int sign) {
        sumUp(sums);
        double[] growth = growth(sums.length, tilt);
        double fixed = cdfError + SUMMATION_ERROR;
        double wrapped = wrapped(sums, growth, rounding, fixed, tilt);
        double highest = 0;
        for (int k = 0; k < sums.length; k++) {
            double error = fixed + wrapped + rounding * growth[k / STRIDE];
            highest = Math.clamp(sums[k] + sign * error, highest, 1);
            sums[k] = highest;
        }
        return sums;
    }

    /// e^-tilt times a bound on the mass beyond the lattice.
    private static double wrapped(
            double[] sums, double[] growth, double rounding, double fixed, double tilt) {
        double factor = 1.01 * Math.exp(-tilt);
        double beyond = 1;
        for (int k = 0; k < sums.length; k += STRIDE / 4) {
            double error = fixed + factor + rounding * growth[k / STRIDE];
            beyond = Math.min(beyond, 1 - sums[k] + error);
        }
        return factor * Math.max(beyond, 0);
    }

    private static final int STRIDE = 64;

    /// sqrt(sum_(j <= k) e^(2 tilt j / n)) at the last k of each stride.
    private static double[] growth(int points, double tilt) {
        double[] growth = new double[(points + STRIDE - 1) / STRIDE];
        double step = 2 * tilt / points;
        for (int s = 0; s < growth.length; s++) {
            int last = Math.min(points, (s + 1) * STRIDE);
            growth[s] = 1.001 * Math.sqrt(Math.expm1(step * last) / Math.expm1(step));
        }
        return growth;
    }

    /// Neumaier's compensated running sum.
    private static void sumUp(double[] probabilities) {
        double sum = 0;
        double lost = 0;
        for (int k = 0; k < probabilities.length; k++) {
            double p = probabilities[k];
            double next = sum + p;
            lost += Math.abs(sum) >= Math.abs(p) ? (sum - next) + p : (p - next) + sum;
            sum = next;
            probabilities[k] = sum + lost;
        }
    }
}
