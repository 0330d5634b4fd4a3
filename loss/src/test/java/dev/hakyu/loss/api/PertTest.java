package dev.hakyu.loss.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PertTest {

    /// 1e-10, as a percentage.
    private static final double CLOSE = 1e-8;

    static List<Map<String, String>> vectors() {
        return Vectors.betaPert();
    }

    private static Pert pert(Map<String, String> row) {
        return new Pert(
                number(row, "low"),
                number(row, "mode"),
                number(row, "high"),
                number(row, "gamma"),
                row.get("conv").equals("std") ? PertConvention.STANDARD : PertConvention.PYFAIR);
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.get(name));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void shouldGiveThePublishedShapeMomentsAndQuantiles(Map<String, String> row) {
        Pert pert = pert(row);
        assertThat(pert.alpha()).isCloseTo(number(row, "alpha"), withinPercentage(CLOSE));
        assertThat(pert.beta()).isCloseTo(number(row, "beta"), withinPercentage(CLOSE));
        assertThat(pert.mean()).isCloseTo(number(row, "mean"), withinPercentage(CLOSE));
        assertThat(pert.standardDeviation()).isCloseTo(number(row, "std"), withinPercentage(CLOSE));
        for (int i = 0; i < Vectors.NAMES.length; i++) {
            double expected = number(row, Vectors.NAMES[i]);
            double probability = Vectors.PROBABILITIES[i];
            assertThat(pert.quantile(probability))
                    .as(Vectors.NAMES[i])
                    .isCloseTo(expected, withinPercentage(CLOSE));
            assertThat(pert.cdf(expected)).isCloseTo(probability, withinPercentage(1e-7));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void shouldAgreeWithItsOwnPartialMoments(Map<String, String> row) {
        Pert pert = pert(row);
        double all = Double.POSITIVE_INFINITY;
        assertThat(pert.partialMoment(1, -all, all))
                .isCloseTo(pert.mean(), withinPercentage(CLOSE));
        double second = pert.mean() * pert.mean() + Math.pow(pert.standardDeviation(), 2);
        assertThat(pert.partialMoment(2, -all, all)).isCloseTo(second, withinPercentage(CLOSE));
        double cap = pert.quantile(0.7);
        assertThat(pert.limitedExpectedValue(cap) + pert.excess(cap))
                .isCloseTo(pert.mean(), withinPercentage(CLOSE));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void shouldDrawItsOwnMean(Map<String, String> row) {
        Pert pert = pert(row);
        SplittableRandom stream = new SplittableRandom(20_261_121);
        int draws = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double x = pert.sample(stream);
            sum += x;
            squares += (x - pert.mean()) * (x - pert.mean());
        }
        double error = pert.standardDeviation() / Math.sqrt(draws);
        assertThat(Math.abs(sum / draws - pert.mean())).isLessThan(4 * error);
        assertThat(Math.sqrt(squares / draws))
                .isCloseTo(pert.standardDeviation(), withinPercentage(4));
    }

    @Test
    void shouldRejectAModeOutsideItsRange() {
        assertThatThrownBy(() -> Pert.of(1, 5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.0")
                .hasMessageContaining("within low 1.0 and high 4.0");
    }

    @Test
    void shouldAdviseAConstantWhenThereIsNoRange() {
        assertThatThrownBy(() -> Pert.of(4, 4, 4)).hasMessageContaining("use a constant");
    }

    @Test
    void shouldRejectNegativeAndMissingNumbers() {
        assertThatThrownBy(() -> Pert.of(-1, 2, 4)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> Pert.of(1, Double.NaN, 4)).hasMessageContaining("NaN");
    }
}
