package dev.hakyu.cascade.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OracleTest {
    private static final double CLOSE = 1e-8;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    static Stream<Rules> rules() {
        return Stream.of(Rules.StockLayout.values())
                .flatMap(stock ->
                        Stream.of(Rules.OrderRule.values())
                                .flatMap(orders ->
                                        Stream.of(Rules.Rationing.values())
                                                .map(rationing ->
                                                        new Rules(stock, orders, rationing, 5))));
    }

    @ParameterizedTest(name = "seed {0}, always open")
    @MethodSource("seeds")
    void shouldAgreeWithTheSlowModel(long seed) {
        compare(RandomRequests.request(seed, false).build());
    }

    @ParameterizedTest(name = "seed {0}, mixed calendars")
    @MethodSource("seeds")
    void shouldAgreeWithTheSlowModelOnMixedCalendars(long seed) {
        compare(RandomRequests.request(seed, true).build());
    }

    @ParameterizedTest(name = "seeds 1000 to 1009, {0}")
    @MethodSource("rules")
    void shouldAgreeWithTheSlowModelUnderAllRules(Rules rules) {
        for (long seed = 1000; seed < 1010; seed++) {
            compare(RandomRequests.request(seed, true).rules(rules).build());
        }
    }

    private static void compare(CascadeRequest request) {
        SlowCascade slow = new SlowCascade(request);
        CascadeTrace fast = CascadeEngine.trace(request, 0);
        for (int node = 0; node < request.network().size(); node++) {
            for (int step = 0; step < request.horizonSteps(); step++) {
                String where = request.network().node(node).name() + ", step " + step;
                assertThat(fast.availability(node, step))
                        .as("availability, %s", where)
                        .isEqualTo(slow.availability[node][step]);
                assertThat(fast.output(node, step))
                        .as("output, %s", where)
                        .isCloseTo(slow.output[node][step], offset(CLOSE));
                if (request.network().node(node).production().isPresent()) {
                    double wanted = slow.finalDelivered[node][step];
                    assertThat(fast.finalDelivered(node, step))
                            .as("final demand served, %s", where)
                            .isCloseTo(wanted, offset(CLOSE * Math.max(1, wanted)));
                    assertThat(fast.backlog(node, step))
                            .as("backlog, %s", where)
                            .isCloseTo(slow.backlog[node][step], offset(CLOSE * 100));
                }
            }
        }
    }
}
