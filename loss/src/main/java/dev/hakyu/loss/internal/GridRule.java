package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.GridReport;
import dev.hakyu.loss.api.LatticeOptions;
import dev.hakyu.loss.internal.CompoundYear.Part;
import java.util.List;

/// Chooses a lattice: its end at or above the 1 - 1e-7 quantile of the year, its step at most 0.05
/// % of the 99 % quantile (less where more than 20 events a year are expected). Both are found on
/// coarse lattices first.
public final class GridRule {

    private static final double FAR = 1 - 1e-7;
    private static final double STEP_SHARE = 5e-4;
    private static final double WIDTH_SHARE = 1e-2;
    private static final int FIRST_POINTS = 1 << 12;
    private static final int SECOND_POINTS = 1 << 14;
    private static final int MOST_SEARCH_POINTS = 1 << 18;
    private static final double MANY_EVENTS = 10;
    private static final int MOST_TRIES = 80;

    private GridRule() {}

    /// A law and the report on its lattice.
    public record Outcome(LatticeLaw law, GridReport grid) {}

    /// The year on the lattice the options ask for.
    ///
    /// @throws ArithmeticException when the lattice contradicts the exact mean: a defect
    public static Outcome solve(List<Part> parts, LatticeOptions options) {
        if (!options.isAutomatic()) {
            LatticeLaw law = CompoundYear.on(options.step(), options.points(), parts);
            return checked(law, meetsRule(law, parts));
        }
        double end = farEnd(parts);
        LatticeLaw second = coarse(4 * end, SECOND_POINTS, parts);
        Bracket far = second.quantile(FAR);
        double reach = far.upper() > 0 && far.isBounded() ? far.upper() : end;
        double wanted = stepShare(parts) * firstPositiveQuantile(second, reach);
        int points = FIRST_POINTS;
        while (points < options.mostPoints() && rounded(reach / points) > wanted) {
            points *= 2;
        }
        double step = rounded(reach / points);
        LatticeLaw law = CompoundYear.on(step, points, parts);
        return checked(law, step <= wanted);
    }

    /// The 1 - 1e-7 quantile on a lattice that ends at twice it or more: near the end of a lattice
    /// the bound on rounding grows with e^20.
    private static double farEnd(List<Part> parts) {
        double end = firstGuess(parts);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            LatticeLaw law = coarse(end, FIRST_POINTS, parts);
            double far = law.quantile(FAR).value();
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

    /// A lattice for the search, fine enough that rounding many small events does not mislead it.
    private static LatticeLaw coarse(double end, int leastPoints, List<Part> parts) {
        double eventMean = 0;
        for (Part part : parts) {
            if (part.frequency().mean() > MANY_EVENTS) {
                eventMean = Math.max(eventMean, part.severity().meanBeforeRule());
            }
        }
        int points = leastPoints;
        while (points < MOST_SEARCH_POINTS && eventMean > 0 && 4 * end / points > eventMean) {
            points *= 2;
        }
        return CompoundYear.on(end / points, points, parts);
    }

    private static double firstGuess(List<Part> parts) {
        double sum = 0;
        for (Part part : parts) {
            double count = Math.max(1, part.frequency().mean());
            sum +=
                    part.severity().farQuantile(1e-7 / count)
                            + count * part.severity().farQuantile(0.3);
        }
        return sum > 0 ? 2 * sum : 1;
    }

    /// Each event is rounded by up to a step, so many events ask for smaller steps: the bracket is
    /// to be about 1 % wide at most.
    private static double stepShare(List<Part> parts) {
        double events = parts.stream().mapToDouble(p -> p.frequency().mean()).sum();
        return Math.min(STEP_SHARE, WIDTH_SHARE / Math.max(1, events));
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

    private static boolean meetsRule(LatticeLaw law, List<Part> parts) {
        return law.mass() >= FAR
                && law.step() <= stepShare(parts) * firstPositiveQuantile(law, law.step());
    }

    private static Outcome checked(LatticeLaw law, boolean meetsRule) {
        double gap = 0;
        Bracket mean = law.mean();
        if (mean.value() > 0) {
            gap = law.meanOnLattice() / mean.value() - 1;
            double least = law.layerMean(0, law.points() * law.step()).lower();
            if (least > mean.upper() * (1 + 1e-9)) {
                throw new ArithmeticException(
                        "the lattice's lower mean "
                                + least
                                + " is above the exact mean "
                                + mean.upper()
                                + "; this is a defect, please report it with the input");
            }
        }
        return new Outcome(
                law, new GridReport(law.step(), law.points(), law.mass(), gap, meetsRule));
    }
}
