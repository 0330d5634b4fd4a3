package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Frequency.PoissonMixedOverPert;
import dev.hakyu.loss.api.Pert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Probabilities of 0, 1, 2, ... events, cut where the rest no longer counts.
public final class CountTables {

    private static final int MOST_COUNTS = 200_000;
    private static final int FEWEST_POINTS = 64;

    private CountTables() {}

    /// P(N = n) of a Poisson count.
    public static double[] poisson(double rate, double leftOver) {
        int size = poissonSize(rate, leftOver);
        double[] table = new double[size];
        addPoisson(table, rate, 1);
        return table;
    }

    /// The first n with P(N >= n) < leftOver, by the Chernoff bound exp(n - rate) (rate / n)^n.
    private static int poissonSize(double rate, double leftOver) {
        double logLeftOver = Math.log(leftOver);
        int n = Math.max(2, (int) Math.ceil(rate) + 1);
        while (n - rate + n * (Math.log(rate) - Math.log(n)) > logLeftOver) {
            n++;
        }
        return n;
    }

    /// Adds weight times Poisson(rate), outwards from the mode so that nothing underflows early.
    private static void addPoisson(double[] table, double rate, double weight) {
        if (rate == 0) {
            table[0] += weight;
            return;
        }
        int mode = Math.min((int) rate, table.length - 1);
        double atMode = weight * Math.exp(mode * Math.log(rate) - rate - logFactorial(mode));
        double p = atMode;
        for (int n = mode; n < table.length && p > 0; n++) {
            table[n] += p;
            p *= rate / (n + 1);
        }
        p = atMode;
        for (int n = mode; n > 0 && p > 0; n--) {
            p *= n / rate;
            table[n - 1] += p;
        }
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++) {
            sum += Math.log(i);
        }
        return sum;
    }

    /// P(N = n) of a negative binomial count with generating function (1 - b (z - 1))^-r.
    public static double[] negativeBinomial(double r, double b, double leftOver) {
        double ratio = b / (1 + b);
        double[] table = new double[64];
        double p = Math.pow(1 + b, -r);
        int n = 0;
        while (true) {
            if (n == table.length) {
                table = Arrays.copyOf(table, 2 * n);
            }
            table[n] = p;
            n++;
            double next = ratio * (r + n - 1) / n;
            p *= next;
            // Past this point each term is at most `steepest` times the one before it.
            double steepest = Math.max(next, ratio);
            boolean falling = steepest < 1 && n > r * b;
            if ((falling && p / (1 - steepest) < leftOver) || n >= MOST_COUNTS) {
                return Arrays.copyOf(table, n);
            }
        }
    }

    /// P(N = n) of a Poisson count whose rate is a product of PERT draws.
    public static double[] mixedPoisson(PoissonMixedOverPert frequency, double leftOver) {
        double highest = frequency.multiplier();
        for (Pert factor : frequency.factors()) {
            highest *= factor.high();
        }
        double[] table = new double[poissonSize(highest, leftOver)];
        visit(mixtures(frequency), 0, frequency.multiplier(), 1, (r, w) -> addPoisson(table, r, w));
        return table;
    }

    /// E[exp(rate x)] over the mixture, for x <= 0.
    public static double mixedExponential(PoissonMixedOverPert frequency, double x) {
        double[] sum = new double[1];
        visit(
                mixtures(frequency),
                0,
                frequency.multiplier(),
                1,
                (rate, weight) -> sum[0] += weight * Math.exp(rate * x));
        return sum[0];
    }

    private interface RateVisitor {
        void accept(double rate, double weight);
    }

    private static void visit(
            List<MixingRates> mixtures,
            int index,
            double rate,
            double weight,
            RateVisitor visitor) {
        if (index == mixtures.size()) {
            visitor.accept(rate, weight);
            return;
        }
        MixingRates mixture = mixtures.get(index);
        for (int i = 0; i < mixture.points().length; i++) {
            visit(
                    mixtures,
                    index + 1,
                    rate * mixture.points()[i],
                    weight * mixture.weights()[i],
                    visitor);
        }
    }

    private static List<MixingRates> mixtures(PoissonMixedOverPert frequency) {
        double highest = frequency.multiplier();
        for (Pert factor : frequency.factors()) {
            highest *= factor.high();
        }
        List<MixingRates> mixtures = new ArrayList<>();
        for (Pert pert : frequency.factors()) {
            // m points leave an error of about (spread e / (4 m))^(2 m) in E[exp(rate (z - 1))].
            double spread = highest * (1 - pert.low() / pert.high());
            int count = Math.max(FEWEST_POINTS, 24 + (int) (0.8 * spread));
            mixtures.add(
                    MixingRates.ofBeta(pert.alpha(), pert.beta(), count)
                            .stretched(pert.low(), pert.high()));
        }
        return mixtures;
    }

    /// E[N^order] of a table.
    public static double moment(List<Double> shares, int order) {
        double sum = 0;
        for (int n = 0; n < shares.size(); n++) {
            sum += Math.pow(n, order) * shares.get(n);
        }
        return sum;
    }
}
