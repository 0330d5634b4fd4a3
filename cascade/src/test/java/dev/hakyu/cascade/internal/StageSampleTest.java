package dev.hakyu.cascade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.hakyu.cascade.api.StageDuration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageSampleTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.95, 1.6448536269514722",
        "0.975, 1.959963984540054",
        "0.001, -3.090232306167813",
        "1e-10, -6.361340902404056"
    })
    void shouldKnowTheNormalQuantiles(double probability, double expected) {
        assertThat(NormalQuantile.of(probability)).isCloseTo(expected, offset(2e-15 * 7));
    }

    /// I(x; 2, 4) = 1 - (1 - x)^4 (1 + 4 x) and I(x; 1, 5) = 1 - (1 - x)^5, by hand.
    @ParameterizedTest
    @CsvSource({"0.05", "0.3", "0.5", "0.9", "0.95"})
    void shouldInvertTheBetaDistribution(double x) {
        double rest = 1 - x;
        double twoFour = 1 - rest * rest * rest * rest * (1 + 4 * x);
        double oneFive = 1 - rest * rest * rest * rest * rest;
        assertThat(BetaQuantile.of(twoFour, 2)).isCloseTo(x, offset(1e-11));
        assertThat(BetaQuantile.of(oneFive, 1)).isCloseTo(x, offset(1e-11));
        assertThat(1 - BetaQuantile.of(1 - oneFive, 5)).isCloseTo(x, offset(1e-11));
    }

    @Test
    void shouldDrawTheStatedRangeOfALognormal() {
        StageDuration duration = new StageDuration.Lognormal90(2, 24);
        assertThat(StageSample.hours(duration, 0.05)).isCloseTo(2, offset(1e-11));
        assertThat(StageSample.hours(duration, 0.95)).isCloseTo(24, offset(1e-11));
        assertThat(StageSample.hours(duration, 0.5)).isCloseTo(Math.sqrt(48), offset(1e-11));
    }

    @Test
    void shouldDrawThePertMean() {
        StageDuration duration = new StageDuration.Pert(24, 72, 240);
        int draws = 20_000;
        double mean =
                IntStream.range(0, draws)
                        .mapToDouble(i -> StageSample.hours(duration, (i + 0.5) / draws))
                        .average()
                        .orElseThrow();
        assertThat(mean).isCloseTo((24 + 4 * 72 + 240) / 6.0, offset(1e-3));
        assertThat(StageSample.hours(new StageDuration.Pert(5, 5, 5), 0.3)).isEqualTo(5);
    }

    @Test
    void shouldGiveEachAddressItsOwnUniformNumber() {
        double[] draws =
                IntStream.range(0, 40_000)
                        .mapToDouble(i -> SubstreamRandom.uniform(42, i / 20, i / 5 % 4, i % 5))
                        .toArray();
        assertThat(IntStream.range(0, draws.length).mapToObj(i -> draws[i]).distinct().count())
                .isEqualTo(draws.length);
        double mean = java.util.Arrays.stream(draws).average().orElseThrow();
        double square = java.util.Arrays.stream(draws).map(u -> u * u).average().orElseThrow();
        assertThat(mean).isCloseTo(0.5, offset(0.006));
        assertThat(square).isCloseTo(1.0 / 3, offset(0.006));
        assertThat(java.util.Arrays.stream(draws).allMatch(u -> u > 0 && u < 1)).isTrue();
        assertThat(SubstreamRandom.uniform(42, 3, 1, 2))
                .isNotEqualTo(SubstreamRandom.uniform(43, 3, 1, 2));
    }
}
