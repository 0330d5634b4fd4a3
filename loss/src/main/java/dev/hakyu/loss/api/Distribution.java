package dev.hakyu.loss.api;

import java.util.random.RandomGenerator;

/// A non-negative random quantity: a loss in one currency unit, an outage in hours, a yearly rate.
///
/// Every implementation is immutable and safe for use by any number of threads.
public sealed interface Distribution permits Constant, Continuous, Empirical, Transformed {

    /// P(X <= x).
    double cdf(double x);

    /// P(X < x); differs from [#cdf] only where a single value carries probability.
    double cdfBelow(double x);

    /// P(X > x), precise in the upper tail.
    double survival(double x);

    /// The smallest x with P(X <= x) >= `probability`.
    ///
    /// @param probability from 0 to 1, both included
    double quantile(double probability);

    /// E[X^order; from < X <= to]: the part of a moment that lies in a range.
    ///
    /// @param order 0, 1 or 2
    double partialMoment(int order, double from, double to);

    /// The smallest possible value.
    double lowest();

    /// The largest possible value; positive infinity when there is none.
    double highest();

    /// One value drawn by the given stream.
    double sample(RandomGenerator stream);

    /// P(X <= first + i step) for i = 0, 1, ... in one pass.
    ///
    /// @param into filled whole
    default void fillCdf(double first, double step, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = cdf(first + i * step);
        }
    }

    /// E[X].
    default double mean() {
        return partialMoment(1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// E[X^2].
    default double secondMoment() {
        return partialMoment(2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// The standard deviation.
    default double standardDeviation() {
        double mean = mean();
        return Math.sqrt(Math.max(0, secondMoment() - mean * mean));
    }

    /// E[min(X, d)]: the mean of what a cap at `d` leaves.
    default double limitedExpectedValue(double d) {
        return partialMoment(1, Double.NEGATIVE_INFINITY, d) + (d > 0 ? d * survival(d) : 0);
    }

    /// E[max(X - d, 0)]: the mean of what lies above `d`.
    default double excess(double d) {
        return partialMoment(1, d, Double.POSITIVE_INFINITY) - d * survival(d);
    }

    /// E[min(max(X - attachment, 0), limit)]: the mean of a layer.
    default double layerMean(double attachment, double limit) {
        double top = attachment + limit;
        return excess(attachment) - (top == Double.POSITIVE_INFINITY ? 0 : excess(top));
    }
}
