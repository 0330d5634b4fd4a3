package dev.hakyu.loss.api;

import java.util.random.RandomGenerator;

/// A quantity that is known: always the same value.
///
/// @param value finite, not negative
public record Constant(double value) implements Distribution {

    public Constant {
        Checks.nonNegative("value of a constant", value);
    }

    @Override
    public double cdf(double x) {
        return x >= value ? 1 : 0;
    }

    @Override
    public double cdfBelow(double x) {
        return x > value ? 1 : 0;
    }

    @Override
    public double survival(double x) {
        return x < value ? 1 : 0;
    }

    @Override
    public double quantile(double probability) {
        Checks.probability("probability", probability);
        return value;
    }

    @Override
    public double partialMoment(int order, double from, double to) {
        Checks.momentOrder(order);
        return from < value && value <= to ? Math.pow(value, order) : 0;
    }

    @Override
    public double lowest() {
        return value;
    }

    @Override
    public double highest() {
        return value;
    }

    @Override
    public double sample(RandomGenerator stream) {
        return value;
    }
}
