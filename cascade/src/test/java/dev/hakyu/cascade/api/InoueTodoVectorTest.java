package dev.hakyu.cascade.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InoueTodoVectorTest {
    private static final double STOCK_DAYS = 5;
    private static final int FIRMS = 8;

    @ParameterizedTest(name = "rationing {0}, order type {1}")
    @CsvSource({"0,0", "0,1", "0,2", "1,0", "1,1", "1,2"})
    void shouldAgreeWithThePublishedProgram(int rationing, int orderType) {
        List<double[]> expected =
                rows("expected_inoue_todo.csv").stream()
                        .filter(row -> row[0] == rationing && row[1] == orderType && row[2] >= 0)
                        .toList();
        double[] normal = normalOutput();
        CascadeRequest request =
                CascadeRequest.builder(network(normal))
                        .rules(
                                Rules.inoueTodo(
                                        List.of(
                                                        Rules.OrderRule.OUTPUT_SCALED_TARGET,
                                                        Rules.OrderRule.OUTPUT_FIXED_TARGET,
                                                        Rules.OrderRule.OUTPUT_NO_REDUCTION)
                                                .get(orderType),
                                        List.of(
                                                        Rules.Rationing.PROPORTIONAL,
                                                        Rules.Rationing.FINAL_DEMAND_LAST)
                                                .get(rationing),
                                        6))
                        .horizon(expected.size(), 24)
                        .hit(outage(2, 0.0, 10))
                        .hit(outage(5, 0.6, 15))
                        .build();

        CascadeTrace trace = CascadeEngine.trace(request, 0);

        assertThat(expected).hasSize(40);
        for (int day = 0; day < expected.size(); day++) {
            double[] row = expected.get(day);
            double total = 0;
            double consumption = 0;
            for (int firm = 0; firm < FIRMS; firm++) {
                double made = trace.output(firm, day) * normal[firm];
                assertThat(made)
                        .as("firm %d on day %d", firm, day)
                        .isCloseTo(row[3 + firm], offset(1e-10));
                total += made;
                consumption += trace.finalDelivered(firm, day);
            }
            assertThat(total).as("total on day %d", day).isCloseTo(row[11], offset(1e-10));
            assertThat(consumption).as("day %d", day).isCloseTo(row[12], offset(1e-10));
        }
    }

    private static Hit outage(int firm, double level, int days) {
        return Hit.of(
                firm,
                0,
                0,
                new Recovery.Profile(
                        List.of(
                                new Recovery.LevelPoint(0, level),
                                new Recovery.LevelPoint(24.0 * days, level),
                                new Recovery.LevelPoint(24.0 * days, 1))));
    }

    private static double[] normalOutput() {
        double[] normal = rows("nodes.csv").stream().mapToDouble(row -> row[2]).toArray();
        rows("edges.csv").forEach(edge -> normal[(int) edge[0]] += edge[2]);
        return normal;
    }

    private static CascadeNetwork network(double[] normal) {
        List<double[]> firms = rows("nodes.csv");
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        firms.forEach(firm -> network.addNode("firm " + (int) firm[0]));
        for (int buyer = 0; buyer < FIRMS; buyer++) {
            Map<Integer, List<SupplyLink>> bySector = new TreeMap<>();
            for (double[] edge : rows("edges.csv")) {
                if (edge[1] == buyer) {
                    bySector.computeIfAbsent(
                                    (int) firms.get((int) edge[0])[1], _ -> new ArrayList<>())
                            .add(new SupplyLink((int) edge[0], edge[2], 1));
                }
            }
            List<InputGroup> inputs =
                    bySector.values().stream()
                            .map(links ->
                                    new InputGroup(
                                            Essentiality.ESSENTIAL,
                                            STOCK_DAYS - 1,
                                            STOCK_DAYS,
                                            0,
                                            links))
                            .toList();
            network.production(
                    buyer, Production.of(normal[buyer] / 24, firms.get(buyer)[2], inputs));
        }
        return network.build();
    }

    private static List<double[]> rows(String file) {
        return DigitalVectorTest.read("hk8/" + file)
                .lines()
                .skip(1)
                .map(line ->
                        java.util.Arrays.stream(line.split(","))
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                .toList();
    }
}
