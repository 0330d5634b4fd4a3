package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.GridReport;
import dev.hakyu.loss.api.LatticeOptions;
import dev.hakyu.loss.internal.CompoundYear.Part;
import java.util.List;

/// Chooses a lattice: its end at or above the 1 - 1e-7 quantile of the year, its step at most 0.05 %
/// of the 99 % quantile. Both are found on coarse lattices first.
public final class GridRule {

    private static final double FAR = 1 - 1e-7;
    private static final double STEP_SHARE = 5e-4;
    private static final int FIRST_POINTS = 1 << 12;
    private static final int SECOND_POINTS = 1 << 14;
    private static final int MOST_TRIES = 80;

    private GridRule() {}

    /// A law and the report on its lattice.
    public record Outcome(LatticeLaw law, GridReport grid) {}

    /// @throws ArithmeticException when the lattice contradicts the exact mean: a defect
    public static Outcome solve(List<Part> parts, LatticeOptions options) {
        YearMoments moments = YearMoments.of(parts);
        if (!options.isAutomatic()) {
            LatticeLaw law = CompoundYear.on(options.step(), options.points(), parts, moments);
            return checked(law, moments, meetsRule(law));
        }
        double end = farEnd(parts, moments);
        LatticeLaw second =
                CompoundYear.on(4 * end / SECOND_POINTS, SECOND_POINTS, parts, moments);
        double far = second.quantile(FAR).upper();
        double reach = far > 0 && far < Double.POSITIVE_INFINITY ? far : end;
        double wanted = STEP_SHARE * firstPositiveQuantile(second, reach);
        int points = FIRST_POINTS;
        while (points < options.mostPoints() && rounded(reach / points) > wanted) {
            points *= 2;
        }
        double step = rounded(reach / points);
        LatticeLaw law = CompoundYear.on(step, points, parts, moments);
        return checked(law, moments, step <= wanted);
    }

    /// The certified 1 - 1e-7 quantile, on a lattice that ends at twice it or more: near the end of a
    /// lattice the bound on rounding grows with e^20.
    private static double farEnd(List<Part> parts, YearMoments moments) {
        double end = firstGuess(parts);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            LatticeLaw law = CompoundYear.on(end / FIRST_POINTS, FIRST_POINTS, parts, moments);
            double far = law.quantile(FAR).upper();
            if (far > end / 2) {
                end *= 2;
            } else if (far > 0 && far < end / 64) {
                end = 8 * far;
            } else {
                return far > 0 ? far : end;
            }
        }
        throw new ArithmeticException(
                "no lattice end was found up to "
                        + end
                        + "; maybe a loss distribution is given in the wrong unit");
    }

    private static double firstGuess(List<Part> parts) {
        double sum = 0;
        for (Part part : parts) {
            double count = Math.max(1, part.frequency().mean());
            sum += part.severity().farQuantile(1e-7 / count) + count * part.severity().farQuantile(0.3);
        }
        return sum > 0 ? 2 * sum : 1;
    }

    private static double firstPositiveQuantile(LatticeLaw law, double otherwise) {
        for (double rest = 1e-2; rest > 1e-7; rest /= 10) {
            double quantile = law.quantile(1 - rest).value();
            if (quantile > 0 && quantile < Double.POSITIVE_INFINITY) {
                return quantile;
            }
        }
        return otherwise;
    }

    /// Up to two significant digits, so that round sums tend to be points.
    private static double rounded(double step) {
        double unit = Math.pow(10, Math.floor(Math.log10(step)) - 1);
        double digits = Math.ceil(step / unit);
        return unit >= 1 ? digits * Math.rint(unit) : digits / Math.rint(1 / unit);
    }

    private static boolean meetsRule(LatticeLaw law) {
        return law.mass() >= FAR
                && law.step() <= STEP_SHARE * firstPositiveQuantile(law, law.step());
    }

    private static Outcome checked(LatticeLaw law, YearMoments moments, boolean meetsRule) {
        double gap = 0;
        if (moments.known() && moments.mean() > 0) {
            gap = law.meanOnLattice() / moments.mean() - 1;
            double least = law.layerMean(0, law.points() * law.step()).lower();
            if (least > moments.mean() * (1 + 1e-9)) {
                throw new ArithmeticException(
                        "the lattice's lower mean "
                                + least
                                + " is above the exact mean "
                                + moments.mean()
                                + "; this is a defect, please report it with the input");
            }
        }
        return new Outcome(
                law, new GridReport(law.step(), law.points(), law.mass(), gap, meetsRule));
    }
}
