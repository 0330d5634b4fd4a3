package dev.hakyu.cascade.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackedRunsTest {
    private static final int RUNS = 40;

    /// Two plants, valued at 10 and 1 an hour; the first is open every second hour only.
    private static CascadeNetwork plants() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int first = builder.addNode("first");
        int second = builder.addNode("second");
        builder.production(
                first,
                Production.of(1, 0, List.of())
                        .withSchedule(Schedule.of(1, 12, 1, 0))
                        .withValueAdded(10));
        builder.production(second, Production.of(1, 0, List.of()).withValueAdded(1));
        return builder.build();
    }

    private static Recovery down(StageDuration hours) {
        StageDuration none = StageDuration.constant(0);
        return Recovery.Staged.of(hours, none, none, none, none, none);
    }

    private static CascadeRequest.Builder request(StageDuration hours) {
        return CascadeRequest.builder(plants())
                .horizon(100, 1)
                .hit(Hit.of(0, 0, 0, down(hours)))
                .hit(Hit.of(1, 0, 4, down(hours)))
                .track(Set.of(0))
                .track(Set.of(0, 1))
                .track(Set.of());
    }

    @Test
    void shouldAddUpValueAndHoursOfEachSet() {
        CascadeResult result = CascadeEngine.simulate(request(StageDuration.constant(6)).build());

        assertThat(result.tracked()).hasSize(3);
        assertThat(result.tracked().get(0).lostValueAdded()).containsExactly(30.0);
        assertThat(result.tracked().get(0).stopHours()).containsExactly(3.0);
        assertThat(result.tracked().get(1).lostValueAdded()).containsExactly(36.0);
        // Hours 0, 2 of the first; 4 to 9 of the second, in which hour 4 is both.
        assertThat(result.tracked().get(1).stopHours()).containsExactly(8.0);
        assertThat(result.tracked().get(2).lostValueAdded()).containsExactly(0.0);
    }

    @Test
    void shouldGiveTheSameDigitsForAnyNumberOfThreads() {
        CascadeRequest.Builder question =
                request(new StageDuration.Lognormal90(3, 60)).runs(RUNS).seed(7);
        CascadeResult one = CascadeEngine.simulate(question.threads(1).build());
        CascadeResult eight = CascadeEngine.simulate(question.threads(8).build());

        assertThat(eight.tracked().get(1).lostValueAdded().toArray())
                .isEqualTo(one.tracked().get(1).lostValueAdded().toArray());
        assertThat(eight.tracked().get(1).stopHours().toArray())
                .isEqualTo(one.tracked().get(1).stopHours().toArray());
        double[] all = one.lostValueAddedPerRun().toArray();
        double[] both = one.tracked().get(1).lostValueAdded().toArray();
        IntStream.range(0, RUNS)
                .forEach(run -> assertThat(both[run]).isCloseTo(all[run], within(1e-9)));
    }

    @Test
    void shouldSayByWhenItHasStoppedInAShareOfAllRuns() {
        // A supplier is down for 2 to 40 hours; its buyer has stock for 10, so stops in some runs.
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int supplier = builder.addNode("supplier");
        int buyer = builder.addNode("buyer");
        builder.production(supplier, Production.of(1, 0, List.of()));
        builder.production(
                buyer,
                Production.of(
                        1,
                        0,
                        List.of(
                                InputGroup.of(
                                        Essentiality.ESSENTIAL,
                                        10.0 / 24,
                                        1,
                                        List.of(new SupplyLink(supplier, 24, 0))))));
        CascadeResult result =
                CascadeEngine.simulate(
                        CascadeRequest.builder(builder.build())
                                .horizon(200, 1)
                                .hit(
                                        Hit.of(
                                                supplier,
                                                0,
                                                5,
                                                down(new StageDuration.Lognormal90(2, 40))))
                                .runs(400)
                                .build());
        NodeOutcome outcome = result.outcome(buyer);

        assertThat(outcome.probabilityOfStop()).isBetween(0.2, 0.8);
        assertThat(outcome.stoppedBy()).isNotEmpty();
        assertThat(outcome.stoppedBy())
                .isSortedAccordingTo((a, b) -> Double.compare(a.shareOfRuns(), b.shareOfRuns()));
        assertThat(outcome.stoppedBy().getLast().shareOfRuns())
                .isEqualTo(outcome.probabilityOfStop());
        assertThat(outcome.stoppedBy().getFirst().hours())
                .isGreaterThanOrEqualTo(15)
                .isLessThanOrEqualTo(17);
        assertThat(result.outcome(supplier).stoppedBy().getLast().shareOfRuns()).isEqualTo(1);
    }

    @Test
    void shouldRefuseASetWithAnUnknownNode() {
        assertThatThrownBy(() ->
                        CascadeRequest.builder(plants()).horizon(10, 1).track(Set.of(7)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no node 7");
    }
}
