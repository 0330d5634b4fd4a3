package dev.hakyu.loss.api;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Lognormal from a 90 % range: 5 % lie below `low`, 5 % above `high`.
///
/// mu = (ln low + ln high) / 2, sigma = (ln high - ln low) / (2 z) with z = 1.6448536269514722.
///
/// @param low the 5 % quantile, above 0
/// @param high the 95 % quantile, above low
public record Lognormal90(double low, double high) implements Continuous {

    /// The 95 % quantile of the standard normal distribution.
    public static final double Z95 = 1.6448536269514722;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Lognormal90 {
        Checks.positive("low end of a lognormal range", low);
        Checks.positive("high end of a lognormal range", high);
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "90 % range of a lognormal is "
                            + low
                            + " to "
                            + high
                            + "; the first must be below the second (for one value use a"
                            + " constant)");
        }
    }

    /// The mean of the logarithm.
    public double mu() {
        return (Math.log(low) + Math.log(high)) / 2;
    }

    /// The standard deviation of the logarithm.
    public double sigma() {
        return (Math.log(high) - Math.log(low)) / (2 * Z95);
    }

    @Override
    public double density(double x) {
        if (!(x > 0)) {
            return 0;
        }
        double sigma = sigma();
        return NORMAL.density((Math.log(x) - mu()) / sigma) / (x * sigma);
    }

    @Override
    public double cdf(double x) {
        return x > 0 ? NORMAL.cumulativeProbability((Math.log(x) - mu()) / sigma()) : 0;
    }

    @Override
    public void fillCdf(double first, double step, double[] into) {
        double mu = mu();
        double perSigma = 1 / sigma();
        for (int i = 0; i < into.length; i++) {
            double x = first + i * step;
            into[i] = x > 0 ? NORMAL.cumulativeProbability((Math.log(x) - mu) * perSigma) : 0;
        }
    }

    @Override
    public double survival(double x) {
        return x > 0 ? NORMAL.survivalProbability((Math.log(x) - mu()) / sigma()) : 1;
    }

    @Override
    public double quantile(double probability) {
        Checks.probability("probability", probability);
        double z =
                probability > 0.5
                        ? NORMAL.inverseSurvivalProbability(1 - probability)
                        : NORMAL.inverseCumulativeProbability(probability);
        return Math.exp(mu() + sigma() * z);
    }

    @Override
    public double mean() {
        return moment(1);
    }

    @Override
    public double standardDeviation() {
        double sigma = sigma();
        return mean() * Math.sqrt(Math.expm1(sigma * sigma));
    }

    private double moment(int order) {
        double sigma = sigma();
        return Math.exp(order * mu() + order * order * sigma * sigma / 2);
    }

    @Override
    public double partialMoment(int order, double from, double to) {
        Checks.momentOrder(order);
        return moment(order) * Ranges.probability(NORMAL, score(from, order), score(to, order));
    }

    private double score(double x, int order) {
        double sigma = sigma();
        return x > 0
                ? (Math.log(x) - mu() - order * sigma * sigma) / sigma
                : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double sample(RandomGenerator stream) {
        return Math.exp(mu() + sigma() * stream.nextGaussian());
    }
}
