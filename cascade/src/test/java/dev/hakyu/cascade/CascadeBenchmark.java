package dev.hakyu.cascade;

import dev.hakyu.cascade.api.CascadeEngine;
import dev.hakyu.cascade.api.CascadeNetwork;
import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.CascadeResult;
import dev.hakyu.cascade.api.DependencyGroup;
import dev.hakyu.cascade.api.Essentiality;
import dev.hakyu.cascade.api.Hit;
import dev.hakyu.cascade.api.InputGroup;
import dev.hakyu.cascade.api.Production;
import dev.hakyu.cascade.api.Recovery;
import dev.hakyu.cascade.api.Schedule;
import dev.hakyu.cascade.api.SlowCascadeCheck;
import dev.hakyu.cascade.api.StageDuration;
import dev.hakyu.cascade.api.SupplyLink;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Times whole simulations. Not a test: run `main` on the test class path. Each figure is preceded
/// by a check against the slow model on a smaller network of the same kind.
public final class CascadeBenchmark {
    private static final int RUNS = Integer.getInteger("runs", 2_000);

    private CascadeBenchmark() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        double difference = SlowCascadeCheck.largestDifference(request(60, 240, 30, 1, 1, true));
        out.printf("largest difference from the slow model, 60 nodes: %.1e%n", difference);
        if (arguments.length > 0) {
            manyRuns(out, 400, 600, 1);
            return;
        }
        oneRun(out, 5_000, 12_000, false);
        oneRun(out, 5_000, 12_000, true);
        oneRun(out, 5_000, 40_000, false);
        oneRun(out, 5_000, 40_000, true);
        manyRuns(out, 400, 600, 1);
        manyRuns(out, 400, 600, 2);
        manyRuns(out, 400, 3_200, 2);
    }

    private static void oneRun(PrintStream out, int nodes, int links, boolean calendars) {
        CascadeRequest request = request(nodes, links, 90, 1, 1, calendars);
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            long used = processorNanos();
            CascadeResult result = CascadeEngine.simulate(request);
            out.printf(
                    "%d nodes, %d links, 90 days hourly, %s, 1 run: %.0f ms, %.0f ms of processor"
                            + " (%d affected, %.3f)%n",
                    nodes,
                    links,
                    calendars ? "calendars" : "always open",
                    (System.nanoTime() - start) / 1e6,
                    (processorNanos() - used) / 1e6,
                    result.affected().size(),
                    result.lostValueAdded().mean());
        }
    }

    private static void manyRuns(PrintStream out, int nodes, int links, int threads) {
        for (int i = 0; i < 2; i++) {
            CascadeRequest request = request(nodes, links, 60, RUNS, threads, true);
            long start = System.nanoTime();
            long used = processorNanos();
            CascadeResult result = CascadeEngine.simulate(request);
            out.printf(
                    "%d nodes, %d links, 60 days hourly, %d runs, %d threads: %.2f s, %.2f s of"
                            + " processor"
                            + " (%d affected, %.3f)%n",
                    nodes,
                    links,
                    RUNS,
                    threads,
                    (System.nanoTime() - start) / 1e9,
                    (processorNanos() - used) / 1e9,
                    result.affected().size(),
                    result.lostValueAdded().mean());
        }
    }

    /// Of the whole process; on a shared machine it says more than the clock on the wall.
    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /// Four fifths plants, one fifth systems; each plant needs a system, one system in ten another
    /// one.
    private static CascadeRequest request(
            int nodes, int links, int days, int runs, int threads, boolean calendars) {
        SplittableRandom random = new SplittableRandom(1);
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        int systems = nodes / 5;
        for (int node = 0; node < nodes; node++) {
            network.addNode("node " + node);
        }
        Schedule[] schedules = {Schedule.alwaysOpen(), shifts(16, 6), shifts(8, 5)};
        for (int node = 0; node < nodes; node++) {
            if (node >= systems || random.nextInt(10) == 0) {
                network.dependency(
                        node,
                        DependencyGroup.of(List.of(random.nextInt(systems)), 1)
                                .withTolerance(random.nextInt(24))
                                .withFallback(0.4, 72, 0, 0.1));
            }
            if (node >= systems) {
                network.production(
                        node,
                        Production.of(
                                        1,
                                        50,
                                        inputs(
                                                random,
                                                node,
                                                systems,
                                                nodes,
                                                links / (nodes - systems)))
                                .withSchedule(schedules[calendars ? random.nextInt(3) : 0])
                                .withValueAdded(1));
            }
        }
        CascadeRequest.Builder request =
                CascadeRequest.builder(network.build())
                        .horizon(days * 24, 1)
                        .runs(runs)
                        .threads(threads);
        for (int hit = 0; hit < Math.max(2, systems / 20); hit++) {
            request.hit(Hit.of(hit, 0, 6, runs == 1 ? tenDays() : stages()));
        }
        return request.build();
    }

    private static List<InputGroup> inputs(
            SplittableRandom random, int node, int systems, int nodes, int perPlant) {
        List<InputGroup> inputs = new ArrayList<>();
        int left = Math.max(1, perPlant);
        while (left > 0) {
            int size = Math.min(left, 1 + random.nextInt(3));
            left -= size;
            List<SupplyLink> links =
                    random.ints(size, systems, nodes)
                            .filter(supplier -> supplier != node)
                            .distinct()
                            .mapToObj(supplier ->
                                    new SupplyLink(
                                            supplier,
                                            1 + 9 * random.nextDouble(),
                                            0.5 + random.nextInt(6)))
                            .toList();
            if (!links.isEmpty()) {
                Essentiality kind = Essentiality.values()[random.nextInt(4)];
                inputs.add(InputGroup.of(kind, 1 + random.nextInt(15), 0.1, links));
            }
        }
        return inputs;
    }

    private static Schedule shifts(int hours, int days) {
        return Schedule.of(
                1,
                hours,
                IntStream.range(0, 168)
                        .mapToDouble(hour ->
                                hour / 24 < days && hour % 24 >= 6 && hour % 24 < 6 + hours ? 1 : 0)
                        .toArray());
    }

    private static Recovery tenDays() {
        return new Recovery.Profile(
                List.of(
                        new Recovery.LevelPoint(0, 0),
                        new Recovery.LevelPoint(240, 0),
                        new Recovery.LevelPoint(480, 1)));
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
}
