package dev.hakyu.loss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleLawTest {

    private static final int REPEATS = 400;
    private static final double LEAST_HELD = 0.92;

    @Test
    void shouldHoldTheTruthAsOftenAsItSays() {
        SplittableRandom stream = new SplittableRandom(314);
        int median = 0;
        int high = 0;
        int mean = 0;
        int tail = 0;
        int above = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            SampleLaw law = new SampleLaw(stream.doubles(300).map(u -> -Math.log(1 - u)).toArray());
            median += law.quantile(0.5).contains(Math.log(2)) ? 1 : 0;
            high += law.quantile(0.95).contains(Math.log(20)) ? 1 : 0;
            mean += law.mean().contains(1) ? 1 : 0;
            tail += law.tailMean(0.8).contains(Math.log(5) + 1) ? 1 : 0;
            above += law.probabilityAbove(2).contains(Math.exp(-2)) ? 1 : 0;
        }
        assertThat(median).isGreaterThan((int) (LEAST_HELD * REPEATS));
        assertThat(high).isGreaterThan((int) (LEAST_HELD * REPEATS));
        assertThat(mean).isGreaterThan((int) (LEAST_HELD * REPEATS));
        assertThat(tail).isGreaterThan((int) (0.88 * REPEATS));
        assertThat(above).isGreaterThan((int) (LEAST_HELD * REPEATS));
    }

    @Test
    void shouldBeCertainOfNothingButWhatItSaw() {
        SampleLaw law = new SampleLaw(new double[50]);
        assertThat(law.probabilityOfZero().value()).isEqualTo(1);
        assertThat(law.probabilityOfZero().lower()).isBetween(0.92, 0.94);
        assertThat(law.mean().value()).isZero();
    }
}
