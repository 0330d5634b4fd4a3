package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.BracketKind;

/// A total on a lattice with three distribution functions: an upper bound (losses rounded down),
/// the nearest, and a lower bound (losses rounded up).
public final class LatticeLaw implements Law {

    private final double step;
    private final double[] highest;
    private final double[] nearest;
    private final double[] lowest;
    private final YearMoments moments;

    LatticeLaw(
            double step, double[] highest, double[] nearest, double[] lowest, YearMoments moments) {
        this.step = step;
        this.highest = highest;
        this.nearest = nearest;
        this.lowest = lowest;
        this.moments = moments;
    }

    @Override
    public BracketKind kind() {
        return BracketKind.CERTIFIED;
    }

    public double step() {
        return step;
    }

    public int points() {
        return nearest.length;
    }

    /// Probability found on the nearest-point lattice.
    public double mass() {
        return nearest[nearest.length - 1];
    }

    @Override
    public Bracket quantile(double probability) {
        return Bracket.around(
                first(highest, probability),
                first(nearest, probability),
                first(lowest, probability));
    }

    /// The first point whose cumulative probability reaches the given one; infinity when none does.
    private double first(double[] cumulative, double probability) {
        int from = 0;
        int to = cumulative.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (cumulative[middle] < probability) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == cumulative.length ? Double.POSITIVE_INFINITY : from * step;
    }

    @Override
    public Bracket probabilityAbove(double x) {
        double index = Math.floor(x / step);
        if (index < 0) {
            return Bracket.exact(1);
        }
        if (index >= nearest.length) {
            return new Bracket(0, 0, 1 - lowest[lowest.length - 1]);
        }
        int k = (int) index;
        return Bracket.around(1 - highest[k], 1 - nearest[k], 1 - lowest[k]);
    }

    /// E[min(max(S - attachment, 0), limit)]: the integral of P(S > x) over the layer.
    public Bracket layerMean(double attachment, double limit) {
        double top = attachment + limit;
        double lower = integral(highest, attachment, top, 0, false);
        double value = integral(nearest, attachment, top, 0, false);
        double upper = integral(lowest, attachment, top, 1 - lowest[lowest.length - 1], false);
        return Bracket.around(lower, value, upper);
    }

    /// The integral of 1 - F from `from` to `to`, or of 2 x (1 - F); `rest` is 1 - F past the end.
    private double integral(
            double[] cumulative, double from, double to, double rest, boolean timesTwoX) {
        double end = cumulative.length * step;
        double sum = 0;
        int last = (int) Math.min(cumulative.length, Math.ceil(to / step));
        for (int k = (int) Math.min(cumulative.length, from / step); k < last; k++) {
            double left = Math.max(from, k * step);
            double right = Math.min(to, (k + 1) * step);
            double width = timesTwoX ? right * right - left * left : right - left;
            sum += (1 - cumulative[k]) * width;
        }
        double beyond = Math.max(from, end);
        if (rest > 0 && to > beyond) {
            sum += rest * (timesTwoX ? to * to - beyond * beyond : to - beyond);
        }
        return sum;
    }

    @Override
    public Bracket mean() {
        return moments.mean();
    }

    /// The mean found on the nearest-point lattice alone, for comparison.
    public double meanOnLattice() {
        return integral(nearest, 0, points() * step, 0, false);
    }

    @Override
    public Bracket standardDeviation() {
        return moments.standardDeviation();
    }

    /// The standard deviation of min(max(S - attachment, 0), limit).
    public Bracket layerStandardDeviation(double attachment, double limit) {
        Bracket mean = layerMean(attachment, limit);
        double top = attachment + limit;
        double rest = 1 - lowest[lowest.length - 1];
        return deviation(
                mean,
                layerSquare(highest, attachment, top, 0),
                layerSquare(nearest, attachment, top, 0),
                layerSquare(lowest, attachment, top, rest));
    }

    /// E[Y^2] of the layer = the integral of 2 (x - attachment) (1 - F(x)).
    private double layerSquare(double[] cumulative, double attachment, double top, double rest) {
        if (top == Double.POSITIVE_INFINITY && rest > 0) {
            return Double.POSITIVE_INFINITY;
        }
        return integral(cumulative, attachment, top, rest, true)
                - 2 * attachment * integral(cumulative, attachment, top, rest, false);
    }

    private static Bracket deviation(Bracket mean, double lower, double value, double upper) {
        double most = mean.lower() * mean.lower();
        return Bracket.around(
                Math.sqrt(Math.max(0, lower - mean.upper() * mean.upper())),
                Math.sqrt(Math.max(0, value - mean.value() * mean.value())),
                Math.sqrt(Math.max(0, upper - most)));
    }

    /// For every t, TVaR <= t + E[max(S - t, 0)] / (1 - p), with equality at the quantile
    /// (Rockafellar and Uryasev 2000); E[max(S - t, 0)] = E[S] - E[min(S, t)].
    @Override
    public Bracket tailMean(double probability) {
        Bracket quantile = quantile(probability);
        Bracket mean = mean();
        double rest = 1 - probability;
        if (!quantile.isBounded()) {
            return new Bracket(quantile.lower(), quantile.value(), quantile.upper());
        }
        double t = quantile.value();
        double upper = t + (mean.upper() - layerMean(0, t).lower()) / rest;
        double value = t + (mean.value() - layerMean(0, t).value()) / rest;
        double lowerAt = quantile.upper();
        double lower = lowerAt + (mean.lower() - layerMean(0, lowerAt).upper()) / rest;
        return Bracket.around(Math.min(Math.max(lower, quantile.lower()), upper), value, upper);
    }
}
