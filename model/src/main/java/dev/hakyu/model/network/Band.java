package dev.hakyu.model.network;

/// A figure over all runs.
///
/// @param p5 one run in twenty is at or below
/// @param p95 one run in twenty is at or above
public record Band(double mean, double p5, double p50, double p95) {
    public Band {
        if (!(p5 <= p50 && p50 <= p95) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "a band must rise, got %s, %s, %s with mean %s".formatted(p5, p50, p95, mean));
        }
    }

    public static Band constant(double value) {
        return new Band(value, value, value, value);
    }
}
