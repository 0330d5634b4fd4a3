package dev.hakyu.loss.internal;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// E[f(U)] for beta distributed U, where f is smooth but for known corners.
///
/// Double-exponential quadrature on each piece: indifferent to the powers at the ends. Source:
/// Takahasi and Mori (1974), Publications of RIMS 9(3).
public final class BetaQuadrature {

    private static final double STEP = 1.0 / 24;
    private static final int REACH = 100;

    private BetaQuadrature() {}

    /// The expectation under a beta distribution with these shape parameters.
    ///
    /// @param corners where f bends; those outside 0..1 are ignored
    public static double expectation(
            double alpha, double beta, double[] corners, DoubleUnaryOperator f) {
        double[] ends =
                Arrays.stream(corners).filter(c -> c > 0 && c < 1).sorted().distinct().toArray();
        double logScale =
                BetaDistribution.of(alpha, beta).logDensity(0.5)
                        - (alpha + beta - 2) * Math.log(0.5);
        double sum = 0;
        double start = 0;
        for (int piece = 0; piece <= ends.length; piece++) {
            double end = piece < ends.length ? ends[piece] : 1;
            sum += piece(start, end, alpha, beta, logScale, f);
            start = end;
        }
        return sum;
    }

    private static double piece(
            double start,
            double end,
            double alpha,
            double beta,
            double logScale,
            DoubleUnaryOperator f) {
        double width = end - start;
        double sum = 0;
        for (int k = -REACH; k <= REACH; k++) {
            double t = k * STEP;
            double q = Math.exp(-Math.PI * Math.sinh(Math.abs(t)));
            double near = q / (1 + q);
            double slope = Math.PI * Math.cosh(t) * near / (1 + q);
            // Distances from both ends of 0..1, each without cancellation at its own end.
            double fromStart = t < 0 ? near : 1 - near;
            double toEnd = t < 0 ? 1 - near : near;
            double u = start + width * fromStart;
            double v = (1 - end) + width * toEnd;
            if (slope > 0 && u > 0 && v > 0) {
                double density =
                        Math.exp(logScale + (alpha - 1) * Math.log(u) + (beta - 1) * Math.log(v));
                sum += slope * density * f.applyAsDouble(u);
            }
        }
        return sum * width * STEP;
    }
}
