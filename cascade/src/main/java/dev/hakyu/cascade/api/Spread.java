package dev.hakyu.cascade.api;

import java.util.Arrays;

/// How one quantity varies over the runs.
///
/// Quantiles are observed values (the smallest value that at least that share of the runs does not
/// exceed).
///
/// @param mean over the runs
/// @param standardError Monte Carlo error of the mean: sample standard deviation / sqrt(runs); 0
///   for one run
public record Spread(
        double mean,
        double standardError,
        double p5,
        double p10,
        double p50,
        double p90,
        double p95) {

    /// The same value in every run.
    public static Spread constant(double value) {
        return new Spread(value, 0, value, value, value, value, value);
    }

    /// The spread of observed values.
    ///
    /// @param values one per run, at least one; left as they are
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error =
                values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1.0) / values.length);
        return new Spread(
                mean,
                error,
                quantile(sorted, 0.05),
                quantile(sorted, 0.10),
                quantile(sorted, 0.50),
                quantile(sorted, 0.90),
                quantile(sorted, 0.95));
    }

    /// The spread of the quantity multiplied by a factor of at least 0.
    public Spread times(double factor) {
        return new Spread(
                mean * factor,
                standardError * factor,
                p5 * factor,
                p10 * factor,
                p50 * factor,
                p90 * factor,
                p95 * factor);
    }

    private static double quantile(double[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length - 1e-9);
        return sorted[Math.max(1, rank) - 1];
    }
}
