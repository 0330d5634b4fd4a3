package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Frequency;
import java.util.Arrays;

/// Turns values of one event's generating function into those of the year's: z -> E[z^N].
///
/// Short count tables are evaluated as a polynomial, which is faster than exp, sin and cos and
/// serves every frequency alike, mixed ones too; long ones in closed form where there is one.
/// Losers, measured: see docs/adr/031.
final class CountTransform {

    private static final int LONGEST_POLYNOMIAL = 96;
    private static final double LEFT_OVER = 1e-17;
    private static final int BLOCK = 512;

    private final Frequency frequency;
    private final double[] table;
    private final boolean polynomial;

    CountTransform(Frequency frequency) {
        this.frequency = frequency;
        boolean closed =
                switch (frequency) {
                    case Frequency.Poisson p -> p.ratePerYear() > 40;
                    case Frequency.NegativeBinomial n ->
                            40 * (1 + n.b()) + n.mean() > LONGEST_POLYNOMIAL;
                    case Frequency.Bernoulli b -> false;
                    case Frequency.PoissonMixedOverPert m -> false;
                    case Frequency.Counts c -> false;
                };
        polynomial = !closed;
        table = polynomial ? frequency.probabilities(LEFT_OVER) : new double[0];
    }

    /// Largest error of one value relative to E[|z|^N], in units of the largest |value|.
    double relativeError() {
        double operations = polynomial ? 4.0 * table.length : 8 * (40 + frequency.mean());
        return operations * ErrorBounds.UNIT_ROUNDOFF + LEFT_OVER;
    }

    /// In place.
    void apply(double[] re, double[] im) {
        if (polynomial) {
            applyPolynomial(re, im);
            return;
        }
        switch (frequency) {
            case Frequency.Poisson p -> applyPoisson(p.ratePerYear(), re, im);
            case Frequency.NegativeBinomial n -> applyNegativeBinomial(n, re, im);
            case Frequency.Bernoulli b -> applyPolynomial(re, im);
            case Frequency.PoissonMixedOverPert m -> applyPolynomial(re, im);
            case Frequency.Counts c -> applyPolynomial(re, im);
        }
    }

    /// Horner's rule, block by block so that the inner loop is long, plain and in the cache.
    private void applyPolynomial(double[] re, double[] im) {
        double[] sumRe = new double[BLOCK];
        double[] sumIm = new double[BLOCK];
        double[] zRe = new double[BLOCK];
        double[] zIm = new double[BLOCK];
        for (int start = 0; start < re.length; start += BLOCK) {
            int size = Math.min(BLOCK, re.length - start);
            System.arraycopy(re, start, zRe, 0, size);
            System.arraycopy(im, start, zIm, 0, size);
            Arrays.fill(sumRe, table[table.length - 1]);
            Arrays.fill(sumIm, 0);
            for (int n = table.length - 2; n >= 0; n--) {
                hornerStep(sumRe, sumIm, zRe, zIm, table[n]);
            }
            System.arraycopy(sumRe, 0, re, start, size);
            System.arraycopy(sumIm, 0, im, start, size);
        }
    }

    private static void hornerStep(
            double[] sumRe, double[] sumIm, double[] zRe, double[] zIm, double coefficient) {
        for (int j = 0; j < BLOCK; j++) {
            double r = sumRe[j];
            double i = sumIm[j];
            sumRe[j] = r * zRe[j] - i * zIm[j] + coefficient;
            sumIm[j] = r * zIm[j] + i * zRe[j];
        }
    }

    private static void applyPoisson(double rate, double[] re, double[] im) {
        for (int j = 0; j < re.length; j++) {
            double size = Math.exp(rate * (re[j] - 1));
            double angle = rate * im[j];
            re[j] = size * Math.cos(angle);
            im[j] = size * Math.sin(angle);
        }
    }

    private static void applyNegativeBinomial(
            Frequency.NegativeBinomial n, double[] re, double[] im) {
        for (int j = 0; j < re.length; j++) {
            double x = 1 - n.b() * (re[j] - 1);
            double y = -n.b() * im[j];
            double size = Math.exp(-n.r() * Math.log(Math.hypot(x, y)));
            double angle = -n.r() * Math.atan2(y, x);
            re[j] = size * Math.cos(angle);
            im[j] = size * Math.sin(angle);
        }
    }
}
