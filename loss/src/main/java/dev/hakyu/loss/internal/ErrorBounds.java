package dev.hakyu.loss.internal;

/// Bounds on what floating point does to a transform.
final class ErrorBounds {

    /// 2^-53.
    static final double UNIT_ROUNDOFF = 0x1p-53;

    /// Per level: error of a tabulated root (angles to 3 pi / 2 lose up to 12 units) and of one
    /// complex product and sum; see Higham (2002), Accuracy and Stability, theorem 24.2.
    private static final double UNITS_PER_LEVEL = 24;

    private ErrorBounds() {}

    /// Relative error, in the Euclidean norm, of one forward or backward transform.
    static double ofTransform(int points) {
        int levels = Integer.numberOfTrailingZeros(points) + 4;
        return UNITS_PER_LEVEL * UNIT_ROUNDOFF * levels;
    }
}
