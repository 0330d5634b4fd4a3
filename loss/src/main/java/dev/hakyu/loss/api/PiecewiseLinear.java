package dev.hakyu.loss.api;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/// A continuous rule made of straight pieces that never falls: what is paid for a loss, what a stop
/// of so many hours costs.
///
/// @param starts where each piece starts; the first at 0, then rising
/// @param values the rule's value at each start; the first not negative, never falling
/// @param lastSlope the slope after the last start, not negative
public record PiecewiseLinear(List<Double> starts, List<Double> values, double lastSlope) {

    public PiecewiseLinear {
        starts = List.copyOf(starts);
        values = List.copyOf(values);
        Checks.nonNegative("slope of the last piece", lastSlope);
        if (starts.isEmpty() || starts.size() != values.size() || starts.getFirst() != 0) {
            throw new IllegalArgumentException(
                    "a rule has starts "
                            + starts
                            + " and values "
                            + values
                            + "; give as many of one as of the other, the first start 0");
        }
        Checks.nonNegative("value of the rule at 0", values.getFirst());
        for (int i = 1; i < starts.size(); i++) {
            if (!(starts.get(i) > starts.get(i - 1)) || !(values.get(i) >= values.get(i - 1))) {
                throw new IllegalArgumentException(
                        "a rule has starts "
                                + starts
                                + " and values "
                                + values
                                + "; starts must rise and values must not fall");
            }
        }
    }

    /// The rule that changes nothing.
    public static PiecewiseLinear identity() {
        return proportional(1);
    }

    /// A fixed amount per unit.
    public static PiecewiseLinear proportional(double slope) {
        return new PiecewiseLinear(List.of(0.0), List.of(0.0), slope);
    }

    /// min(share max(x - attachment, 0), limit).
    ///
    /// @param attachment at least 0
    /// @param limit above 0; infinity for none
    /// @param share above 0, at most 1
    public static PiecewiseLinear layer(double attachment, double limit, double share) {
        List<Double> starts = new ArrayList<>(List.of(0.0));
        List<Double> values = new ArrayList<>(List.of(0.0));
        if (attachment > 0) {
            starts.add(attachment);
            values.add(0.0);
        }
        if (limit < Double.POSITIVE_INFINITY) {
            starts.add(attachment + limit / share);
            values.add(limit);
            return new PiecewiseLinear(starts, values, 0);
        }
        return new PiecewiseLinear(starts, values, share);
    }

    int pieces() {
        return starts.size();
    }

    double end(int piece) {
        return piece + 1 < starts.size() ? starts.get(piece + 1) : Double.POSITIVE_INFINITY;
    }

    double slope(int piece) {
        return piece + 1 < starts.size()
                ? (values.get(piece + 1) - values.get(piece))
                        / (starts.get(piece + 1) - starts.get(piece))
                : lastSlope;
    }

    /// The rule's value at `x` >= 0; infinity is allowed.
    public double at(double x) {
        int piece = starts.size() - 1;
        while (piece > 0 && x < starts.get(piece)) {
            piece--;
        }
        double slope = slope(piece);
        return slope == 0 ? values.get(piece) : values.get(piece) + slope * (x - starts.get(piece));
    }

    /// The largest value the rule takes; infinity when it keeps rising.
    public double highest() {
        return lastSlope > 0 ? Double.POSITIVE_INFINITY : values.getLast();
    }

    /// The largest x with at(x) <= y; infinity when the rule never passes y, below 0 when at(0) >
    /// y.
    double lastAtMost(double y) {
        if (values.getFirst() > y) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int piece = starts.size() - 1; piece >= 0; piece--) {
            if (values.get(piece) <= y) {
                double slope = slope(piece);
                return slope == 0
                        ? end(piece)
                        : Math.min(end(piece), starts.get(piece) + (y - values.get(piece)) / slope);
            }
        }
        throw new AssertionError("the first value is at most y");
    }

    /// The smallest x >= 0 with at(x) >= y; infinity when the rule never reaches y.
    public double firstAtLeast(double y) {
        for (int piece = 0; piece < starts.size(); piece++) {
            if (values.get(piece) >= y) {
                return starts.get(piece);
            }
            double slope = slope(piece);
            double x = starts.get(piece) + (y - values.get(piece)) / slope;
            if (slope > 0 && x <= end(piece)) {
                return x;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /// This rule applied to what `first` gives.
    public PiecewiseLinear after(PiecewiseLinear first) {
        TreeSet<Double> knots = new TreeSet<>(first.starts);
        for (double start : starts) {
            double x = first.firstAtLeast(start);
            if (x < Double.POSITIVE_INFINITY) {
                knots.add(x);
            }
            double last = first.lastAtMost(start);
            if (last >= 0 && last < Double.POSITIVE_INFINITY) {
                knots.add(last);
            }
        }
        return through(
                knots,
                x -> at(first.at(x)),
                first.lastSlope == 0 ? 0 : first.lastSlope * lastSlope);
    }

    /// The sum of two rules: layers of a programme.
    public PiecewiseLinear plus(PiecewiseLinear other) {
        TreeSet<Double> knots = new TreeSet<>(starts);
        knots.addAll(other.starts);
        return through(knots, x -> at(x) + other.at(x), lastSlope + other.lastSlope);
    }

    /// What this rule leaves after `other`: a loss less what is paid for it.
    ///
    /// @throws IllegalArgumentException when the difference would fall or be negative somewhere
    public PiecewiseLinear minus(PiecewiseLinear other) {
        TreeSet<Double> knots = new TreeSet<>(starts);
        knots.addAll(other.starts);
        return through(knots, x -> at(x) - other.at(x), lastSlope - other.lastSlope);
    }

    private static PiecewiseLinear through(
            TreeSet<Double> knots, DoubleUnaryOperator rule, double lastSlope) {
        List<Double> starts = new ArrayList<>(knots);
        List<Double> values = new ArrayList<>();
        double highest = 0;
        for (double start : starts) {
            double value = rule.applyAsDouble(start);
            double rounding = 1e-12 * Math.max(start, highest);
            highest = value < highest && value >= highest - rounding ? highest : value;
            values.add(highest);
        }
        return new PiecewiseLinear(starts, values, Math.abs(lastSlope) < 1e-12 ? 0 : lastSlope);
    }
}
