package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Continuous;
import dev.hakyu.loss.api.Distribution;
import dev.hakyu.loss.api.PiecewiseLinear;

/// One event's loss on the points 0, h, 2h, ..., three times: rounded down, to the nearest point,
/// and up. What falls beyond the last point is left out, which is the same as putting it at
/// infinity: it changes no probability of a total below the end of the lattice.
///
/// @param down P(floor(X / h) = k)
/// @param nearest P(round(X / h) = k)
/// @param up P(ceil(X / h) = k)
/// @param cdfError how far any cumulative sum may be from the truth
@SuppressWarnings("ArrayRecordComponent") // internal: never leaves the engine
record SeverityLattice(double[] down, double[] nearest, double[] up, double cdfError) {

    /// Accuracy granted to the library's distribution functions; measured: better than 1e-15 for
    /// the normal, 1e-14 for the beta distribution.
    private static final double LIBRARY_ERROR = 1e-13;

    private static final int MOST_POINTS_BEFORE_RULE = 1 << 22;

    static SeverityLattice of(PaidSeverity severity, double step, int points) {
        return beforeRule(severity, step, points).through(severity.rule(), step, points);
    }

    /// The event's loss before the severity's rule works on it, on as many points as the rule needs
    /// to fill the given ones.
    static SeverityLattice beforeRule(PaidSeverity severity, double step, int points) {
        if (severity.secondaryProbability() == 0) {
            return of(severity.primary(), step, points);
        }
        int needed = pointsBeforeRule(severity.rule(), step, points);
        SeverityLattice secondary = of(severity.secondary(), step, needed);
        return of(severity.primary(), step, needed)
                .plusSometimes(severity.secondaryProbability(), secondary);
    }

    private static int pointsBeforeRule(PiecewiseLinear rule, double step, int points) {
        double full = rule.firstAtLeast(points * step);
        double reach = full == Double.POSITIVE_INFINITY ? rule.starts().getLast() + step : full;
        int needed = points;
        while (needed * step < reach && needed < MOST_POINTS_BEFORE_RULE) {
            needed *= 2;
        }
        return needed;
    }

    private static SeverityLattice of(Distribution loss, double step, int points) {
        double[] atMost = new double[points + 1];
        loss.fillCdf(0, step, atMost);
        double[] below = atMost;
        if (!(loss instanceof Continuous)) {
            below = new double[points + 1];
            for (int k = 0; k <= points; k++) {
                below[k] = loss.cdfBelow(k * step);
            }
        }
        double[] nearest = new double[points];
        loss.fillCdf(0.5 * step, step, nearest);
        double[] down = new double[points];
        double[] up = new double[points];
        up[0] = atMost[0];
        for (int k = 0; k < points; k++) {
            down[k] = below[k + 1] - below[k];
        }
        for (int k = points - 1; k > 0; k--) {
            up[k] = atMost[k] - atMost[k - 1];
            nearest[k] -= nearest[k - 1];
        }
        return new SeverityLattice(down, nearest, up, LIBRARY_ERROR);
    }

    /// X + (with the given probability) Y, by a transform twice as long so that nothing wraps.
    private SeverityLattice plusSometimes(double probability, SeverityLattice other) {
        HalfTransform transform = new HalfTransform(2 * down.length, 0);
        double error =
                cdfError
                        + other.cdfError
                        + 3
                                * ErrorBounds.ofTransform(2 * down.length)
                                * Math.sqrt(2.0 * down.length);
        return new SeverityLattice(
                sum(transform, down, probability, other.down),
                sum(transform, nearest, probability, other.nearest),
                sum(transform, up, probability, other.up),
                error);
    }

    private static double[] sum(
            HalfTransform transform, double[] first, double probability, double[] second) {
        int points = first.length;
        double[] padded = new double[2 * points];
        double[] re = new double[points];
        double[] im = new double[points];
        double[] otherRe = new double[points];
        double[] otherIm = new double[points];
        System.arraycopy(first, 0, padded, 0, points);
        transform.forward(padded, re, im);
        System.arraycopy(second, 0, padded, 0, points);
        transform.forward(padded, otherRe, otherIm);
        for (int j = 0; j < points; j++) {
            double factorRe = 1 - probability + probability * otherRe[j];
            double factorIm = probability * otherIm[j];
            double r = re[j] * factorRe - im[j] * factorIm;
            im[j] = re[j] * factorIm + im[j] * factorRe;
            re[j] = r;
        }
        transform.backward(re, im, padded);
        double[] sum = new double[points];
        System.arraycopy(padded, 0, sum, 0, points);
        return sum;
    }

    /// The rule applied to each point, rounded the way the lattice is. What lay beyond the end goes
    /// to the rule's value there (down) or its highest value (nearest, up).
    private SeverityLattice through(PiecewiseLinear rule, double step, int points) {
        if (rule.equals(PiecewiseLinear.identity())) {
            return this;
        }
        double[] newDown = new double[points];
        double[] newNearest = new double[points];
        double[] newUp = new double[points];
        double restDown = 1;
        double restNearest = 1;
        double restUp = 1;
        for (int k = 0; k < down.length; k++) {
            double paid = rule.at(k * step) / step;
            add(newDown, Math.floor(paid), down[k]);
            add(newNearest, Math.rint(paid), nearest[k]);
            add(newUp, Math.ceil(paid), up[k]);
            restDown -= down[k];
            restNearest -= nearest[k];
            restUp -= up[k];
        }
        add(newDown, Math.floor(rule.at(down.length * step) / step), Math.max(0, restDown));
        add(newNearest, Math.rint(rule.highest() / step), Math.max(0, restNearest));
        add(newUp, Math.ceil(rule.highest() / step), Math.max(0, restUp));
        return new SeverityLattice(newDown, newNearest, newUp, 2 * cdfError);
    }

    private static void add(double[] into, double index, double probability) {
        if (index < into.length) {
            into[(int) index] += probability;
        }
    }
}
