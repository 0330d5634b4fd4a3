package dev.hakyu.loss.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.hakyu.loss.api.InsuredYear.Simulation;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class InsuranceTest {

    private static final Lognormal90 LOSS = new Lognormal90(1e6, 1e8);
    private static final LossScenario SCENARIO_C =
            new LossScenario("C", new Frequency.Poisson(0.3), new Severity.Single(LOSS));
    private static final LossQuestion YEN =
            LossQuestion.in(
                    Currency.getInstance("JPY"),
                    List.of(new LossInput("loss", "1,000,000 to 100,000,000 yen", "test")));
    private static final Simulation FEW = new Simulation(11, 20_000, 2);

    private static LossCurve curve(LossScenario scenario, InsurancePolicy policy)
            throws InterruptedException {
        return InsuredYear.of(List.of(scenario), policy, LatticeOptions.automatic(), FEW, YEN);
    }

    @ParameterizedTest
    @CsvSource({"5000000, 100000000", "10000000, 300000000"})
    void shouldGiveTheLayersOfScenarioC(double deductible, double limit)
            throws InterruptedException {
        JsonNode expected =
                Vectors.scenario("scenarioC_poisson_lognormal")
                        .get("layers")
                        .get("d%.0f_l%.0f".formatted(deductible, limit));
        LossCurve perEvent = curve(SCENARIO_C, InsurancePolicy.perEvent(deductible, limit));
        assertThat(perEvent.insured().mean().value())
                .isCloseTo(
                        expected.get("per_event_annual_expected").asDouble(),
                        withinPercentage(1e-8));
        Bracket yearly =
                YearlyLoss.of(List.of(SCENARIO_C), LatticeOptions.fixed(2000, 1 << 21))
                        .layerMean(deductible, limit);
        JsonNode aggregate = expected.get("annual_aggregate_expected");
        assertThat(yearly.lower()).isLessThanOrEqualTo(aggregate.get("upper").asDouble());
        assertThat(yearly.upper()).isGreaterThanOrEqualTo(aggregate.get("lower").asDouble());
        assertThat(yearly.value())
                .isCloseTo(aggregate.get("mid").asDouble(), withinPercentage(5e-3));
        InsurancePolicy wholeYear =
                InsurancePolicy.perEvent(0, Double.POSITIVE_INFINITY)
                        .withYearlyTerms(deductible, limit);
        LossCurve viaPolicy = curve(SCENARIO_C, wholeYear);
        assertThat(viaPolicy.insured().mean().lower())
                .isLessThanOrEqualTo(aggregate.get("upper").asDouble());
        assertThat(viaPolicy.insured().mean().upper())
                .isGreaterThanOrEqualTo(aggregate.get("lower").asDouble());
    }

    @ParameterizedTest
    @CsvSource({"0", "8", "12", "24", "72"})
    void shouldPayForHoursBeyondTheWaitingPeriod(int waitingHours) throws InterruptedException {
        JsonNode vectors = Vectors.scenario("waiting_period");
        Lognormal90 hours = new Lognormal90(6, 240);
        assertThat(hours.excess(waitingHours))
                .isCloseTo(
                        vectors.get("wait%dh_expected_covered_hours".formatted(waitingHours))
                                .asDouble(),
                        withinPercentage(1e-8));
        LossScenario once =
                new LossScenario(
                        "stop", new Frequency.Bernoulli(1), new Severity.Outage(hours, 500_000));
        InsurancePolicy policy =
                InsurancePolicy.perEvent(0, Double.POSITIVE_INFINITY)
                        .withWaiting(new WaitingPeriod(waitingHours, Double.POSITIVE_INFINITY));
        LossCurve curve = curve(once, policy);
        assertThat(curve.insured().mean().value())
                .isCloseTo(
                        vectors.get("wait%dh_expected_payment".formatted(waitingHours)).asDouble(),
                        withinPercentage(1e-8));
        assertThat(curve.net().mean().value() + curve.insured().mean().value())
                .isCloseTo(curve.gross().mean().value(), withinPercentage(1e-8));
    }

    @Test
    void shouldStopPayingAfterTheLongestTime() {
        InsurancePolicy policy =
                InsurancePolicy.perEvent(1_000_000, Double.POSITIVE_INFINITY)
                        .withWaiting(WaitingPeriod.ofHoursAndDays(12, 2));
        // 100 h at 500,000: covered 48 h = 24,000,000, less the deductible.
        assertThat(policy.paidForStop(50_000_000, 100))
                .isCloseTo(23_000_000, withinPercentage(1e-9));
        assertThat(policy.paidForStop(5_000_000, 10)).isZero();
        assertThat(policy.stopRule(500_000).at(50_000_000))
                .isCloseTo(23_000_000, withinPercentage(1e-9));
        assertThat(policy.stopRule(500_000).at(500_000 * 13)).isZero();
        assertThat(policy.stopRule(500_000).at(500_000 * 20))
                .isCloseTo(3_000_000, withinPercentage(1e-9));
    }

    @Test
    void shouldTakeTheDeductibleThenTheShareThenTheLimit() {
        InsurancePolicy policy =
                new InsurancePolicy(
                        WaitingPeriod.none(),
                        List.of(new InsuranceLayer(10, 45, 0.9)),
                        0,
                        Double.POSITIVE_INFINITY);
        assertThat(policy.paidForStop(10, 0)).isZero();
        assertThat(policy.paidForStop(30, 0)).isCloseTo(18, withinPercentage(1e-9));
        assertThat(policy.paidForStop(60, 0)).isCloseTo(45, withinPercentage(1e-9));
        assertThat(policy.paidForStop(1000, 0)).isCloseTo(45, withinPercentage(1e-9));
    }

    @Test
    void shouldAddTheLayersOfAProgramme() throws InterruptedException {
        InsurancePolicy tower =
                new InsurancePolicy(
                        WaitingPeriod.none(),
                        List.of(
                                InsuranceLayer.excessOf(5e6, 2e7),
                                new InsuranceLayer(2.5e7, 3e7, 0.5)),
                        0,
                        Double.POSITIVE_INFINITY);
        LossCurve curve = curve(SCENARIO_C, tower);
        double expected = 0.3 * (LOSS.layerMean(5e6, 2e7) + 0.5 * LOSS.layerMean(2.5e7, 6e7));
        assertThat(curve.insured().mean().value()).isCloseTo(expected, withinPercentage(1e-8));
        assertThat(curve.provenance().seed()).isEmpty();
        assertThat(curve.provenance().grids()).hasSize(3).allMatch(GridReport::meetsRule);
    }

    @Test
    void shouldRejectLayersThatPayTwice() {
        List<InsuranceLayer> twice =
                List.of(InsuranceLayer.excessOf(0, 100), InsuranceLayer.excessOf(50, 100));
        assertThatThrownBy(() -> new InsurancePolicy(WaitingPeriod.none(), twice, 0, 1))
                .hasMessageContaining("more than the loss");
    }

    @Test
    void shouldSimulateNetOnlyWhereYearlyTermsTieItToTwoSums() throws InterruptedException {
        InsurancePolicy policy = InsurancePolicy.perEvent(5e6, 1e8).withYearlyTerms(1e6, 1.5e8);
        LossCurve curve = curve(SCENARIO_C, policy);
        assertThat(curve.insured().kind()).isEqualTo(BracketKind.CERTIFIED);
        assertThat(curve.net().kind()).isEqualTo(BracketKind.CONFIDENCE_95);
        assertThat(curve.provenance().seed()).hasValue(11);
        double expected = curve.gross().mean().value() - curve.insured().mean().value();
        Bracket net = curve.net().mean();
        double fourErrors = 4 * (net.upper() - net.value()) / 1.96;
        assertThat(Math.abs(net.value() - expected)).isLessThan(fourErrors);
    }

    @Test
    void shouldGiveTheSameDigitsForAnyNumberOfThreads() throws InterruptedException {
        InsurancePolicy policy = InsurancePolicy.perEvent(5e6, 1e8).withYearlyTerms(0, 1e8);
        LossSummary one = net(policy, 1);
        assertThat(net(policy, 2)).isEqualTo(one);
        assertThat(net(policy, 8)).isEqualTo(one);
    }

    private static LossSummary net(InsurancePolicy policy, int threads)
            throws InterruptedException {
        return InsuredYear.of(
                        List.of(SCENARIO_C),
                        policy,
                        LatticeOptions.fixed(500_000, 1 << 14),
                        new Simulation(5, 30_000, threads),
                        YEN)
                .net();
    }

    @Test
    void shouldSimulateWhatItComputes() throws InterruptedException {
        // Yearly terms that never bite: simulated net must match the exact net.
        InsurancePolicy exact = InsurancePolicy.perEvent(5e6, 1e8);
        LossSummary computed = curve(SCENARIO_C, exact).net();
        LossSummary simulated = curve(SCENARIO_C, exact.withYearlyTerms(0, 1e15)).net();
        for (double p : new double[] {0.75, 0.9, 0.95, 0.99}) {
            Bracket interval = simulated.findQuantile(p).orElseThrow();
            Bracket truth = computed.findQuantile(p).orElseThrow();
            double width = 2 * (interval.upper() - interval.lower());
            assertThat(truth.value()).isBetween(interval.value() - width, interval.value() + width);
        }
    }

    @Test
    void shouldPushARuleThroughPrimaryPlusSecondaryLosses() throws InterruptedException {
        Severity both =
                new Severity.PrimarySecondary(Pert.of(1e6, 5e6, 5e7), 0.25, new Constant(2e7));
        LossScenario scenario = new LossScenario("both", new Frequency.Bernoulli(0.5), both);
        LossCurve curve = curve(scenario, InsurancePolicy.perEvent(1e7, 3e7));
        Pert primary = Pert.of(1e6, 5e6, 5e7);
        double exact =
                0.5
                        * (0.75 * primary.layerMean(1e7, 3e7)
                                + 0.25 * (1e7 + primary.limitedExpectedValue(2e7)));
        assertThat(curve.insured().mean().contains(exact)).isTrue();
        assertThat(curve.insured().mean().upper() / curve.insured().mean().lower())
                .isLessThan(1.01);
        assertThat(curve.net().mean().lower()).isLessThan(curve.gross().mean().value() - exact);
        assertThat(curve.net().mean().upper()).isGreaterThan(curve.gross().mean().value() - exact);
    }

    @Test
    void shouldTurnRunsOfOneIncidentIntoACurve() {
        double[] losses = new double[1000];
        double[] hours = new double[1000];
        for (int run = 0; run < losses.length; run++) {
            hours[run] = run * 0.1;
            losses[run] = hours[run] * 1_000_000;
        }
        InsurancePolicy policy =
                InsurancePolicy.perEvent(2_000_000, 40_000_000)
                        .withWaiting(new WaitingPeriod(12, Double.POSITIVE_INFINITY));
        EventLoss event = EventLoss.of(losses, hours, policy);
        double paid = 0;
        for (double h : hours) {
            paid += Math.clamp((h - 12) * 1_000_000 - 2_000_000, 0, 40_000_000);
        }
        assertThat(event.insured().mean().value()).isCloseTo(paid / 1000, withinPercentage(1e-9));
        double gross = Arrays.stream(losses).average().orElseThrow();
        assertThat(event.net().mean().value())
                .isCloseTo(gross - paid / 1000, withinPercentage(1e-9));
        Bracket median = event.gross().findQuantile(0.5).orElseThrow();
        // Order statistics 469 and 532 of 1,000 hold the median with 95 % confidence.
        assertThat(median.lower()).isCloseTo(46.8e6, withinPercentage(1e-9));
        assertThat(median.upper()).isCloseTo(53.1e6, withinPercentage(1e-9));
        assertThat(event.gross().findQuantile(0.999).orElseThrow().isBounded()).isFalse();
        LossCurve curve = event.curve(99, YEN);
        assertThat(curve.provenance().seed()).hasValue(99);
        assertThat(curve.provenance().runs()).isEqualTo(1000);
        assertThat(curve.provenance().currency().getCurrencyCode()).isEqualTo("JPY");
    }

    @Test
    void shouldLeaveEverythingWithoutInsurance() {
        LossCurve curve = YearlyLoss.of(new Frequency.Poisson(0.3), LOSS).curve(YEN);
        assertThat(curve.insured().mean()).isEqualTo(Bracket.exact(0));
        assertThat(curve.insured().findQuantile(0.999)).contains(Bracket.exact(0));
        assertThat(curve.insured().probabilityOfNoLoss().value()).isEqualTo(1);
        assertThat(curve.net()).isEqualTo(curve.gross());
        EventLoss event = EventLoss.uninsured(new double[] {3, 1, 2});
        assertThat(event.insured().mean().value()).isZero();
        assertThat(event.net()).isEqualTo(event.gross());
    }

    @Test
    void shouldRejectRunsThatDoNotMatch() {
        InsurancePolicy policy = InsurancePolicy.perEvent(0, 1);
        assertThatThrownBy(() -> EventLoss.of(new double[3], new double[2], policy))
                .hasMessageContaining("3 losses and 2 stop times");
        assertThatThrownBy(() -> EventLoss.of(new double[] {1, -2}, new double[] {1, 1}, policy))
                .hasMessageContaining("loss of run 2 is -2.0");
    }
}
