package dev.hakyu.loss.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ProductLossTest {

    @ParameterizedTest
    @EnumSource(PertConvention.class)
    void shouldGiveScenarioB(PertConvention convention) {
        ProductLoss product =
                new ProductLoss(
                        new Pert(.1, .5, 3, 4, convention), new Pert(1e6, 1e7, 5e8, 4, convention));
        JsonNode expected =
                Vectors.scenario("scenarioB")
                        .get(convention == PertConvention.STANDARD ? "std" : "pyfair");
        assertThat(product.mean())
                .isCloseTo(expected.get("mean").asDouble(), withinPercentage(1e-8));
        assertThat(product.standardDeviation())
                .isCloseTo(expected.get("std").asDouble(), withinPercentage(1e-8));
        for (int i = 0; i < Vectors.NAMES.length; i++) {
            assertThat(product.quantile(Vectors.PROBABILITIES[i]))
                    .as(Vectors.NAMES[i])
                    .isCloseTo(expected.get(Vectors.NAMES[i]).asDouble(), withinPercentage(1e-5));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/scenarioB.csv", numLinesToSkip = 1)
    void shouldGiveScenarioBToTheLastDigits(String convention, String name, double quantile) {
        PertConvention pert =
                Arrays.stream(PertConvention.values())
                        .filter(c -> c.id().equals(convention))
                        .findFirst()
                        .orElseThrow();
        ProductLoss product =
                new ProductLoss(new Pert(.1, .5, 3, 4, pert), new Pert(1e6, 1e7, 5e8, 4, pert));
        double probability = Double.parseDouble(name.substring(1)) / 100;
        assertThat(product.quantile(probability)).isCloseTo(quantile, withinPercentage(1e-9));
    }

    @Test
    void shouldMultiplyTwoUniformsInClosedForm() {
        // PERT with a tiny weight is nearly uniform; for U V, P(U V <= t) = t - t ln t.
        Pert uniform = new Pert(0, 0.5, 1, 1e-12, PertConvention.STANDARD);
        ProductLoss product = new ProductLoss(uniform, uniform);
        for (double t = 0.05; t < 1; t += 0.05) {
            assertThat(product.cdf(t)).isCloseTo(t - t * Math.log(t), withinPercentage(1e-8));
        }
    }

    @Test
    void shouldTakeAnUnboundedSecondFactor() {
        ProductLoss product = new ProductLoss(Pert.of(1, 2, 3), new Lognormal90(1e6, 1e8));
        double median = product.quantile(0.5);
        assertThat(product.cdf(median)).isCloseTo(0.5, withinPercentage(1e-9));
        assertThat(product.cdf(median) + product.survival(median))
                .isCloseTo(1, withinPercentage(1e-9));
    }
}
