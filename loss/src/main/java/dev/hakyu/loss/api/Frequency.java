package dev.hakyu.loss.api;

import dev.hakyu.loss.internal.CountTables;
import java.util.List;

/// How many loss events a year brings.
///
/// Immutable and safe for use by any number of threads.
public sealed interface Frequency {

    /// The largest mean number of events a year that is accepted.
    double LARGEST_MEAN = 1000;

    /// E[N].
    double mean();

    /// Var[N].
    double variance();

    /// P(N = n) for n = 0, 1, ... up to where less than `leftOver` remains; a new array.
    ///
    /// @param leftOver above 0, such as 1e-17
    double[] probabilities(double leftOver);

    /// P(N = 0).
    default double probabilityOfNone() {
        return generating(0);
    }

    /// E[z^N] for z in 0..1.
    double generating(double z);

    /// Events that come independently at a known rate.
    ///
    /// @param ratePerYear 0..1000
    record Poisson(double ratePerYear) implements Frequency {
        public Poisson {
            checkRate("rate of a Poisson frequency", ratePerYear);
        }

        @Override
        public double mean() {
            return ratePerYear;
        }

        @Override
        public double variance() {
            return ratePerYear;
        }

        @Override
        public double[] probabilities(double leftOver) {
            return CountTables.poisson(ratePerYear, leftOver);
        }

        @Override
        public double generating(double z) {
            return Math.exp(ratePerYear * (z - 1));
        }
    }

    /// Poisson events whose rate itself is gamma distributed: more spread than Poisson.
    ///
    /// E[z^N] = (1 - b (z - 1))^-r; mean r b, variance r b (1 + b).
    ///
    /// @param r shape, above 0
    /// @param b scale, above 0, at most 1000; r b at most 1000
    record NegativeBinomial(double r, double b) implements Frequency {
        public NegativeBinomial {
            Checks.positive("shape r of a negative binomial frequency", r);
            Checks.positive("scale b of a negative binomial frequency", b);
            checkRate("scale b of a negative binomial frequency", b);
            checkRate("mean r b of a negative binomial frequency", r * b);
        }

        @Override
        public double mean() {
            return r * b;
        }

        @Override
        public double variance() {
            return r * b * (1 + b);
        }

        @Override
        public double[] probabilities(double leftOver) {
            return CountTables.negativeBinomial(r, b, leftOver);
        }

        @Override
        public double generating(double z) {
            return Math.pow(1 - b * (z - 1), -r);
        }
    }

    /// At most one event a year.
    ///
    /// @param probability of the event, 0..1
    record Bernoulli(double probability) implements Frequency {
        public Bernoulli {
            Checks.probability("probability of a Bernoulli frequency", probability);
        }

        @Override
        public double mean() {
            return probability;
        }

        @Override
        public double variance() {
            return probability * (1 - probability);
        }

        @Override
        public double[] probabilities(double leftOver) {
            return new double[] {1 - probability, probability};
        }

        @Override
        public double generating(double z) {
            return 1 - probability + probability * z;
        }
    }

    /// Poisson events whose rate is not known: once a year it is `multiplier` times the product of
    /// independent PERT draws (contact frequency, probability of action, ...).
    ///
    /// The mixture is taken at Gauss-Jacobi points, exact to rounding.
    ///
    /// @param factors one to three, whose product times `multiplier` never exceeds 1000
    /// @param multiplier above 0
    record PoissonMixedOverPert(List<Pert> factors, double multiplier) implements Frequency {
        public PoissonMixedOverPert {
            factors = List.copyOf(factors);
            if (factors.isEmpty() || factors.size() > 3) {
                throw new IllegalArgumentException(
                        "a mixed frequency has "
                                + factors.size()
                                + " PERT factors; give one to three");
            }
            Checks.positive("multiplier of a mixed frequency", multiplier);
            double highest = multiplier;
            for (Pert factor : factors) {
                highest *= factor.high();
            }
            checkRate("highest rate of a mixed frequency", highest);
        }

        /// A rate that is one PERT.
        public static PoissonMixedOverPert of(Pert ratePerYear) {
            return new PoissonMixedOverPert(List.of(ratePerYear), 1);
        }

        @Override
        public double mean() {
            double mean = multiplier;
            for (Pert factor : factors) {
                mean *= factor.mean();
            }
            return mean;
        }

        @Override
        public double variance() {
            double second = multiplier * multiplier;
            for (Pert factor : factors) {
                second *= factor.secondMoment();
            }
            return mean() + second - mean() * mean();
        }

        @Override
        public double[] probabilities(double leftOver) {
            return CountTables.mixedPoisson(this, leftOver);
        }

        @Override
        public double generating(double z) {
            return CountTables.mixedExponential(this, z - 1);
        }
    }

    /// Any table of counts: from a record of past years, or worked out elsewhere.
    ///
    /// @param shares P(N = 0), P(N = 1), ...; not negative, sum 1 within 1e-9; at most 10,000
    record Counts(List<Double> shares) implements Frequency {
        public Counts {
            shares = List.copyOf(shares);
            double sum = 0;
            for (double share : shares) {
                Checks.nonNegative("share of a count", share);
                sum += share;
            }
            if (Math.abs(sum - 1) > 1e-9 || shares.size() > 10_000) {
                throw new IllegalArgumentException(
                        "a table of counts has "
                                + shares.size()
                                + " shares with sum "
                                + sum
                                + "; give at most 10,000 with sum 1");
            }
            checkRate("mean of a table of counts", CountTables.moment(shares, 1));
        }

        @Override
        public double mean() {
            return CountTables.moment(shares, 1);
        }

        @Override
        public double variance() {
            return CountTables.moment(shares, 2) - mean() * mean();
        }

        @Override
        public double[] probabilities(double leftOver) {
            return shares.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public double generating(double z) {
            double value = 0;
            for (int n = shares.size() - 1; n >= 0; n--) {
                value = value * z + shares.get(n);
            }
            return value;
        }
    }

    private static void checkRate(String what, double value) {
        if (!(value >= 0 && value <= LARGEST_MEAN)) {
            throw new IllegalArgumentException(
                    what
                            + " is "
                            + value
                            + "; it must be in 0..1000 a year. Maybe group small events into one"
                            + " larger one");
        }
    }
}
