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
                        for (int g = layout.groupStart[p]; g < layout.groupStart[p + 1]; g++) {
                            // One cell per group; a node on its plan holds its target.
                            double held =
                                    kernel.hasLeftPlan[p]
                                            ? kernel.before[g]
                                            : layout.targetDays[g] + days;
                            double used = Math.min(use, held) - days;
                            assertThat(stock[g] - stockBefore[g])
                                    .as("stock change of group %d in step %d", g, step)
                                    .isCloseTo(underWay[g][step] - used, offset(1e-9));
                            stockBefore[g] = stock[g];
                            send(layout, kernel, p, g, step, sent, underWay[g]);
                        }
                    }
                    for (int p = 0; p < layout.size(); p++) {
                        double delivered =
                                kernel.hasLeftPlan[p]
                                        ? kernel.finalDelivered[p]
                                        : layout.finalDemandPerDay[p]
                                                * layout.time.days[layout.schedule[p]][step];
                        double made = kernel.output[p] * kernel.plannedProduction(p);
                        assertThat(made)
                                .as("output and shipments of %d in step %d", p, step)
                                .isCloseTo(sent[p] + delivered, offset(1e-9 * Math.max(1, made)));
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
        kernel.reset(false);
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
