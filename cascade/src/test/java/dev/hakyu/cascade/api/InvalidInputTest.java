package dev.hakyu.cascade.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidInputTest {
    private static final Recovery DAY =
            new Recovery.Announced(24, StageDuration.constant(0), StageDuration.constant(0));

    private static CascadeNetwork portalOnly() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        builder.addNode("portal");
        return builder.build();
    }

    private static void rejects(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(parts);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, CascadeRequest.MAX_STEPS + 1})
    void shouldRejectAnImpossibleHorizon(int steps) {
        rejects(
                () -> CascadeRequest.builder(portalOnly()).horizon(steps, 1).seriesSteps(1).build(),
                "horizon",
                String.valueOf(steps));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 200})
    void shouldRejectAnImpossibleStep(double hours) {
        rejects(
                () -> CascadeRequest.builder(portalOnly()).horizon(10, hours).build(),
                "step in hours",
                String.valueOf(hours));
    }

    @Test
    void shouldNameAnUnknownHitNode() {
        rejects(
                () ->
                        CascadeRequest.builder(portalOnly())
                                .horizon(10, 1)
                                .hit(Hit.of(7, 0, 0, DAY))
                                .build(),
                "no node 7",
                "0 to 0");
    }

    @Test
    void shouldRejectAHitThatStartsAfterTheHorizon() {
        rejects(
                () ->
                        CascadeRequest.builder(portalOnly())
                                .horizon(10, 1)
                                .hit(Hit.of(0, 0, 10, DAY))
                                .build(),
                "portal",
                "step 10",
                "horizon longer");
    }

    @Test
    void shouldRejectAHitOnANodeThatIsClosedThroughout() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int plant = builder.addNode("plant of Mondays");
        double[] week = new double[168];
        Arrays.fill(week, 0, 24, 1);
        builder.production(
                plant, Production.of(1, 1, List.of()).withSchedule(Schedule.of(1, 24, week)));
        rejects(
                () ->
                        CascadeRequest.builder(builder.build())
                                .horizon(160, 1)
                                .hit(Hit.of(plant, 0, 24, DAY))
                                .build(),
                "plant of Mondays",
                "closed");
    }

    @Test
    void shouldRejectAProfileThatNothingWouldFeel() {
        Recovery blink =
                new Recovery.Profile(
                        List.of(
                                new Recovery.LevelPoint(0.2, 0),
                                new Recovery.LevelPoint(0.4, 0),
                                new Recovery.LevelPoint(0.4, 1)));
        rejects(
                () ->
                        CascadeRequest.builder(portalOnly())
                                .horizon(10, 1)
                                .hit(Hit.of(0, 0, 0, blink))
                                .build(),
                "portal",
                "nothing would happen");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, Double.NaN, 2})
    void shouldRejectAHitWithoutALowerLevel(double level) {
        rejects(() -> Hit.of(0, level, 0, DAY), "level of a hit", String.valueOf(level));
    }

    @Test
    void shouldRejectAFallbackThatGrowsWhenItEnds() {
        rejects(
                () -> DependencyGroup.of(List.of(0), 1).withFallback(0.3, 10, 0, 0.4),
                "fallbackEnd is 0.4",
                "fallback is 0.3",
                "0 <= fallbackEnd <= fallback <= 1");
    }

    @Test
    void shouldRejectImpossibleGroups() {
        rejects(() -> DependencyGroup.of(List.of(), 1), "no members");
        rejects(() -> DependencyGroup.of(List.of(1, 1), 1), "twice");
        rejects(() -> DependencyGroup.of(List.of(1, 2), 3), "required", "3");
        rejects(() -> DependencyGroup.of(List.of(1, 2), 0), "required", "0");
        rejects(() -> DependencyGroup.of(List.of(1), 1).withTolerance(Double.NaN), "NaN");
        rejects(() -> DependencyGroup.of(List.of(1), 1).withWeight(1.5), "weight", "1.5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void shouldRejectImpossibleStock(double days) {
        List<SupplyLink> links = List.of(new SupplyLink(0, 1, 1));
        rejects(
                () -> InputGroup.of(Essentiality.ESSENTIAL, days, 0, links),
                "stockDays",
                String.valueOf(days));
    }

    @Test
    void shouldRejectImpossibleInputs() {
        List<SupplyLink> links = List.of(new SupplyLink(0, 1, 1));
        rejects(() -> new SupplyLink(0, 0, 1), "unitsPerDay", "0.0");
        rejects(() -> new SupplyLink(0, Double.NaN, 1), "unitsPerDay", "NaN");
        rejects(() -> new SupplyLink(0, 1, -2), "lagDays", "-2.0");
        rejects(() -> InputGroup.of(Essentiality.HALF, 1, 0, List.of()), "no supplier");
        rejects(
                () ->
                        InputGroup.of(
                                Essentiality.HALF,
                                1,
                                0,
                                List.of(new SupplyLink(3, 1, 1), new SupplyLink(3, 2, 1))),
                "twice");
        InputGroup most = InputGroup.of(Essentiality.NON_ESSENTIAL, 1, 0.7, links);
        rejects(() -> Production.of(1, 1, List.of(most, most)), "value shares", "1.4");
        rejects(() -> Production.of(0, 1, List.of()), "baselinePerHour");
        rejects(() -> Production.of(1, -1, List.of()), "finalDemandPerDay");
        rejects(() -> Production.of(1, 1, List.of()).withBacklogShare(1.1), "backlogShare");
    }

    @Test
    void shouldNameTheNodeOfADanglingReference() {
        CascadeNetwork.Builder needs = CascadeNetwork.builder();
        needs.dependency(needs.addNode("plant"), DependencyGroup.of(List.of(9), 1));
        rejects(needs::build, "plant", "9", "unknown");

        CascadeNetwork.Builder buys = CascadeNetwork.builder();
        int plant = buys.addNode("plant");
        int system = buys.addNode("system");
        buys.production(
                plant,
                Production.of(
                        1,
                        1,
                        List.of(
                                InputGroup.of(
                                        Essentiality.ESSENTIAL,
                                        1,
                                        0,
                                        List.of(new SupplyLink(system, 1, 1))))));
        rejects(buys::build, "plant", "system", "produces nothing");
        rejects(() -> CascadeNetwork.builder().build(), "no nodes");
    }

    @Test
    void shouldNameNodesThatWaitForEachOther() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int first = builder.addNode("identity");
        int second = builder.addNode("backup");
        CascadeRequest request =
                CascadeRequest.builder(builder.build())
                        .horizon(10, 1)
                        .hit(new Hit(first, 0, 0, DAY, List.of(second), false))
                        .hit(new Hit(second, 0, 0, DAY, List.of(first), false))
                        .build();
        rejects(() -> CascadeEngine.simulate(request), "identity", "backup", "restoreAfter");
    }

    @Test
    void shouldRejectASchedulesOfOtherSteps() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int plant = builder.addNode("plant");
        builder.production(
                plant, Production.of(1, 1, List.of()).withSchedule(Schedule.of(6, 12, 1, 0)));
        rejects(
                () -> CascadeRequest.builder(builder.build()).horizon(10, 1).build(),
                "plant",
                "6.0 h",
                "1.0 h");
        rejects(() -> Schedule.of(1, 16, 1, -1), "weight", "-1.0");
        rejects(() -> Schedule.of(1, 25, 1), "operating hours", "25.0");
        rejects(() -> Schedule.of(1, 16), "number of steps");
    }

    @Test
    void shouldRejectImpossibleDurations() {
        rejects(() -> new StageDuration.Constant(-1), "-1.0");
        rejects(() -> new StageDuration.Constant(Double.NaN), "NaN");
        rejects(() -> new StageDuration.Lognormal90(0, 5), "low end");
        rejects(() -> new StageDuration.Lognormal90(6, 5), "high end");
        rejects(() -> new StageDuration.Pert(4, 3, 5), "most likely");
        rejects(() -> new StageDuration.Pert(4, 4, 3), "high end");
    }

    @Test
    void shouldRejectMoreResultsThanFit() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        for (int i = 0; i < 300; i++) {
            builder.addNode("node " + i);
        }
        CascadeNetwork network = builder.build();
        rejects(
                () -> CascadeRequest.builder(network).horizon(10, 1).runs(1_000_000).build(),
                "1000000 runs",
                "300 nodes");
        rejects(() -> CascadeRequest.builder(network).horizon(10, 1).threads(0).build(), "threads");
        rejects(() -> CascadeRequest.builder(network).horizon(10, 1).runs(0).build(), "runs");
    }

    @Test
    void shouldCopyWhatItIsGiven() {
        List<Integer> members = new ArrayList<>(List.of(0));
        DependencyGroup group = DependencyGroup.of(members, 1);
        members.add(5);
        org.assertj.core.api.Assertions.assertThat(group.members()).containsExactly(0);
    }
}
