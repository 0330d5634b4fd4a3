package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.PiecewiseLinear;
import dev.hakyu.loss.internal.CompoundYear.Part;
import java.util.List;

/// Mean and standard deviation of a year's total: E[S] = E[N] E[X], Var[S] = E[N] E[X^2] + (Var[N]
/// - E[N]) E[X]^2, summed over independent scenarios.
///
/// In closed form, so exact; bracketed only where a rule works on primary plus secondary loss.
record YearMoments(Bracket mean, Bracket standardDeviation) {

    static YearMoments of(List<Part> parts, double step, int points) {
        double[] mean = new double[3];
        double[] variance = new double[3];
        for (Part part : parts) {
            Bracket first = Bracket.exact(0);
            Bracket second = Bracket.exact(0);
            if (part.severity().hasExactMoments()) {
                first = Bracket.exact(part.severity().meanBeforeRule());
                second = Bracket.exact(part.severity().secondMomentBeforeRule());
            } else {
                SeverityLattice lattice = SeverityLattice.beforeRule(part.severity(), step, points);
                first = expectation(part.severity(), lattice, step, 1);
                second = expectation(part.severity(), lattice, step, 2);
            }
            double count = part.frequency().mean();
            double spread = part.frequency().variance() - count;
            double least = spread < 0 ? first.upper() : first.lower();
            double most = spread < 0 ? first.lower() : first.upper();
            add(mean, count, first.lower(), first.value(), first.upper());
            add(variance, count, second.lower(), second.value(), second.upper());
            add(variance, spread, least * least, first.value() * first.value(), most * most);
        }
        return new YearMoments(
                Bracket.around(mean[0], mean[1], mean[2]),
                Bracket.around(root(variance[0]), root(variance[1]), root(variance[2])));
    }

    private static void add(double[] sum, double weight, double lower, double value, double upper) {
        sum[0] += weight * lower;
        sum[1] += weight * value;
        sum[2] += weight * upper;
    }

    private static double root(double x) {
        return Math.sqrt(Math.max(0, x));
    }

    /// E[rule(X)^order]: what lies beyond the lattice is bounded by the rule's highest value, or,
    /// the rule never paying more than X, by the exact moment less what lies on it.
    private static Bracket expectation(
            PaidSeverity severity, SeverityLattice lattice, double step, int order) {
        PiecewiseLinear rule = severity.rule();
        double end = lattice.down().length * step;
        double[] paid = new double[3];
        double[] rest = {1, 1, 1};
        double below = 0;
        double[][] roundings = {lattice.down(), lattice.nearest(), lattice.up()};
        for (int k = 0; k < lattice.down().length; k++) {
            double at = Math.pow(rule.at(k * step), order);
            for (int r = 0; r < 3; r++) {
                paid[r] += roundings[r][k] * at;
                rest[r] -= roundings[r][k];
            }
            below += lattice.down()[k] * Math.pow(k * step, order);
        }
        double atEnd = Math.pow(rule.at(end), order);
        double error = lattice.cdfError() * Math.pow(end, order);
        double all = order == 1 ? severity.meanBeforeRule() : severity.secondMomentBeforeRule();
        boolean isCapped = rule.highest() < Double.POSITIVE_INFINITY;
        double beyond =
                isCapped
                        ? Math.max(0, rest[2]) * Math.pow(rule.highest(), order)
                        : Math.max(0, all - below);
        return Bracket.around(
                Math.max(0, paid[0] + Math.max(0, rest[0]) * atEnd - error),
                paid[1] + Math.max(0, rest[1]) * atEnd,
                paid[2] + beyond + error);
    }
}
