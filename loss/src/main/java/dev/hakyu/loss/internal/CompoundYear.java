package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Frequency;
import java.util.List;

/// The year's total of independent scenarios on a lattice: for each rounding, transform, apply the
/// counts, multiply, go back.
///
/// Certified: every cumulative probability comes with a bound on what rounding and wrapping did.
/// With tilt t and n points, wrapped mass enters with the factor e^-t; a Euclidean error d of the
/// tilted result becomes at most d sqrt(sum_(j<=k) e^(2 t j / n)) in the sum up to k
/// (Cauchy-Schwarz). A sup-norm error e of one severity moves the total's distribution function by
/// at most E[N] e.
public final class CompoundYear {

    private static final double TILT = 20;

    private CompoundYear() {}

    /// How often, and the loss of one event.
    public record Part(Frequency frequency, PaidSeverity severity) {}

    /// The law of the total on points 0, step, ..., (points - 1) step.
    public static LatticeLaw on(double step, int points, List<Part> parts) {
        HalfTransform transform = new HalfTransform(points, TILT);
        List<CountTransform> counts =
                parts.stream().map(part -> new CountTransform(part.frequency())).toList();
        List<SeverityLattice> lattices =
                parts.stream()
                        .map(part -> SeverityLattice.of(part.severity(), step, points))
                        .toList();
        double[] down = new double[points];
        double[] nearest = new double[points];
        double[] up = new double[points];
        double roundingDown =
                total(
                        transform,
                        parts,
                        counts,
                        lattices.stream().map(l -> l.down()).toList(),
                        down);
        total(transform, parts, counts, lattices.stream().map(l -> l.nearest()).toList(), nearest);
        double roundingUp =
                total(transform, parts, counts, lattices.stream().map(l -> l.up()).toList(), up);
        double cdfError = 0;
        for (int i = 0; i < parts.size(); i++) {
            // 1e-13 for the tilting factors, whose exponents lose up to 20 units of rounding.
            cdfError += parts.get(i).frequency().mean() * (lattices.get(i).cdfError() + 1e-13);
        }
        return new LatticeLaw(
                step,
                CumulativeBounds.highest(down, roundingDown, cdfError, TILT),
                CumulativeBounds.plain(nearest),
                CumulativeBounds.lowest(up, roundingUp, cdfError, TILT),
                YearMoments.of(parts, step, points));
    }

    /// Fills `into` with the probabilities of the total; returns the Euclidean error of its tilted
    /// form.
    private static double total(
            HalfTransform transform,
            List<Part> parts,
            List<CountTransform> counts,
            List<double[]> severities,
            double[] into) {
        int half = transform.points() / 2;
        double[] re = new double[half];
        double[] im = new double[half];
        double[] productRe = re;
        double[] productIm = im;
        double transformError = ErrorBounds.ofTransform(transform.points());
        double mass = 1;
        double relativeError = transformError;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                re = new double[half];
                im = new double[half];
            }
            double[] severity = severities.get(i);
            transform.forward(severity, re, im);
            counts.get(i).apply(re, im);
            if (i > 0) {
                multiply(productRe, productIm, re, im);
            }
            double tilted = tiltedMass(severity);
            Frequency frequency = parts.get(i).frequency();
            double tiltedTotal = frequency.generating(tilted);
            mass *= tiltedTotal;
            relativeError +=
                    steepness(frequency, tilted) / tiltedTotal * tilted * transformError
                            + counts.get(i).relativeError();
        }
        transform.backward(productRe, productIm, into);
        return relativeError * mass;
    }

    private static void multiply(double[] re, double[] im, double[] otherRe, double[] otherIm) {
        for (int j = 0; j < re.length; j++) {
            double r = re[j] * otherRe[j] - im[j] * otherIm[j];
            im[j] = re[j] * otherIm[j] + im[j] * otherRe[j];
            re[j] = r;
        }
    }

    /// sum p_k e^(-tilt k / n), rounded up a little; also bounds the tilted Euclidean norm.
    private static double tiltedMass(double[] probabilities) {
        double ratio = Math.exp(-TILT / probabilities.length);
        double sum = 0;
        for (int k = probabilities.length - 1; k >= 0; k--) {
            sum = sum * ratio + probabilities[k];
        }
        return Math.clamp(sum * (1 + 1e-9), 0, 1);
    }

    /// An upper bound on the derivative of E[z^N], by convexity.
    private static double steepness(Frequency frequency, double z) {
        double ahead = 1e-3 * Math.max(1 - z, 1e-3) / Math.max(1, frequency.mean());
        return 1.01 * (frequency.generating(z + ahead) - frequency.generating(z)) / ahead;
    }
}
