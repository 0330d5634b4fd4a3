package dev.hakyu.loss.api;

import java.util.random.RandomGenerator;

/// What a payment rule makes of another quantity: min(max(X - d, 0), l) of a loss, yen of hours.
///
/// Exact: probabilities and moments are read off the base at the rule's inverse.
///
/// @param base the quantity the rule is applied to
/// @param rule never falling, from 0 upwards
public record Transformed(Distribution base, PiecewiseLinear rule) implements Distribution {

    @Override
    public double cdf(double x) {
        return x < 0 ? 0 : base.cdf(rule.lastAtMost(x));
    }

    @Override
    public double cdfBelow(double x) {
        if (x <= rule.at(0)) {
            return 0;
        }
        double first = rule.firstAtLeast(x);
        return first == Double.POSITIVE_INFINITY ? 1 : base.cdfBelow(first);
    }

    @Override
    public double survival(double x) {
        return x < 0 ? 1 : base.survival(rule.lastAtMost(x));
    }

    @Override
    public double quantile(double probability) {
        return rule.at(base.quantile(probability));
    }

    /// Over each straight piece v + s (x - k) the moment follows from those of the base.
    @Override
    public double partialMoment(int order, double from, double to) {
        Checks.momentOrder(order);
        double first = from < 0 ? Double.NEGATIVE_INFINITY : rule.lastAtMost(from);
        double last = to < 0 ? Double.NEGATIVE_INFINITY : rule.lastAtMost(to);
        double sum = 0;
        for (int i = 0; i < rule.pieces(); i++) {
            double start =
                    Math.max(first, i == 0 ? Double.NEGATIVE_INFINITY : rule.starts().get(i));
            double end = Math.min(last, rule.end(i));
            if (start < end) {
                sum += pieceMoment(order, i, start, end);
            }
        }
        return sum;
    }

    private double pieceMoment(int order, int piece, double start, double end) {
        double slope = rule.slope(piece);
        double constant = rule.values().get(piece) - slope * rule.starts().get(piece);
        double zeroth = base.partialMoment(0, start, end);
        if (order == 0) {
            return zeroth;
        }
        double first = slope == 0 ? 0 : base.partialMoment(1, start, end);
        if (order == 1) {
            return constant * zeroth + slope * first;
        }
        double second = slope == 0 ? 0 : base.partialMoment(2, start, end);
        return constant * constant * zeroth + 2 * constant * slope * first + slope * slope * second;
    }

    @Override
    public double lowest() {
        return rule.at(base.lowest());
    }

    @Override
    public double highest() {
        return rule.at(base.highest());
    }

    @Override
    public double sample(RandomGenerator stream) {
        return rule.at(base.sample(stream));
    }
}
