package dev.hakyu.cascade.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CascadeEngineTest {
    private static final StageDuration NONE = StageDuration.constant(0);

    /// A portal, a parts maker that needs it, and a plant with 16-hour days that buys the parts.
    private static final class Chain {
        final CascadeNetwork.Builder builder = CascadeNetwork.builder();
        final int portal = builder.addNode("portal");
        final int maker = builder.addNode("maker");
        final int plant = builder.addNode("plant");
        final CascadeNetwork network;

        Chain(double stockDays, Schedule hours, double backlogShare) {
            builder.dependency(maker, DependencyGroup.of(List.of(portal), 1).withTolerance(4));
            builder.production(
                    maker, Production.of(5, 0, List.of()).withSchedule(hours).withValueAdded(3));
            builder.production(
                    plant,
                    Production.of(
                                    10,
                                    8,
                                    List.of(
                                            InputGroup.of(
                                                    Essentiality.ESSENTIAL,
                                                    stockDays,
                                                    1,
                                                    List.of(new SupplyLink(maker, 24, 0)))))
                            .withSchedule(hours)
                            .withValueAdded(100)
                            .withBacklogShare(backlogShare));
            network = builder.build();
        }

        CascadeRequest.Builder hit(int hours, Recovery recovery) {
            return CascadeRequest.builder(network)
                    .horizon(hours, 1)
                    .hit(Hit.of(portal, 0, 0, recovery));
        }
    }

    private static Recovery after(double hours) {
        return new Recovery.Announced(hours, NONE, NONE);
    }

    private static Schedule sixDaysOfTwoShifts() {
        double[] week =
                IntStream.range(0, 168)
                        .mapToDouble(
                                hour -> hour / 24 < 6 && hour % 24 >= 6 && hour % 24 < 22 ? 1 : 0)
                        .toArray();
        return Schedule.of(1, 16, week);
    }

    @Test
    void shouldStopWhenToleranceAndStockRunOut() {
        Chain chain = new Chain(2, Schedule.alwaysOpen(), 0);
        CascadeResult result = CascadeEngine.simulate(chain.hit(200, after(100)).build());

        assertThat(result.stopsInOrder())
                .extracting(NodeOutcome::node)
                .containsExactly(chain.portal, chain.maker, chain.plant);
        assertThat(firstStop(result, chain.portal)).isZero();
        assertThat(firstStop(result, chain.maker)).isEqualTo(4);
        // Four hours of tolerance, one hour under way, 48 hours of stock.
        assertThat(firstStop(result, chain.plant)).isEqualTo(4 + 1 + 48);
        assertThat(result.outcome(chain.maker).lostHours().mean()).isCloseTo(96, offset(1e-9));
        assertThat(result.outcome(chain.maker).lostOutput().orElseThrow().mean())
                .isCloseTo(480, offset(1e-8));
        assertThat(result.outcome(chain.plant).lostHours().mean()).isCloseTo(48, offset(1e-9));
        assertThat(result.lostValueAdded().mean()).isCloseTo(96 * 3 + 4800, offset(1e-6));
        assertThat(result.withoutValueAdded()).isEmpty();
    }

    @Test
    void shouldTellWhyEachNodeStoppedBackToTheHit() {
        Chain chain = new Chain(2, Schedule.alwaysOpen(), 0);
        CascadeResult result = CascadeEngine.simulate(chain.hit(200, after(100)).build());

        StopExplanation why = result.outcome(chain.plant).why().orElseThrow();
        assertThat(why.stopHours()).isEqualTo(53);
        assertThat(why.chain())
                .containsExactly(
                        new StopCause.Input(chain.plant, 0, List.of(chain.maker)),
                        new StopCause.Dependency(chain.maker, 0, List.of(chain.portal)),
                        new StopCause.OwnOutage(chain.portal));
    }

    @Test
    void shouldTellThatASupplierStopsForLackOfOrders() {
        Chain chain = new Chain(1, Schedule.alwaysOpen(), 0);
        CascadeResult result =
                CascadeEngine.simulate(
                        CascadeRequest.builder(chain.network)
                                .horizon(300, 1)
                                .hit(Hit.of(chain.plant, 0, 0, after(250)))
                                .build());
        StopExplanation why = result.outcome(chain.maker).why().orElseThrow();
        assertThat(why.chain())
                .containsExactly(
                        new StopCause.Orders(chain.maker, List.of(chain.plant)),
                        new StopCause.OwnOutage(chain.plant));
        assertThat(result.outcome(chain.portal).probabilityOfStop()).isZero();
    }

    @Test
    void shouldCountStockInHoursOfOperationAndLoseNothingWhileClosed() {
        Chain chain = new Chain(2, sixDaysOfTwoShifts(), 0);
        int saturday = 5 * 24;
        CascadeRequest request =
                CascadeRequest.builder(chain.network)
                        .horizon(14 * 24, 1)
                        .hit(Hit.of(chain.maker, 0, saturday, after(400)))
                        .build();
        CascadeTrace trace = CascadeEngine.trace(request, 0);
        CascadeResult result = CascadeEngine.simulate(request);

        // Two days of 16 hours: Saturday and Monday; Sunday is closed.
        int tuesday = 8 * 24 + 6;
        assertThat(firstStop(result, chain.plant)).isEqualTo(tuesday);
        for (int hour = 6 * 24; hour < 7 * 24; hour++) {
            assertThat(trace.output(chain.maker, hour)).isEqualTo(1);
        }
        // Saturday, then six days of the second week.
        assertThat(result.outcome(chain.maker).lostHours().mean()).isCloseTo(7 * 16, offset(1e-9));
    }

    @Test
    void shouldKeepWaitingDemandAndMakeItUpWhenThereIsRoom() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int maker = builder.addNode("maker");
        int buyer = builder.addNode("buyer");
        builder.production(maker, Production.of(1, 12, List.of()).withBacklogShare(0.75));
        builder.production(
                buyer,
                Production.of(
                        1,
                        1,
                        List.of(
                                InputGroup.of(
                                        Essentiality.ESSENTIAL,
                                        20,
                                        1,
                                        List.of(new SupplyLink(maker, 12, 0))))));
        CascadeRequest request =
                CascadeRequest.builder(builder.build())
                        .horizon(40, 24)
                        .hit(Hit.of(maker, 0, 0, after(2 * 24)))
                        .hit(Hit.of(buyer, 0, 5, after(3 * 24)))
                        .build();
        CascadeTrace trace = CascadeEngine.trace(request, 0);
        NodeOutcome outcome = CascadeEngine.simulate(request).outcome(maker);

        // Two days of final demand are not served: a quarter is lost, the rest waits. While the
        // buyer is down
        // there is room.
        assertThat(trace.backlog(maker, 1)).isCloseTo(18, offset(1e-9));
        double served =
                IntStream.range(0, 40).mapToDouble(t -> trace.finalDelivered(maker, t)).sum();
        double lost = 0;
        for (int step = 0; step < 40; step++) {
            double before = step == 0 ? 0 : trace.backlog(maker, step - 1);
            double waiting = trace.backlog(maker, step) - before;
            lost += Math.max(0, waiting) / 0.75 * 0.25;
        }
        assertThat(served + lost + trace.backlog(maker, 39)).isCloseTo(40 * 12, offset(1e-6));
        assertThat(outcome.backlogRecovered().mean()).isGreaterThan(10);
        assertThat(outcome.backlogRecovered().mean() + outcome.backlogOpen().mean())
                .isGreaterThanOrEqualTo(18 - 1e-9);
    }

    @Test
    void shouldTreatTwoHalvesOfAnOutageAsOne() {
        Chain chain = new Chain(1, sixDaysOfTwoShifts(), 0.5);
        CascadeRequest whole = chain.hit(500, after(90)).build();
        CascadeRequest halves =
                CascadeRequest.builder(chain.network)
                        .horizon(500, 1)
                        .hit(Hit.of(chain.portal, 0, 0, after(45)))
                        .hit(Hit.of(chain.portal, 0, 45, after(45)))
                        .build();
        assertSame(CascadeEngine.trace(whole, 0), CascadeEngine.trace(halves, 0), 3, 500);
    }

    private static void assertSame(CascadeTrace one, CascadeTrace other, int nodes, int steps) {
        for (int node = 0; node < nodes; node++) {
            for (int step = 0; step < steps; step++) {
                assertThat(one.output(node, step)).isEqualTo(other.output(node, step));
                assertThat(one.backlog(node, step)).isEqualTo(other.backlog(node, step));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void shouldGiveTheSameDigitsOnAnyNumberOfThreads(int threads) {
        CascadeResult one = CascadeEngine.simulate(uncertain(1));
        CascadeResult many = CascadeEngine.simulate(uncertain(threads));
        assertThat(many.affected()).isEqualTo(one.affected());
        assertThat(many.lostValueAddedPerRun().toArray())
                .isEqualTo(one.lostValueAddedPerRun().toArray());
        assertThat(many.representativeRun()).isEqualTo(one.representativeRun());
        for (NodeOutcome outcome : one.affected()) {
            assertThat(many.findSeries(outcome.node())).isEqualTo(one.findSeries(outcome.node()));
        }
        assertThat(one.outcome(2).lostHours().p95()).isGreaterThan(one.outcome(2).lostHours().p5());
    }

    private static CascadeRequest uncertain(int threads) {
        Chain chain = new Chain(1, sixDaysOfTwoShifts(), 0.5);
        return CascadeRequest.builder(chain.network)
                .horizon(600, 1)
                .hit(Hit.of(chain.portal, 0, 30, stages()))
                .hit(
                        new Hit(
                                chain.maker,
                                0.4,
                                60,
                                new Recovery.Announced(
                                        10, new StageDuration.Lognormal90(1, 90), NONE),
                                List.of(),
                                true))
                .runs(300)
                .seed(7)
                .threads(threads)
                .build();
    }

    private static Recovery stages() {
        return Recovery.Staged.of(
                new StageDuration.Lognormal90(2, 24),
                new StageDuration.Pert(4, 12, 48),
                StageDuration.constant(24),
                new StageDuration.Pert(24, 72, 240),
                StageDuration.constant(8),
                StageDuration.constant(4));
    }

    @Test
    void shouldFollowTheStages() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int system = builder.addNode("system");
        Recovery stages =
                new Recovery.Staged(
                        StageDuration.constant(1),
                        StageDuration.constant(2),
                        StageDuration.constant(3),
                        StageDuration.constant(4),
                        StageDuration.constant(5),
                        StageDuration.constant(2),
                        0.5);
        CascadeTrace trace =
                CascadeEngine.trace(
                        CascadeRequest.builder(builder.build())
                                .horizon(24, 1)
                                .hit(Hit.of(system, 0.2, 1, stages))
                                .build(),
                        0);
        assertThat(IntStream.range(0, 24).mapToObj(t -> trace.availability(system, t)).toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(
                        1.0, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.6, 0.6, 0.6,
                        0.6, 0.6, 0.8, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void shouldRestoreInOrder() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int identity = builder.addNode("identity");
        int planning = builder.addNode("planning");
        int portal = builder.addNode("portal");
        builder.dependency(portal, DependencyGroup.of(List.of(planning), 1));
        Recovery quick =
                Recovery.Staged.of(NONE, NONE, NONE, StageDuration.constant(10), NONE, NONE);
        CascadeRequest request =
                CascadeRequest.builder(builder.build())
                        .horizon(60, 1)
                        .hit(new Hit(portal, 0, 0, quick, List.of(), true))
                        .hit(new Hit(planning, 0, 0, quick, List.of(identity), false))
                        .hit(Hit.of(identity, 0, 0, after(20)))
                        .build();
        CascadeTrace trace = CascadeEngine.trace(request, 0);
        assertThat(trace.availability(identity, 19)).isZero();
        assertThat(trace.availability(identity, 20)).isEqualTo(1);
        assertThat(trace.availability(planning, 20)).isZero();
        assertThat(trace.availability(planning, 30)).isEqualTo(1);
        assertThat(trace.availability(portal, 30)).isZero();
        assertThat(trace.availability(portal, 40)).isEqualTo(1);
    }

    @Test
    void shouldLetAMeasureOverrideAHit() {
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        int portal = builder.addNode("portal");
        CascadeTrace trace =
                CascadeEngine.trace(
                        CascadeRequest.builder(builder.build())
                                .horizon(30, 1)
                                .hit(Hit.of(portal, 0, 5, after(20)))
                                .action(new LevelAction(portal, 2, 4, 0.25))
                                .action(new LevelAction(portal, 10, 12, 0.75))
                                .build(),
                        0);
        assertThat(trace.availability(portal, 3)).isEqualTo(0.25);
        assertThat(trace.availability(portal, 4)).isEqualTo(1);
        assertThat(trace.availability(portal, 10)).isEqualTo(0.75);
        assertThat(trace.availability(portal, 12)).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 14, 15, 92, 65, 35})
    void shouldPermuteResultsWithTheNodes(long seed) {
        CascadeRequest request = RandomRequests.request(seed, true).build();
        int size = request.network().size();
        CascadeRequest.Builder turned =
                CascadeRequest.builder(turned(request.network()))
                        .horizon(request.horizonSteps(), request.stepHours());
        request.hits()
                .forEach(hit ->
                        turned.hit(
                                Hit.of(
                                        size - 1 - hit.node(),
                                        hit.level(),
                                        hit.startStep(),
                                        hit.recovery())));
        request.actions()
                .forEach(action ->
                        turned.action(
                                new LevelAction(
                                        size - 1 - action.node(),
                                        action.fromStep(),
                                        action.untilStep(),
                                        action.level())));
        CascadeTrace straight = CascadeEngine.trace(request, 0);
        CascadeTrace reversed = CascadeEngine.trace(turned.build(), 0);
        for (int node = 0; node < size; node++) {
            for (int step = 0; step < request.horizonSteps(); step++) {
                assertThat(reversed.output(size - 1 - node, step))
                        .isCloseTo(straight.output(node, step), offset(1e-9));
            }
        }
    }

    private static CascadeNetwork turned(CascadeNetwork network) {
        int size = network.size();
        CascadeNetwork.Builder builder = CascadeNetwork.builder();
        for (int id = 0; id < size; id++) {
            builder.addNode(network.node(size - 1 - id).name());
        }
        for (int node = 0; node < size; node++) {
            int id = size - 1 - node;
            for (DependencyGroup group : network.node(node).groups()) {
                List<Integer> members =
                        group.members().stream().map(member -> size - 1 - member).toList();
                builder.dependency(
                        id,
                        new DependencyGroup(
                                members,
                                group.required(),
                                group.toleranceHours(),
                                group.fallback(),
                                group.fallbackMaxHours(),
                                group.fallbackRampHours(),
                                group.fallbackEnd(),
                                group.weight()));
            }
            network.node(node)
                    .production()
                    .ifPresent(made -> builder.production(id, turned(made, size)));
        }
        return builder.build();
    }

    private static Production turned(Production made, int size) {
        List<InputGroup> inputs = new ArrayList<>();
        for (InputGroup group : made.inputs()) {
            inputs.add(
                    new InputGroup(
                            group.essentiality(),
                            group.stockDays(),
                            group.targetDays(),
                            group.valueShare(),
                            group.links().stream()
                                    .map(link ->
                                            new SupplyLink(
                                                    size - 1 - link.supplier(),
                                                    link.unitsPerDay(),
                                                    link.lagDays()))
                                    .toList()));
        }
        return new Production(
                made.baselinePerHour(),
                made.schedule(),
                made.valueAddedPerHour(),
                made.finalDemandPerDay(),
                made.backlogShare(),
                inputs);
    }

    /// Nothing is uncertain, and the horizon ends while goods are under way: each run must begin
    /// anew.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void shouldBeginEachRunAnew(long seed) {
        CascadeRequest shape = RandomRequests.request(seed, true).build();
        CascadeResult result =
                CascadeEngine.simulate(
                        CascadeRequest.builder(shape.network())
                                .horizon(60, shape.stepHours())
                                .hits(shape.hits())
                                .runs(4)
                                .build());
        double first = result.lostValueAdded(0);
        assertThat(result.lostValueAddedPerRun().toArray())
                .containsExactly(first, first, first, first);
        assertThat(result.affected())
                .allSatisfy(node ->
                        assertThat(node.lostHours().p5()).isEqualTo(node.lostHours().p95()));
    }

    @Test
    void shouldAddUpTheRunsToWhatTheTracesShow() {
        CascadeRequest request = uncertain(2);
        CascadeResult result = CascadeEngine.simulate(request);
        for (int run = 0; run < 300; run += 60) {
            CascadeTrace trace = CascadeEngine.trace(request, run);
            double lost = 0;
            for (int step = 0; step < 600; step++) {
                double open = sixDaysOfTwoShifts().weight(step);
                lost += (1 - trace.output(1, step)) * open * 3;
                lost += (1 - trace.output(2, step)) * open * 100;
            }
            assertThat(result.lostValueAdded(run)).isCloseTo(lost, offset(1e-4));
        }
    }

    @Test
    void shouldKeepTheOutputOverTime() {
        Chain chain = new Chain(2, Schedule.alwaysOpen(), 0);
        CascadeResult result =
                CascadeEngine.simulate(chain.hit(200, after(100)).seriesSteps(10).build());
        OutputSeries series = result.findSeries(chain.plant).orElseThrow();
        assertThat(series.points()).hasSize(20);
        assertThat(series.points().get(4).mean()).isEqualTo(1);
        assertThat(series.points().get(5).mean()).isCloseTo(0.3, offset(1e-9));
        assertThat(series.points().get(5).p50()).isEqualTo(0.3);
        assertThat(series.points().get(8).p95()).isZero();
    }

    private static double firstStop(CascadeResult result, int node) {
        return result.outcome(node).firstStopHours().orElseThrow().p50();
    }
}
