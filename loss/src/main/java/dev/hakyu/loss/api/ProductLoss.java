package dev.hakyu.loss.api;

import dev.hakyu.loss.internal.BetaQuadrature;
import java.util.function.DoubleUnaryOperator;

/// The product of two independent uncertain numbers, such as events a year and loss per event: the
/// simple model of risk analysis, without the chance of how many events happen.
///
/// P(A B <= t) = E[F_B(t / A)] by double-exponential quadrature over the beta density of A, split
/// where F_B has a corner; accurate to about 1e-12.
///
/// @param first a PERT, such as events per year
/// @param second continuous, such as loss per event
public record ProductLoss(Pert first, Continuous second) {

    private static final int MOST_STEPS = 200;

    /// E[A B].
    public double mean() {
        return first.mean() * second.mean();
    }

    /// The standard deviation of A B.
    public double standardDeviation() {
        double a = first.standardDeviation() / first.mean();
        double b = second.standardDeviation() / second.mean();
        return mean() * Math.sqrt(a * a + b * b + a * a * b * b);
    }

    /// P(A B <= t).
    public double cdf(double t) {
        return t <= 0 ? 0 : expectation(a -> a > 0 ? second.cdf(t / a) : 1, t);
    }

    /// P(A B > t).
    public double survival(double t) {
        return t <= 0 ? 1 : expectation(a -> a > 0 ? second.survival(t / a) : 0, t);
    }

    private double expectation(DoubleUnaryOperator f, double t) {
        double width = first.high() - first.low();
        double[] corners = {
            (t / second.highest() - first.low()) / width,
            (t / second.lowest() - first.low()) / width
        };
        return BetaQuadrature.expectation(
                first.alpha(),
                first.beta(),
                corners,
                u -> f.applyAsDouble(first.low() + width * u));
    }

    /// The value that is not exceeded with the given probability, by bisection in the logarithm.
    ///
    /// @param probability above 0, below 1
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "probability is " + probability + "; it must be above 0 and below 1");
        }
        double low = 0;
        double high = mean();
        while (cdf(high) < probability) {
            low = high;
            high *= 2;
        }
        for (int step = 0; step < MOST_STEPS && high - low > 1e-13 * high; step++) {
            double middle = low + (high - low) / 2;
            boolean below =
                    probability > 0.5
                            ? survival(middle) > 1 - probability
                            : cdf(middle) < probability;
            if (below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
