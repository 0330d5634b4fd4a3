package dev.hakyu.loss.internal;

/// Powers of a complex root of unity, each the product of two tabulated ones: a few rounding errors
/// at most, and far fewer sines than powers.
final class RootTable {

    private static final int FINE = 256;

    private RootTable() {}

    /// e^(i angle stride j) for j = 0, 1, ... filling both arrays.
    static void fill(double angle, int stride, double[] re, double[] im) {
        double[] fineRe = new double[FINE];
        double[] fineIm = new double[FINE];
        for (int j = 0; j < FINE; j++) {
            fineRe[j] = Math.cos(angle * stride * j);
            fineIm[j] = Math.sin(angle * stride * j);
        }
        for (int start = 0; start < re.length; start += FINE) {
            double coarseRe = Math.cos(angle * stride * start);
            double coarseIm = Math.sin(angle * stride * start);
            int end = Math.min(FINE, re.length - start);
            for (int j = 0; j < end; j++) {
                re[start + j] = coarseRe * fineRe[j] - coarseIm * fineIm[j];
                im[start + j] = coarseRe * fineIm[j] + coarseIm * fineRe[j];
            }
        }
    }

    /// w^j, w^2j, w^3j (re, im each) for w = e^(2 pi i / length), j below a quarter of the length.
    static double[] radix4(int length) {
        int quarter = length / 4;
        double[] table = new double[6 * quarter];
        double[] re = new double[quarter];
        double[] im = new double[quarter];
        for (int power = 1; power <= 3; power++) {
            fill(2 * Math.PI / length, power, re, im);
            for (int j = 0; j < quarter; j++) {
                table[6 * j + 2 * power - 2] = re[j];
                table[6 * j + 2 * power - 1] = im[j];
            }
        }
        return table;
    }
}
