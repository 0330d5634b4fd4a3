package dev.hakyu.cascade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.LevelAction;
import dev.hakyu.cascade.api.RandomRequests;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhysicalKernelTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldStayExactlyAtTheScheduleWithoutAShock(long seed) {
        CascadeRequest request = withoutShock(RandomRequests.request(seed, true).build());
        PhysicalKernel kernel = kernel(request);
        double[] up = new double[request.network().size()];
        Arrays.fill(up, 1);

        for (int step = 0; step < request.horizonSteps(); step++) {
            kernel.step(step, up);
            assertThat(kernel.output).as("output in step %d", step).containsOnly(1.0);
            assertThat(kernel.served).as("deliveries in step %d", step).containsOnly(1.0);
            assertThat(kernel.backlog).as("backlog in step %d", step).containsOnly(0.0);
            for (double deviation : kernel.stock) {
                assertThat(deviation).as("stock in step %d", step).isZero();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNeitherMakeNorLoseGoods(long seed) {
        CascadeRequest request = RandomRequests.request(seed, false).build();
        Plan plan = new Plan(request);
        Workspace workspace = new Workspace(plan);
        PhysicalLayout layout = plan.physical;
        double[] stock = workspace.physical.stock;
        double[] stockBefore = new double[layout.cells()];
        double[][] underWay = new double[layout.cells()][request.horizonSteps() + 1000];

        workspace.run(
                0,
                step -> {
                    PhysicalKernel kernel = workspace.physical;
                    double[] sent = new double[layout.size()];
                    for (int p = 0; p < layout.size(); p++) {
                        double days = layout.time.days[layout.schedule[p]][step];
                        double use = days * kernel.output[p];
                        int lastCell = layout.cellStart[layout.groupStart[p + 1]];
                        for (int c = layout.cellStart[layout.groupStart[p]]; c < lastCell; c++) {
                            double used = Math.min(use, kernel.before[c]) - days;
                            assertThat(stock[c] - stockBefore[c])
                                    .as("stock change of cell %d in step %d", c, step)
                                    .isCloseTo(underWay[c][step] - used, offset(1e-9));
                            stockBefore[c] = stock[c];
                            send(layout, kernel, p, c, step, sent, underWay[c]);
                        }
                    }
                    for (int p = 0; p < layout.size(); p++) {
                        double made = kernel.output[p] * kernel.plannedProduction(p, step);
                        assertThat(made)
                                .as("output and shipments of %d in step %d", p, step)
                                .isCloseTo(
                                        sent[p] + kernel.finalDelivered[p],
                                        offset(1e-9 * Math.max(1, made)));
                    }
                });
    }

    private static void send(
            PhysicalLayout layout,
            PhysicalKernel kernel,
            int p,
            int c,
            int step,
            double[] sent,
            double[] underWay) {
        for (int link = layout.linkStart[c]; link < layout.linkStart[c + 1]; link++) {
            int arrival = step + layout.lagSteps[link];
            double days = layout.time.days[layout.schedule[p]][arrival];
            double units =
                    layout.unitsPerDay[link]
                            * days
                            * kernel.order[c]
                            * kernel.served[layout.supplier[link]];
            sent[layout.supplier[link]] += units;
            double unitsOfCell = layout.unitsPerDay[link] / layout.shareOfCell[link];
            underWay[arrival] += units / unitsOfCell - days * layout.shareOfCell[link];
        }
    }

    private static PhysicalKernel kernel(CascadeRequest request) {
        PhysicalKernel kernel =
                new PhysicalKernel(
                        new Plan(request).physical, request.rules(), request.stepHours());
        kernel.reset();
        return kernel;
    }

    /// Every node is followed, but nothing falls.
    private static CascadeRequest withoutShock(CascadeRequest request) {
        CascadeRequest.Builder calm =
                CascadeRequest.builder(request.network()).horizon(3000, request.stepHours());
        for (int node = 0; node < request.network().size(); node++) {
            calm.action(LevelAction.from(node, 0, 1));
        }
        return calm.build();
    }
}
