package dev.hakyu.loss.api;

/// The slow, obvious way to compound: Panjer's recursion (1981), ASTIN Bulletin 12(1).
public final class Panjer {

    private Panjer() {}

    /// P(S = k) for Poisson counts, k below the length of `severity`.
    public static double[] poisson(double rate, double[] severity) {
        double[] total = new double[severity.length];
        total[0] = Math.exp(rate * (severity[0] - 1));
        for (int k = 1; k < total.length; k++) {
            double sum = 0;
            for (int j = 1; j <= k; j++) {
                sum += j * severity[j] * total[k - j];
            }
            total[k] = rate / k * sum;
        }
        return total;
    }

    /// P(S = k) for negative binomial counts with generating function (1 - b (z - 1))^-r.
    public static double[] negativeBinomial(double r, double b, double[] severity) {
        double a = b / (1 + b);
        double[] total = new double[severity.length];
        total[0] = Math.pow(1 - b * (severity[0] - 1), -r);
        for (int k = 1; k < total.length; k++) {
            double sum = 0;
            for (int j = 1; j <= k; j++) {
                sum += (a + (r - 1) * a * j / k) * severity[j] * total[k - j];
            }
            total[k] = sum / (1 - a * severity[0]);
        }
        return total;
    }
}
