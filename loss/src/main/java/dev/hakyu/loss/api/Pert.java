package dev.hakyu.loss.api;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// BetaPERT: a beta distribution stretched over low..high, from a low, a most likely and a high
/// value.
///
/// Standard convention: alpha = 1 + g (m - a) / (b - a), beta = 1 + g (b - m) / (b - a), mean (a +
/// g m + b) / (g + 2), variance (mean - a)(b - mean) / (g + 3). Source: Malcolm, Roseboom, Clark
/// and Fazar (1959), Operations Research 7(5), with the modified-PERT weight of Vose.
///
/// @param low at least 0
/// @param mode most likely value, low..high
/// @param high above low
/// @param gamma weight of the mode, above 0; 4 is usual
/// @param convention how the shape follows from the three points
public record Pert(double low, double mode, double high, double gamma, PertConvention convention)
        implements Continuous {

    private static final int NEWTON_STEPS = 8;

    public Pert {
        Checks.nonNegative("low value of a PERT", low);
        Checks.positive("high value of a PERT", high);
        Checks.positive("gamma of a PERT", gamma);
        if (!(low <= mode && mode <= high)) {
            throw new IllegalArgumentException(
                    "most likely value of a PERT is "
                            + mode
                            + "; it must be within low "
                            + low
                            + " and high "
                            + high);
        }
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "low and high value of a PERT are both " + low + "; use a constant instead");
        }
    }

    /// The usual PERT: weight 4, standard convention.
    public static Pert of(double low, double mode, double high) {
        return new Pert(low, mode, high, 4, PertConvention.STANDARD);
    }

    /// The first shape parameter of the beta distribution.
    public double alpha() {
        return switch (convention) {
            case STANDARD -> 1 + gamma * (mode - low) / (high - low);
            case PYFAIR -> meanShare() * concentration();
        };
    }

    /// The second shape parameter of the beta distribution.
    public double beta() {
        return switch (convention) {
            case STANDARD -> 1 + gamma * (high - mode) / (high - low);
            case PYFAIR -> (1 - meanShare()) * concentration();
        };
    }

    private double meanShare() {
        return (low + gamma * mode + high - (gamma + 2) * low) / (gamma + 2) / (high - low);
    }

    private double concentration() {
        double share = meanShare();
        return share * (1 - share) * (gamma + 2) * (gamma + 2) - 1;
    }

    private BetaDistribution beta(int extraOrder) {
        return BetaDistribution.of(alpha() + extraOrder, beta());
    }

    private double unit(double x) {
        return Math.clamp((x - low) / (high - low), 0.0, 1.0);
    }

    @Override
    public double density(double x) {
        return x < low || x > high ? 0 : beta(0).density(unit(x)) / (high - low);
    }

    @Override
    public double cdf(double x) {
        return beta(0).cumulativeProbability(unit(x));
    }

    @Override
    public void fillCdf(double first, double step, double[] into) {
        BetaDistribution beta = beta(0);
        for (int i = 0; i < into.length; i++) {
            into[i] = beta.cumulativeProbability(unit(first + i * step));
        }
    }

    @Override
    public double survival(double x) {
        return beta(0).survivalProbability(unit(x));
    }

    @Override
    public double mean() {
        return (low + gamma * mode + high) / (gamma + 2);
    }

    @Override
    public double standardDeviation() {
        return switch (convention) {
            case STANDARD -> Math.sqrt((mean() - low) * (high - mean()) / (gamma + 3));
            case PYFAIR -> (high - low) / (gamma + 2);
        };
    }

    @Override
    public double quantile(double probability) {
        Checks.probability("probability", probability);
        BetaDistribution beta = beta(0);
        if (probability > 0.5) {
            double start = beta.inverseSurvivalProbability(1 - probability);
            return low + (high - low) * polished(beta, start, probability);
        }
        return low
                + (high - low)
                        * polished(
                                beta, beta.inverseCumulativeProbability(probability), probability);
    }

    /// Newton steps from the library's answer, which is only good to an absolute 1e-9.
    private static double polished(BetaDistribution beta, double start, double probability) {
        double u = start;
        for (int step = 0; step < NEWTON_STEPS && u > 0 && u < 1; step++) {
            double miss =
                    probability > 0.5
                            ? (1 - probability) - beta.survivalProbability(u)
                            : beta.cumulativeProbability(u) - probability;
            double density = beta.density(u);
            double next = u - miss / density;
            if (!(next > 0 && next < 1) || Math.abs(next - u) <= 1e-16 * u) {
                return u;
            }
            u = next;
        }
        return u;
    }

    @Override
    public double partialMoment(int order, double from, double to) {
        Checks.momentOrder(order);
        double width = high - low;
        double first = unitMoment(1, from, to);
        return switch (order) {
            case 0 -> unitMoment(0, from, to);
            case 1 -> low * unitMoment(0, from, to) + width * first;
            default ->
                    low * low * unitMoment(0, from, to)
                            + 2 * low * width * first
                            + width * width * unitMoment(2, from, to);
        };
    }

    /// E[U^order; range] for U on 0..1: moments of a beta are betas with a shifted first parameter.
    private double unitMoment(int order, double from, double to) {
        double alpha = alpha();
        double total = alpha + beta();
        double moment =
                switch (order) {
                    case 0 -> 1;
                    case 1 -> alpha / total;
                    default -> alpha / total * (alpha + 1) / (total + 1);
                };
        return moment * Ranges.probability(beta(order), unit(from), unit(to));
    }

    @Override
    public double lowest() {
        return low;
    }

    @Override
    public double highest() {
        return high;
    }

    @Override
    public double sample(RandomGenerator stream) {
        double first = gammaDraw(alpha(), stream);
        double second = gammaDraw(beta(), stream);
        return low + (high - low) * (first / (first + second));
    }

    /// Marsaglia and Tsang (2000), ACM TOMS 26(3); below shape 1 by the usual power of a uniform.
    private static double gammaDraw(double shape, RandomGenerator stream) {
        if (shape < 1) {
            return gammaDraw(shape + 1, stream) * Math.pow(1 - stream.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = stream.nextGaussian();
            double root = 1 + c * normal;
            if (root <= 0) {
                continue;
            }
            double v = root * root * root;
            double logUniform = Math.log(1 - stream.nextDouble());
            if (logUniform < 0.5 * normal * normal + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }
}
