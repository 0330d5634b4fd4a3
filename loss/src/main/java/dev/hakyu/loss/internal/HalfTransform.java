package dev.hakyu.loss.internal;

/// Evaluates a real polynomial p_0 + p_1 X + ... + p_(n-1) X^(n-1) at the n/2 complex roots of
/// X^(n/2) = i e^(-tilt/2), all of modulus e^(-tilt/n), and goes back.
///
/// The other half of the 2n-th roots are conjugates of these, so nothing is lost, and products of
/// values are products of polynomials modulo X^n = -e^(-tilt): what runs over the end comes back at
/// the start with the factor -e^(-tilt). One complex transform of half the length does a real
/// sequence, without any step that separates conjugates, and without putting the values in order:
/// forward by decimation in frequency (order in), backward by decimation in time (order out).
///
/// Right-angle convolution: Nussbaumer (1982), Fast Fourier Transform and Convolution Algorithms,
/// chapter 6; exponential tilting: Grübel and Hermesmeier (1999), ASTIN Bulletin 29(2).
///
/// Why not a library transform: docs/adr/030. Losers (2^17 points, one sequence forward): see
/// there.
///
/// Immutable; safe for any number of threads. Memory: about 24 bytes per point.
public final class HalfTransform {

    /// Blocks up to this length are done in one go; longer ones are split so that they fit a cache.
    private static final int CACHED_LENGTH = 1 << 13;

    private final int points;
    private final int half;
    private final double tilt;
    private final double[] turnRe;
    private final double[] turnIm;

    /// Twiddles w^j, w^2j, w^3j interleaved (re, im each) per level, for lengths 4, 16, ... or 8,
    /// 32.
    private final double[][] twiddles;

    /// Makes the tables.
    ///
    /// @param points a power of two, 16 to 2^24
    /// @param tilt 0 or more; 20 is usual
    public HalfTransform(int points, double tilt) {
        if (Integer.bitCount(points) != 1 || points < 16 || points > 1 << 24) {
            throw new IllegalArgumentException(
                    "lattice has " + points + " points; use a power of two in 16..2^24");
        }
        this.points = points;
        this.half = points / 2;
        this.tilt = tilt;
        turnRe = new double[half];
        turnIm = new double[half];
        RootTable.fill(Math.PI / points, 1, turnRe, turnIm);
        twiddles = new double[Integer.numberOfTrailingZeros(half) / 2][];
        for (int level = 0, length = half; length >= 4; level++, length /= 4) {
            twiddles[level] = RootTable.radix4(length);
        }
    }

    public int points() {
        return points;
    }

    /// Values of the polynomial with coefficients `x` (length n) into `re` and `im` (length n/2).
    public void forward(double[] x, double[] re, double[] im) {
        double fall = Math.exp(-tilt / 2);
        double[] decay = decay(-tilt / points);
        for (int block = 0; block * BLOCK < half; block++) {
            double blockScale = decay[BLOCK + block];
            int end = Math.min(half, (block + 1) * BLOCK);
            for (int j = block * BLOCK; j < end; j++) {
                double scale = blockScale * decay[j & (BLOCK - 1)];
                double lower = x[j] * scale;
                double upper = x[j + half] * scale * fall;
                re[j] = lower * turnRe[j] - upper * turnIm[j];
                im[j] = lower * turnIm[j] + upper * turnRe[j];
            }
        }
        down(re, im, 0, half, 0);
    }

    /// Coefficients from values; destroys `re` and `im`.
    public void backward(double[] re, double[] im, double[] x) {
        up(re, im, 0, half, 0);
        double rise = Math.exp(tilt / 2);
        double[] growth = decay(tilt / points);
        for (int block = 0; block * BLOCK < half; block++) {
            double blockScale = growth[BLOCK + block] / half;
            int end = Math.min(half, (block + 1) * BLOCK);
            for (int j = block * BLOCK; j < end; j++) {
                double scale = blockScale * growth[j & (BLOCK - 1)];
                x[j] = (re[j] * turnRe[j] + im[j] * turnIm[j]) * scale;
                x[j + half] = (im[j] * turnRe[j] - re[j] * turnIm[j]) * scale * rise;
            }
        }
    }

    private static final int BLOCK = 256;

    /// exp(rate j) for j < 256, then exp(rate 256 b) for each block b.
    private double[] decay(double rate) {
        double[] table = new double[BLOCK + half / BLOCK + 1];
        for (int j = 0; j < BLOCK; j++) {
            table[j] = Math.exp(rate * j);
        }
        for (int block = 0; block <= half / BLOCK; block++) {
            table[BLOCK + block] = Math.exp(rate * BLOCK * block);
        }
        return table;
    }

