package dev.hakyu.cascade.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhysicalPropertyTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /// The first printed figure of the documented counterexample: network totals are not monotone,
    /// because a customer that aims at more stock orders more and starves the other.
    @Test
    void shouldLoseMoreInTotalWhenOneCustomerAimsAtMoreStock() {
        assertThat(sharedScarcity(5, Rules.standard())).isCloseTo(65.0, offset(0.05));
        assertThat(sharedScarcity(10, Rules.standard())).isCloseTo(109.4, offset(0.05));
    }

    /// Five days of stock last ten at half supply; then ten days at half output: 10 for the
    /// supplier, 5 for the first customer, 50 for the second. A first customer with ten days loses
    /// nothing, and takes nothing from the second.
    @Test
    void shouldNotStarveTheOtherCustomerWhenThePlanComesFirst() {
        Rules planFirst =
                new Rules(
                        Rules.StockLayout.PER_GROUP,
                        Rules.OrderRule.BASELINE,
                        Rules.Rationing.PLAN_FIRST,
                        6);
        assertThat(sharedScarcity(5, planFirst)).isCloseTo(10 + 5 + 50, offset(0.6));
        assertThat(sharedScarcity(10, planFirst)).isCloseTo(10 + 0 + 50, offset(0.6));
    }

    /// One supplier at 50 % for 20 days, two customers, values 1, 1 and 10 a day, 120 days, tau 6
    /// days.
    private static double sharedScarcity(double targetOfFirstCustomer, Rules rules) {
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        int supplier = network.addNode("supplier");
        int first = network.addNode("customer 1");
        int second = network.addNode("customer 2");
        network.production(
                supplier, Production.of(2.0 / 24, 0, List.of()).withValueAdded(1.0 / 24));
        network.production(
                first, customer(supplier, targetOfFirstCustomer).withValueAdded(1.0 / 24));
        network.production(second, customer(supplier, 5).withValueAdded(10.0 / 24));
        CascadeRequest request =
                CascadeRequest.builder(network.build())
                        .rules(rules)
                        .horizon(120, 24)
                        .hit(Hit.of(supplier, 0.5, 0, until(20 * 24.0)))
                        .build();
        return CascadeEngine.simulate(request).lostValueAdded().mean();
    }

    private static Production customer(int supplier, double targetDays) {
        return Production.of(
                1.0 / 24,
                1,
                List.of(
                        InputGroup.of(
                                Essentiality.ESSENTIAL,
                                targetDays,
                                1,
                                List.of(new SupplyLink(supplier, 1, 1)))));
    }

    private static Recovery until(double hours) {
        return new Recovery.Announced(hours, StageDuration.constant(0), StageDuration.constant(0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReturnToTheScheduleAfterTheShock(long seed) {
        CascadeRequest shocked = RandomRequests.request(seed, true).build();
        CascadeNetwork network = change(shocked.network(), group -> group, 5);
        CascadeRequest request =
                CascadeRequest.builder(network)
                        .horizon(4000, shocked.stepHours())
                        .hits(shocked.hits())
                        .build();
        CascadeTrace trace = CascadeEngine.trace(request, 0);
        for (int node = 0; node < network.size(); node++) {
            for (int step = 3900; step < 4000; step++) {
                assertThat(trace.output(node, step))
                        .as("%s, step %d", network.node(node).name(), step)
                        .isCloseTo(1, offset(1e-4));
            }
        }
    }

    /// Without stock and without final demand there is nothing to start again with.
    @Test
    void shouldStayDownWhenTwoPlantsLiveOnlyOffEachOther() {
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        int first = network.addNode("first");
        int second = network.addNode("second");
        for (int node : new int[] {first, second}) {
            network.production(
                    node,
                    Production.of(
                            1,
                            0,
                            List.of(
                                    InputGroup.of(
                                            Essentiality.ESSENTIAL,
                                            0,
                                            1,
                                            List.of(new SupplyLink(1 - node, 24, 1))))));
        }
        CascadeTrace trace =
                CascadeEngine.trace(
                        CascadeRequest.builder(network.build())
                                .horizon(100, 24)
                                .hit(Hit.of(first, 0, 0, until(240)))
                                .build(),
                        0);
        assertThat(trace.availability(first, 99)).isEqualTo(1);
        assertThat(trace.output(first, 99)).isZero();
    }

    /// Deliveries from outside: each buyer has suppliers of its own, which only their own hits hold
    /// back.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNeverLoseMoreWithMoreStock(long seed) {
        double[] less = losses(seed, stock -> stock, 1);
        double[] more = losses(seed, stock -> stock + 2, 1);
        assertThat(more[0]).isLessThanOrEqualTo(less[0] + 1e-6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNeverLoseMoreWithAnEarlierRecovery(long seed) {
        double[] late = losses(seed, stock -> stock, 1);
        double[] early = losses(seed, stock -> stock, 0.6);
        assertThat(early[0]).isLessThanOrEqualTo(late[0] + 1e-6);
        assertThat(early[1]).isLessThanOrEqualTo(late[1] + 1e-6);
    }

    /// Lost hours of the buyer, and of all.
    private static double[] losses(long seed, UnaryOperator<Double> stock, double duration) {
        SplittableRandom random = new SplittableRandom(seed);
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        int buyer = network.addNode("buyer");
        List<InputGroup> inputs = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        int groups = 1 + random.nextInt(4);
        for (int g = 0; g < groups; g++) {
            List<SupplyLink> links = new ArrayList<>();
            for (int s = random.nextInt(3); s >= 0; s--) {
                int supplier = network.addNode("supplier of group " + g);
                network.production(supplier, Production.of(1, 0, List.of()));
                links.add(new SupplyLink(supplier, 1 + random.nextInt(9), random.nextInt(3)));
                hits.add(
                        Hit.of(
                                supplier,
                                random.nextInt(2) * 0.4,
                                random.nextInt(10),
                                until(24.0 * duration * (1 + random.nextInt(20)))));
            }
            inputs.add(
                    InputGroup.of(
                            Essentiality.values()[random.nextInt(4)],
                            stock.apply((double) random.nextInt(6)),
                            1.0 / groups,
                            links));
        }
        network.production(buyer, Production.of(1, 1, inputs));
        CascadeResult result =
                CascadeEngine.simulate(
                        CascadeRequest.builder(network.build())
                                .horizon(150, 24)
                                .hits(hits)
                                .build());
        double all = result.affected().stream().mapToDouble(node -> node.lostHours().mean()).sum();
        return new double[] {result.outcome(buyer).lostHours().mean(), all};
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNotDependOnWhereStockIsKeptWithOneSupplierPerGroup(long seed) {
        CascadeRequest.Builder request = RandomRequests.request(seed, true);
        CascadeNetwork single =
                change(request.build().network(), PhysicalPropertyTest::withFirstSupplier, 0);
        CascadeRequest shape = request.build();
        CascadeRequest.Builder pooled =
                CascadeRequest.builder(single).horizon(200, RandomRequests.STEP_HOURS);
        pooled.hits(shape.hits());
        CascadeTrace perGroup = CascadeEngine.trace(pooled.build(), 0);
        Rules standard = Rules.standard();
        CascadeTrace perLink =
                CascadeEngine.trace(
                        pooled.rules(
                                        new Rules(
                                                Rules.StockLayout.PER_LINK,
                                                standard.orders(),
                                                standard.rationing(),
                                                standard.adjustmentDays()))
                                .build(),
                        0);
        for (int node = 0; node < single.size(); node++) {
            for (int step = 0; step < 200; step++) {
                assertThat(perLink.output(node, step))
                        .isCloseTo(perGroup.output(node, step), offset(1e-12));
            }
        }
    }

    private static CascadeNetwork change(
            CascadeNetwork network, UnaryOperator<InputGroup> change, double leastFinalDemand) {
        CascadeNetwork.Builder changed = CascadeNetwork.builder();
        network.nodes().forEach(node -> changed.addNode(node.name()));
        for (int node = 0; node < network.size(); node++) {
            int id = node;
            network.node(node).groups().forEach(group -> changed.dependency(id, group));
            network.node(node)
                    .production()
                    .ifPresent(made ->
                            changed.production(
                                    id,
                                    new Production(
                                            made.baselinePerHour(),
                                            made.schedule(),
                                            made.valueAddedPerHour(),
                                            Math.max(leastFinalDemand, made.finalDemandPerDay()),
                                            made.backlogShare(),
                                            made.inputs().stream().map(change).toList())));
        }
        return changed.build();
    }

    private static InputGroup withFirstSupplier(InputGroup group) {
        return new InputGroup(
                group.essentiality(),
                group.stockDays(),
                group.targetDays(),
                group.valueShare(),
                List.of(group.links().getFirst()));
    }
}
