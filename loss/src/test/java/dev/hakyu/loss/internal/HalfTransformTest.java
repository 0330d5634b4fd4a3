package dev.hakyu.loss.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfTransformTest {

    private static double[] random(int points, long seed) {
        return new SplittableRandom(seed).doubles(points).map(x -> x / points).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64, 128, 1024, 2048, 1 << 15, 1 << 16, 1 << 17})
    void shouldComeBackToWhereItStarted(int points) {
        HalfTransform transform = new HalfTransform(points, 20);
        double[] x = random(points, 3);
        double[] re = new double[points / 2];
        double[] im = new double[points / 2];
        double[] back = new double[points];
        transform.forward(x, re, im);
        transform.backward(re, im, back);
        double bound = ErrorBounds.ofTransform(points) * 2 * Math.sqrt(1.0 / points);
        for (int k = 0; k < points; k++) {
            double grown = bound * Math.exp(20.0 * k / points);
            assertThat(Math.abs(back[k] - x[k])).isLessThan(grown);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64, 128, 512})
    void shouldMultiplyPolynomialsWithTheWrappedPartNegatedAndTilted(int points) {
        double tilt = 3;
        HalfTransform transform = new HalfTransform(points, tilt);
        double[] a = random(points, 4);
        double[] b = random(points, 5);
        double[] slow = new double[points];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < points; j++) {
                double wrapped = i + j < points ? 1 : -Math.exp(-tilt);
                slow[(i + j) % points] += wrapped * a[i] * b[j];
            }
        }
        double[] re = new double[points / 2];
        double[] im = new double[points / 2];
        double[] otherRe = new double[points / 2];
        double[] otherIm = new double[points / 2];
        transform.forward(a, re, im);
        transform.forward(b, otherRe, otherIm);
        for (int t = 0; t < re.length; t++) {
            double r = re[t] * otherRe[t] - im[t] * otherIm[t];
            im[t] = re[t] * otherIm[t] + im[t] * otherRe[t];
            re[t] = r;
        }
        double[] fast = new double[points];
        transform.backward(re, im, fast);
        for (int k = 0; k < points; k++) {
            assertThat(Math.abs(fast[k] - slow[k])).isLessThan(1e-14);
        }
    }

    @Test
    void shouldRejectLengthsThatAreNoPowerOfTwo() {
        assertThatThrownBy(() -> new HalfTransform(1000, 20)).hasMessageContaining("1000 points");
    }
}