    private void down(double[] re, double[] im, int from, int length, int level) {
        if (length > CACHED_LENGTH) {
            butterfliesDown(re, im, from, length, twiddles[level]);
            int quarter = length / 4;
            for (int part = 0; part < 4; part++) {
                down(re, im, from + part * quarter, quarter, level + 1);
            }
            return;
        }
        int size = length;
        for (int l = level; size >= 4; l++, size /= 4) {
            for (int start = from; start < from + length; start += size) {
                butterfliesDown(re, im, start, size, twiddles[l]);
            }
        }
        if (size == 2) {
            pairs(re, im, from, length);
        }
    }

    private void up(double[] re, double[] im, int from, int length, int level) {
        if (length > CACHED_LENGTH) {
            int quarter = length / 4;
            for (int part = 0; part < 4; part++) {
                up(re, im, from + part * quarter, quarter, level + 1);
            }
            butterfliesUp(re, im, from, length, twiddles[level]);
            return;
        }
        int levels = Integer.numberOfTrailingZeros(length) / 2;
        if (Integer.numberOfTrailingZeros(length) % 2 == 1) {
            pairs(re, im, from, length);
        }
        for (int l = levels - 1; l >= 0; l--) {
            int size = length >> (2 * l);
            for (int start = from; start < from + length; start += size) {
                butterfliesUp(re, im, start, size, twiddles[level + l]);
            }
        }
    }

    private static void pairs(double[] re, double[] im, int from, int length) {
        for (int j = from; j < from + length; j += 2) {
            double r = re[j];
            double i = im[j];
            re[j] = r + re[j + 1];
            im[j] = i + im[j + 1];
            re[j + 1] = r - re[j + 1];
            im[j + 1] = i - im[j + 1];
        }
    }

    private static void butterfliesDown(
            double[] re, double[] im, int from, int length, double[] twiddle) {
        int q = length / 4;
        for (int j = 0, t = 0; j < q; j++, t += 6) {
            int a = from + j;
            int b = a + q;
            int c = b + q;
            int d = c + q;
            double sumReAc = re[a] + re[c];
            double sumImAc = im[a] + im[c];
            double difReAc = re[a] - re[c];
            double difImAc = im[a] - im[c];
            double sumReBd = re[b] + re[d];
            double sumImBd = im[b] + im[d];
            double difReBd = re[b] - re[d];
            double difImBd = im[b] - im[d];
            re[a] = sumReAc + sumReBd;
            im[a] = sumImAc + sumImBd;
            double r1 = difReAc - difImBd;
            double i1 = difImAc + difReBd;
            double r2 = sumReAc - sumReBd;
            double i2 = sumImAc - sumImBd;
            double r3 = difReAc + difImBd;
            double i3 = difImAc - difReBd;
            re[b] = r1 * twiddle[t] - i1 * twiddle[t + 1];
            im[b] = r1 * twiddle[t + 1] + i1 * twiddle[t];
            re[c] = r2 * twiddle[t + 2] - i2 * twiddle[t + 3];
            im[c] = r2 * twiddle[t + 3] + i2 * twiddle[t + 2];
            re[d] = r3 * twiddle[t + 4] - i3 * twiddle[t + 5];
            im[d] = r3 * twiddle[t + 5] + i3 * twiddle[t + 4];
        }
    }

    private static void butterfliesUp(
            double[] re, double[] im, int from, int length, double[] twiddle) {
        int q = length / 4;
        for (int j = 0, t = 0; j < q; j++, t += 6) {
            int a = from + j;
            int b = a + q;
            int c = b + q;
            int d = c + q;
            double r1 = re[b] * twiddle[t] + im[b] * twiddle[t + 1];
            double i1 = im[b] * twiddle[t] - re[b] * twiddle[t + 1];
            double r2 = re[c] * twiddle[t + 2] + im[c] * twiddle[t + 3];
            double i2 = im[c] * twiddle[t + 2] - re[c] * twiddle[t + 3];
            double r3 = re[d] * twiddle[t + 4] + im[d] * twiddle[t + 5];
            double i3 = im[d] * twiddle[t + 4] - re[d] * twiddle[t + 5];
            double sumRe02 = re[a] + r2;
            double sumIm02 = im[a] + i2;
            double difRe02 = re[a] - r2;
            double difIm02 = im[a] - i2;
            double sumRe13 = r1 + r3;
            double sumIm13 = i1 + i3;
            double difRe13 = r1 - r3;
            double difIm13 = i1 - i3;
            re[a] = sumRe02 + sumRe13;
            im[a] = sumIm02 + sumIm13;
            re[b] = difRe02 + difIm13;
            im[b] = difIm02 - difRe13;
            re[c] = sumRe02 - sumRe13;
            im[c] = sumIm02 - sumIm13;
            re[d] = difRe02 - difIm13;
            im[d] = difIm02 + difRe13;
        }
    }
}
