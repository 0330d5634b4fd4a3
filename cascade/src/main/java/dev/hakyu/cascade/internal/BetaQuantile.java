package dev.hakyu.cascade.internal;

/// The inverse of the beta distribution function for shapes of 1 to 5 that add up to 6, as PERT
/// needs them.
///
/// The distribution function is the continued fraction of DLMF 8.17.22, evaluated by Lentz's
/// method; its inverse is found by bisection to the last bit. Strict arithmetic: the same digits on
/// every machine.
final class BetaQuantile {
    private static final double SHAPE_SUM = 6;
    private static final double GAMMA_OF_SUM = 120;
    private static final double TINY = 1e-300;
    private static final int MAX_TERMS = 300;
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };

    private BetaQuantile() {}

    /// @param probability in the open interval (0, 1)
    /// @param shape first shape `[1, 5]`; the second is `6 - shape`
    static double of(double probability, double shape) {
        double other = SHAPE_SUM - shape;
        double beta = gamma(shape) * gamma(other) / GAMMA_OF_SUM;
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (cumulative(middle, shape, other, beta) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private static double cumulative(double x, double a, double b, double beta) {
        double front = StrictMath.pow(x, a) * StrictMath.pow(1 - x, b) / beta;
        return x < (a + 1) / (a + b + 2)
                ? front * fraction(x, a, b) / a
                : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MAX_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double gamma(double x) {
        double z = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double t = z + 7.5;
        return StrictMath.sqrt(2 * Math.PI) * StrictMath.pow(t, z + 0.5) * StrictMath.exp(-t) * sum;
    }
}
