package dev.hakyu.loss.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class YearlyLossTest {

    private static final Lognormal90 SEVERITY = new Lognormal90(1e6, 1e8);
    private static final Frequency POISSON = new Frequency.Poisson(0.3);

    /// Both brackets hold the truth, so they must meet; and ours must be narrow: at most `steps`
    /// steps wide, with its own middle within two steps of the vector's.
    private static void assertMeets(YearlyLoss loss, JsonNode quantiles, int steps) {
        double step = loss.grid().step();
        for (int i = 0; i < Vectors.NAMES.length; i++) {
            JsonNode expected = quantiles.get(Vectors.NAMES[i]);
            if (expected == null) {
                continue;
            }
            Bracket actual = loss.quantile(Vectors.PROBABILITIES[i]);
            assertThat(actual.lower())
                    .as(Vectors.NAMES[i])
                    .isLessThanOrEqualTo(expected.get("upper").asDouble());
            assertThat(actual.upper())
                    .as(Vectors.NAMES[i])
                    .isGreaterThanOrEqualTo(expected.get("lower").asDouble());
            double mid = expected.get("mid").asDouble();
            assertThat(actual.value())
                    .as(Vectors.NAMES[i])
                    .isBetween(mid - 2 * step, mid + 2 * step);
            assertThat(actual.upper() - actual.lower()).isLessThanOrEqualTo(steps * step);
        }
    }

    @Test
    void shouldBracketScenarioC() {
        JsonNode expected = Vectors.scenario("scenarioC_poisson_lognormal");
        YearlyLoss loss = YearlyLoss.of(POISSON, SEVERITY);
        assertThat(loss.grid().meetsRule()).isTrue();
        assertMeets(loss, expected.get("quantiles"), 6);
        assertThat(loss.mean().value())
                .isCloseTo(expected.get("mean").asDouble(), withinPercentage(1e-8));
        assertThat(loss.standardDeviation().value())
                .isCloseTo(expected.get("std").asDouble(), withinPercentage(1e-8));
        double none = expected.get("p_zero_exact").asDouble();
        assertThat(loss.probabilityOfNoLoss().contains(none)).isTrue();
        assertThat(loss.probabilityOfNoLoss().lower()).isCloseTo(none, withinPercentage(1e-8));
    }

    @Test
    void shouldBracketScenarioCOnTheVectorsOwnLattice() {
        JsonNode expected = Vectors.scenario("scenarioC_poisson_lognormal");
        YearlyLoss loss = YearlyLoss.of(POISSON, SEVERITY, LatticeOptions.fixed(2000, 1 << 21));
        for (int i = 4; i < Vectors.NAMES.length; i++) {
            JsonNode quantile = expected.get("quantiles").get(Vectors.NAMES[i]);
            Bracket actual = loss.quantile(Vectors.PROBABILITIES[i]);
            assertThat(actual.value()).isEqualTo(quantile.get("mid").asDouble());
            assertThat(actual.lower()).isEqualTo(quantile.get("lower").asDouble());
            assertThat(actual.upper()).isEqualTo(quantile.get("upper").asDouble());
        }
    }

    @Test
    void shouldContainTheClosedFormOfAtMostOneEvent() {
        JsonNode expected = Vectors.scenario("scenarioC_bernoulli");
        YearlyLoss loss = YearlyLoss.of(new Frequency.Bernoulli(0.3), SEVERITY);
        for (int i = 4; i < Vectors.NAMES.length; i++) {
            double exact = expected.get(Vectors.NAMES[i]).asDouble();
            Bracket actual = loss.quantile(Vectors.PROBABILITIES[i]);
            assertThat(actual.contains(exact)).as(Vectors.NAMES[i]).isTrue();
            assertThat(actual.upper() - actual.lower()).isLessThanOrEqualTo(2 * loss.grid().step());
        }
        assertThat(loss.mean().value())
                .isCloseTo(expected.get("mean").asDouble(), withinPercentage(1e-8));
    }

    @Test
    void shouldBracketScenarioDWithARateThatIsNotKnown() {
        JsonNode expected = Vectors.scenario("scenarioD_pertpoisson_lognormal");
        Frequency frequency = Frequency.PoissonMixedOverPert.of(Pert.of(0.1, 0.5, 3));
        assertThat(frequency.probabilityOfNone())
                .isCloseTo(expected.get("p_zero_1F1").asDouble(), withinPercentage(1e-10));
        YearlyLoss loss = YearlyLoss.of(frequency, SEVERITY);
        assertMeets(loss, expected.get("quantiles"), 6);
        assertThat(loss.mean().value())
                .isCloseTo(expected.get("mean").asDouble(), withinPercentage(1e-8));
        assertThat(loss.standardDeviation().value())
                .isCloseTo(expected.get("std").asDouble(), withinPercentage(1e-8));
    }

    @Test
    void shouldBracketScenarioAWithTwoUnknownRatesAndSecondaryLosses() {
        JsonNode expected = Vectors.scenario("scenarioA").get("std");
        YearlyLoss loss =
                YearlyLoss.of(
                        List.of(scenarioA(expected.get("vulnerability").asDouble())),
                        LatticeOptions.automatic());
        assertThat(loss.mean().value())
                .isCloseTo(expected.get("compound_ALE_mean").asDouble(), withinPercentage(1e-8));
        assertThat(loss.standardDeviation().value())
                .isCloseTo(expected.get("compound_ALE_std").asDouble(), withinPercentage(1e-8));
        assertThat(loss.probabilityOfNoLoss().contains(expected.get("compound_p_zero").asDouble()))
                .isTrue();
        // Its total mass is 1 + 2e-8 (no bound on wrapping), which moves P99.9 by less than a step.
        assertMeets(loss, expected.get("compound_quantiles_fft"), 25);
    }

    static LossScenario scenarioA(double vulnerability) {
        return new LossScenario(
                "A",
                new Frequency.PoissonMixedOverPert(
                        List.of(Pert.of(10, 24, 60), Pert.of(.1, .25, .6)), vulnerability),
                new Severity.PrimarySecondary(
                        Pert.of(1e6, 5e6, 5e7),
                        Pert.of(.05, .2, .5).mean(),
                        Pert.of(1e6, 2e7, 3e8)));
    }

    @Test
    void shouldBracketScenarioFWithAndWithoutTheSharedProvider() {
        JsonNode expected = Vectors.scenario("scenarioF_common_provider");
        Lognormal90 severity = new Lognormal90(5e6, 5e7);
        YearlyLoss common = YearlyLoss.of(new Frequency.Counts(countsOfScenarioF()), severity);
        assertMeets(common, expected.get("common").get("quantiles"), 25);
        assertThat(common.standardDeviation().value())
                .isCloseTo(expected.get("std_common").asDouble(), withinPercentage(1e-8));
        List<LossScenario> suppliers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            suppliers.add(
                    new LossScenario(
                            "supplier " + i,
                            new Frequency.Poisson(0.05 + 0.05 * 0.4),
                            new Severity.Single(severity)));
        }
        YearlyLoss independent = YearlyLoss.of(suppliers, LatticeOptions.automatic());
        assertMeets(independent, expected.get("independent").get("quantiles"), 15);
        assertThat(independent.standardDeviation().value())
                .isCloseTo(expected.get("std_independent").asDouble(), withinPercentage(1e-8));
    }

    /// Own events Poisson(1); provider events Poisson(.05), each with Binomial(20, .4) hits; by
    /// Panjer.
    private static List<Double> countsOfScenarioF() {
        int size = 120;
        double[] hits = new double[21];
        hits[0] = Math.pow(0.6, 20);
        for (int k = 1; k <= 20; k++) {
            hits[k] = hits[k - 1] * (21.0 - k) / k * 0.4 / 0.6;
        }
        // One Poisson stream of rate 1.05 whose events are single hits or a provider's.
        double[] event = new double[size];
        for (int k = 0; k <= 20; k++) {
            event[k] += 0.05 * hits[k] / 1.05;
        }
        event[1] += 1 / 1.05;
        return Arrays.stream(Panjer.poisson(1.05, event)).boxed().toList();
    }

    @Test
    void shouldGiveTheSameForOneScenarioAndItsTwoHalves() {
        LatticeOptions options = LatticeOptions.fixed(100_000, 1 << 15);
        Severity severity = new Severity.Single(SEVERITY);
        LossScenario half = new LossScenario("half", new Frequency.Poisson(0.15), severity);
        YearlyLoss whole = YearlyLoss.of(POISSON, SEVERITY, options);
        YearlyLoss halves = YearlyLoss.of(List.of(half, half), options);
        for (double loss = 0; loss < 2e9; loss += 7e6) {
            assertThat(halves.probabilityAbove(loss).value())
                    .isCloseTo(whole.probabilityAbove(loss).value(), withinAbsolute(1e-11));
        }
    }

    private static org.assertj.core.data.Offset<Double> withinAbsolute(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    @Test
    void shouldHaveAnExactLargestEvent() {
        YearlyLoss loss = YearlyLoss.of(POISSON, SEVERITY);
        double exact = 1 - Math.exp(-0.3 * SEVERITY.survival(5e7));
        assertThat(loss.probabilityLargestEventAbove(5e7).value())
                .isCloseTo(exact, withinPercentage(1e-9));
        assertThat(loss.probabilityLargestEventAbove(5e7).value())
                .isLessThan(loss.probabilityAbove(5e7).upper());
    }

    @Test
    void shouldSayWhenFewerPointsThanTheRuleAreAllowed() {
        YearlyLoss coarse = YearlyLoss.of(POISSON, SEVERITY, new LatticeOptions(0, 0, 1 << 13));
        assertThat(coarse.grid().meetsRule()).isFalse();
        YearlyLoss fine = YearlyLoss.of(POISSON, SEVERITY);
        assertThat(coarse.quantile(0.99).lower()).isLessThanOrEqualTo(fine.quantile(0.99).lower());
        assertThat(coarse.quantile(0.99).upper())
                .isGreaterThanOrEqualTo(fine.quantile(0.99).upper());
    }

    @Test
    void shouldHaveNoUpperBoundBeyondTheLattice() {
        YearlyLoss loss = YearlyLoss.of(POISSON, SEVERITY, LatticeOptions.fixed(1000, 1 << 12));
        assertThat(loss.quantile(0.99).isBounded()).isFalse();
        assertThat(loss.quantile(0.99).lower()).isGreaterThan(4e6);
        assertThat(loss.grid().meetsRule()).isFalse();
    }

    @Test
    void shouldTreatConstantAndObservedLossesAsTheyAre() {
        YearlyLoss constant = YearlyLoss.of(new Frequency.Bernoulli(0.2), new Constant(5_000_000));
        assertThat(constant.quantile(0.9).contains(5_000_000)).isTrue();
        assertThat(constant.quantile(0.79)).isEqualTo(Bracket.exact(0));
        YearlyLoss observed =
                YearlyLoss.of(new Frequency.Bernoulli(0.5), Empirical.of(1e6, 3e6, 9e6, 0));
        assertThat(observed.probabilityOfNoLoss().contains(0.625)).isTrue();
        assertThat(observed.quantile(0.999).contains(9e6)).isTrue();
        assertThat(observed.quantile(0.7).contains(1e6)).isTrue();
    }

    @Test
    void shouldKnowThatNothingHappens() {
        YearlyLoss loss = YearlyLoss.of(new Frequency.Poisson(0), SEVERITY);
        assertThat(loss.quantile(0.999).value()).isZero();
        assertThat(loss.mean().value()).isZero();
    }

    @Test
    void shouldHoldItsBoundsWhenThereAreManyEvents() {
        Lognormal90 severity = new Lognormal90(1e5, 1e6);
        Frequency many = new Frequency.Poisson(300);
        YearlyLoss loss = YearlyLoss.of(many, severity);
        double mean = 300 * severity.mean();
        assertThat(loss.quantile(0.5).value()).isCloseTo(mean, withinPercentage(1));
        assertThat(Math.abs(loss.grid().meanGap())).isLessThan(1e-4);
        Frequency spread = new Frequency.NegativeBinomial(3, 100);
        YearlyLoss wide = YearlyLoss.of(spread, severity);
        assertThat(Math.abs(wide.grid().meanGap())).isLessThan(1e-3);
        assertThat(wide.quantile(0.99).upper() / wide.quantile(0.99).lower()).isLessThan(1.02);
    }

    @Test
    void shouldSummariseWithAtMostAThousandPoints() {
        LossSummary summary = YearlyLoss.of(POISSON, SEVERITY).summary();
        assertThat(summary.kind()).isEqualTo(BracketKind.CERTIFIED);
        assertThat(summary.exceedance()).hasSizeBetween(50, 1000);
        assertThat(summary.occurrence()).hasSameSizeAs(summary.exceedance());
        assertThat(summary.findQuantile(0.99)).isPresent();
        double last = 2;
        for (LossSummary.Exceedance point : summary.exceedance()) {
            assertThat(point.probability().value()).isLessThanOrEqualTo(last);
            last = point.probability().value();
        }
        for (LossSummary.Tail tail : summary.tails()) {
            assertThat(tail.tailValueAtRisk().value()).isGreaterThan(tail.valueAtRisk().value());
            assertThat(tail.tailValueAtRisk().upper() / tail.tailValueAtRisk().lower())
                    .isLessThan(1.01);
        }
    }

    @Test
    void shouldContainTheClosedFormTailOfAtMostOneEvent() {
        YearlyLoss loss = YearlyLoss.of(new Frequency.Bernoulli(0.3), SEVERITY);
        double t = SEVERITY.quantile(1 - 0.05 / 0.3);
        double exact = t + 0.3 * SEVERITY.excess(t) / 0.05;
        assertThat(loss.tailValueAtRisk(0.95).contains(exact)).isTrue();
        assertThat(loss.tailValueAtRisk(0.95).lower()).isCloseTo(exact, withinPercentage(0.2));
    }

    @Test
    void shouldRejectLatticesThatAreNone() {
        assertThatThrownBy(() -> LatticeOptions.fixed(1000, 1000))
                .hasMessageContaining("power of two");
        assertThatThrownBy(() -> LatticeOptions.fixed(0, 1024)).hasMessageContaining("give both");
        assertThatThrownBy(() -> YearlyLoss.of(List.of(), LatticeOptions.automatic()))
                .hasMessageContaining("0 loss scenarios");
    }
}
