package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.BracketKind;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// The law of simulated outcomes, with 95 % confidence: order statistics for quantiles (no
/// assumption on the distribution), Clopper-Pearson for probabilities, normal approximation for
/// moments.
///
/// Source: David and Nagaraja (2003), Order Statistics, section 7.1; Clopper and Pearson (1934),
/// Biometrika 26(4).
public final class SampleLaw implements Law {

    private static final double ONE_SIDE = 0.025;
    private static final double Z = 1.959963984540054;

    private final double[] sorted;
    private final Bracket mean;
    private final Bracket standardDeviation;

    /// Sorts a copy of the outcomes.
    ///
    /// @param outcomes at least two, finite, not negative; copied
    public SampleLaw(double[] outcomes) {
        if (outcomes.length < 2) {
            throw new IllegalArgumentException(
                    "there are "
                            + outcomes.length
                            + " simulated outcomes; two are the least, hundreds are useful");
        }
        sorted = outcomes.clone();
        Arrays.sort(sorted);
        if (!(sorted[0] >= 0) || !(sorted[sorted.length - 1] < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "simulated outcomes go from "
                            + sorted[0]
                            + " to "
                            + sorted[sorted.length - 1]
                            + "; they must be finite and at least 0");
        }
        mean = meanOf(sorted);
        standardDeviation = deviationOf(sorted, mean.value());
    }

    private static Bracket meanOf(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double variance = centralMoment(values, mean, 2) * values.length / (values.length - 1.0);
        double margin = Z * Math.sqrt(variance / values.length);
        return new Bracket(Math.max(0, mean - margin), mean, mean + margin);
    }

    /// se(s) = sqrt((m4 - m2^2) / n) / (2 s).
    private static Bracket deviationOf(double[] values, double mean) {
        double second = centralMoment(values, mean, 2);
        double fourth = centralMoment(values, mean, 4);
        double deviation = Math.sqrt(second * values.length / (values.length - 1.0));
        if (deviation == 0) {
            return Bracket.exact(0);
        }
        double error =
                Math.sqrt(Math.max(0, fourth - second * second) / values.length) / (2 * deviation);
        return new Bracket(Math.max(0, deviation - Z * error), deviation, deviation + Z * error);
    }

    private static double centralMoment(double[] values, double mean, int order) {
        return Arrays.stream(values).map(x -> Math.pow(x - mean, order)).sum() / values.length;
    }

    @Override
    public BracketKind kind() {
        return BracketKind.CONFIDENCE_95;
    }

    /// The k-th smallest lies above the quantile when fewer than k outcomes are at most it.
    @Override
    public Bracket quantile(double probability) {
        int n = sorted.length;
        int at = Math.clamp((int) Math.ceil(probability * n), 1, n);
        BinomialDistribution below = BinomialDistribution.of(n, probability);
        int low = below.inverseCumulativeProbability(ONE_SIDE);
        int high = below.inverseCumulativeProbability(1 - ONE_SIDE) + 1;
        return Bracket.around(
                low < 1 ? 0 : sorted[low - 1],
                sorted[at - 1],
                high > n ? Double.POSITIVE_INFINITY : sorted[high - 1]);
    }

    @Override
    public Bracket probabilityAbove(double x) {
        int n = sorted.length;
        int above = n - countAtMost(x);
        double lower =
                above == 0
                        ? 0
                        : BetaDistribution.of(above, n - above + 1.0)
                                .inverseCumulativeProbability(ONE_SIDE);
        double upper =
                above == n
                        ? 1
                        : BetaDistribution.of(above + 1.0, n - above)
                                .inverseSurvivalProbability(ONE_SIDE);
        return Bracket.around(lower, above / (double) n, upper);
    }

    private int countAtMost(double x) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public Bracket mean() {
        return mean;
    }

    @Override
    public Bracket standardDeviation() {
        return standardDeviation;
    }

    /// t + mean of max(x - t, 0) / (1 - p) at the sample's quantile t, with the spread of that
    /// mean.
    @Override
    public Bracket tailMean(double probability) {
        double t = quantile(probability).value();
        double[] above = Arrays.stream(sorted).map(x -> Math.max(0, x - t)).toArray();
        Bracket excess = meanOf(above);
        double rest = 1 - probability;
        return Bracket.around(
                t + excess.lower() / rest, t + excess.value() / rest, t + excess.upper() / rest);
    }
}
