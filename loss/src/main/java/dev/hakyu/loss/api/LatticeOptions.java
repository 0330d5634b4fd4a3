package dev.hakyu.loss.api;

/// How fine the lattice of the exact computation is.
///
/// Automatic: the lattice ends at or above the 1 - 1e-7 quantile of the year and its step is at
/// most 0.05 % of the 99 % quantile (1 % over the mean number of events where that is less), unless
/// that needs more than `mostPoints`; the report of the grid then says that the rule is not met
/// (the brackets hold all the same, only wider).
///
/// @param step currency units between points; 0 for automatic
/// @param points a power of two, 16 to 2^24; 0 for automatic
/// @param mostPoints upper limit for automatic choice, a power of two, 2^12 to 2^24
public record LatticeOptions(double step, int points, int mostPoints) {

    private static final int LARGEST = 1 << 24;

    public LatticeOptions {
        Checks.nonNegative("step of a lattice", step);
        checkPowerOfTwo("largest number of points", mostPoints, 1 << 12);
        if (points != 0) {
            checkPowerOfTwo("number of points", points, 16);
        }
        if ((step == 0) != (points == 0)) {
            throw new IllegalArgumentException(
                    "lattice has step "
                            + step
                            + " and "
                            + points
                            + " points; give both, or 0 for both to have them chosen");
        }
    }

    private static void checkPowerOfTwo(String what, int value, int smallest) {
        if (Integer.bitCount(value) != 1 || value < smallest || value > LARGEST) {
            throw new IllegalArgumentException(
                    what
                            + " of a lattice is "
                            + value
                            + "; it must be a power of two in "
                            + smallest
                            + ".."
                            + LARGEST);
        }
    }

    /// Chosen from the losses, with at most 2^20 points.
    public static LatticeOptions automatic() {
        return new LatticeOptions(0, 0, 1 << 20);
    }

    /// Exactly this lattice.
    public static LatticeOptions fixed(double step, int points) {
        return new LatticeOptions(step, points, LARGEST);
    }

    /// Whether the lattice is chosen from the losses.
    public boolean isAutomatic() {
        return points == 0;
    }
}
