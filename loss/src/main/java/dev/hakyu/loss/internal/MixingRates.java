package dev.hakyu.loss.internal;

import org.hipparchus.linear.EigenDecompositionSymmetric;

/// A beta distribution on 0..1 replaced by points and weights that have the same first 2m moments.
///
/// Gauss-Jacobi quadrature by the eigenvalues of the Jacobi matrix. Source: Golub and Welsch
/// (1969), Mathematics of Computation 23(106).
///
/// @param points rising, inside 0..1
/// @param weights positive, sum 1
@SuppressWarnings("ArrayRecordComponent") // internal: never leaves the engine
record MixingRates(double[] points, double[] weights) {

    static MixingRates ofBeta(double alpha, double beta, int count) {
        // Jacobi weight (1 - x)^a (1 + x)^b on -1..1 with a = beta - 1, b = alpha - 1.
        double a = beta - 1;
        double b = alpha - 1;
        double[] diagonal = new double[count];
        double[] secondary = new double[count - 1];
        diagonal[0] = (b - a) / (a + b + 2);
        for (int k = 1; k < count; k++) {
            double c = 2 * k + a + b;
            diagonal[k] = (b * b - a * a) / (c * (c + 2));
            // For k = 1 the factor (k + a + b) / (c - 1) is 1, also where both vanish.
            double ratio = k == 1 ? 1 : (k + a + b) / (c - 1);
            secondary[k - 1] = 2 / c * Math.sqrt(k * (k + a) * (k + b) * ratio / (c + 1));
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(diagonal, secondary);
        double[] points = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            points[i] = (1 + eigen.getEigenvalue(i)) / 2;
            double first = eigen.getEigenvector(i).getEntry(0);
            weights[i] = first * first;
        }
        return new MixingRates(points, weights);
    }

    /// The same mixture over low..high.
    MixingRates stretched(double low, double high) {
        double[] stretched = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            stretched[i] = low + (high - low) * points[i];
        }
        return new MixingRates(stretched, weights);
    }
}
