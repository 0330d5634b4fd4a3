package dev.hakyu.loss.api;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What was observed or simulated: a finite set of values, each with its share.
public final class Empirical implements Distribution {

    /// Sorted values; `shareUpTo[i]` is the probability of the first i + 1 of them.
    private final double[] values;

    private final double[] shareUpTo;

    private Empirical(double[] values, double[] shareUpTo) {
        this.values = values;
        this.shareUpTo = shareUpTo;
    }

    /// Values of equal weight.
    ///
    /// @param values at least one, each finite and not negative, in any order
    public static Empirical of(double... values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return weighted(values, weights);
    }

    /// Values with weights; the weights are scaled to a sum of 1.
    ///
    /// @param values at least one, each finite and not negative, in any order
    /// @param weights one per value, finite, not negative, not all 0
    public static Empirical weighted(double[] values, double[] weights) {
        if (values.length == 0 || values.length != weights.length) {
            throw new IllegalArgumentException(
                    "an empirical distribution has "
                            + values.length
                            + " values and "
                            + weights.length
                            + " weights; give at least one value and one weight for each");
        }
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            Checks.nonNegative("observed value " + (i + 1), values[i]);
            Checks.nonNegative("weight of observed value " + (i + 1), weights[i]);
            total += weights[i];
        }
        Checks.positive("sum of the weights of the observed values", total);
        return sorted(values, weights, total);
    }

    private static Empirical sorted(double[] values, double[] weights, double total) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] sorted = new double[values.length];
        double[] shareUpTo = new double[values.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
            sum += weights[order[i]];
            shareUpTo[i] = sum / total;
        }
        shareUpTo[order.length - 1] = 1;
        return new Empirical(sorted, shareUpTo);
    }

    /// How many values there are.
    public int size() {
        return values.length;
    }

    /// How many values are <= x, or < x.
    private int count(double x, boolean included) {
        int from = 0;
        int to = values.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (values[middle] < x || (included && values[middle] == x)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private double share(int count) {
        return count == 0 ? 0 : shareUpTo[count - 1];
    }

    @Override
    public double cdf(double x) {
        return share(count(x, true));
    }

    @Override
    public double cdfBelow(double x) {
        return share(count(x, false));
    }

    @Override
    public double survival(double x) {
        return 1 - cdf(x);
    }

    @Override
    public double quantile(double probability) {
        Checks.probability("probability", probability);
        int index = Arrays.binarySearch(shareUpTo, probability);
        if (index < 0) {
            return values[Math.min(-index - 1, values.length - 1)];
        }
        while (index > 0 && shareUpTo[index - 1] >= probability) {
            index--;
        }
        return values[index];
    }

    @Override
    public double partialMoment(int order, double from, double to) {
        Checks.momentOrder(order);
        int end = count(to, true);
        double sum = 0;
        for (int i = count(from, true); i < end; i++) {
            sum += Math.pow(values[i], order) * (share(i + 1) - share(i));
        }
        return sum;
    }

    @Override
    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i] - mean) * (share(i + 1) - share(i));
        }
        return Math.sqrt(sum);
    }

    @Override
    public double lowest() {
        return values[0];
    }

    @Override
    public double highest() {
        return values[values.length - 1];
    }

    @Override
    public double sample(RandomGenerator stream) {
        return quantile(stream.nextDouble());
    }

    @Override
    public String toString() {
        return "Empirical[" + values.length + " values, " + lowest() + " to " + highest() + "]";
    }
}
