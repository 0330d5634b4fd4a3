package dev.hakyu.loss.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class Lognormal90Test {

    private static final double CLOSE = 1e-8;

    static List<JsonNode> vectors() {
        List<JsonNode> rows = new ArrayList<>();
        Vectors.scenario("lognormal90").forEach(rows::add);
        return rows;
    }

    private static Lognormal90 lognormal(JsonNode row) {
        return new Lognormal90(row.get("low").asDouble(), row.get("high").asDouble());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void shouldGiveThePublishedMomentsAndQuantiles(JsonNode row) {
        Lognormal90 loss = lognormal(row);
        close(loss.mu(), row, "mu");
        close(loss.sigma(), row, "sigma");
        close(loss.mean(), row, "mean");
        close(loss.standardDeviation(), row, "std");
        for (int i = 0; i < Vectors.NAMES.length; i++) {
            close(loss.quantile(Vectors.PROBABILITIES[i]), row, Vectors.NAMES[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void shouldGiveThePublishedLayersAndTail(JsonNode row) {
        Lognormal90 loss = lognormal(row);
        close(loss.layerMean(1e6, 1e7), row, "layer_1000000_xs_10000000");
        close(loss.layerMean(5e6, 1e8), row, "layer_5000000_xs_100000000");
        close(loss.layerMean(1e7, 3e8), row, "layer_10000000_xs_300000000");
        double quantile = loss.quantile(0.95);
        close(quantile + loss.excess(quantile) / 0.05, row, "TVaR95");
    }

    private static void close(double actual, JsonNode row, String name) {
        assertThat(actual).as(name).isCloseTo(row.get(name).asDouble(), withinPercentage(CLOSE));
    }

    @Test
    void shouldPutFivePercentBelowAndAboveItsRange() {
        Lognormal90 loss = new Lognormal90(3e6, 7e8);
        assertThat(loss.cdf(3e6)).isCloseTo(0.05, withinPercentage(1e-9));
        assertThat(loss.survival(7e8)).isCloseTo(0.05, withinPercentage(1e-9));
    }

    @Test
    void shouldDrawItsOwnMedian() {
        Lognormal90 loss = new Lognormal90(1e6, 1e8);
        SplittableRandom stream = new SplittableRandom(7);
        int below = 0;
        for (int i = 0; i < 10_000; i++) {
            below += loss.sample(stream) < 1e7 ? 1 : 0;
        }
        assertThat(below).isBetween(4800, 5200);
    }

    @Test
    void shouldRejectARangeThatDoesNotRise() {
        assertThatThrownBy(() -> new Lognormal90(5, 5)).hasMessageContaining("5.0 to 5.0");
        assertThatThrownBy(() -> new Lognormal90(0, 5)).hasMessageContaining("above 0");
    }
}
