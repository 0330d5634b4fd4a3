package dev.hakyu.cascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigitalPropertyTest {
    private static final int STEPS = 120;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNeverBeWorseWithALongerTolerance(long seed) {
        assertNeverWorse(
                levels(seed, group -> group.withTolerance(group.toleranceHours() + 5), 1),
                levels(seed, group -> group, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNeverBeWorseWithALongerFallback(long seed) {
        assertNeverWorse(
                levels(
                        seed,
                        group ->
                                group.withFallback(
                                        group.fallback(),
                                        group.fallbackMaxHours() + 7,
                                        group.fallbackRampHours(),
                                        group.fallbackEnd()),
                        1),
                levels(seed, group -> group, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNeverBeWorseWithAHigherFallback(long seed) {
        assertNeverWorse(
                levels(
                        seed,
                        group ->
                                group.withFallback(
                                        Math.min(1, group.fallback() + 0.2),
                                        group.fallbackMaxHours(),
                                        group.fallbackRampHours(),
                                        group.fallbackEnd()),
                        1),
                levels(seed, group -> group, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNeverBeWorseWithAnEarlierRecovery(long seed) {
        assertNeverWorse(levels(seed, group -> group, 0.6), levels(seed, group -> group, 1));
    }

    /// With a ramp the layer is not monotone: a plant that is spared for longer begins its manual
    /// work later.
    @Test
    void shouldBeWorseForAWhileWhenALongerToleranceDelaysTheRamp() {
        assertThat(behindTolerance(0).availability(2, 8)).isEqualTo(0.8);
        assertThat(behindTolerance(6).availability(2, 8)).isEqualTo(0.8 * 3 / 8);
    }

    private static CascadeTrace behindTolerance(double toleranceHours) {
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        int identity = network.addNode("identity");
        int planning = network.addNode("planning");
        int plant = network.addNode("plant");
        network.dependency(
                planning, DependencyGroup.of(List.of(identity), 1).withTolerance(toleranceHours));
        network.dependency(
                plant, DependencyGroup.of(List.of(planning), 1).withFallback(0.8, 100, 8, 0));
        return CascadeEngine.trace(
                CascadeRequest.builder(network.build())
                        .horizon(20, 1)
                        .hit(Hit.of(identity, 0, 0, announced(19)))
                        .build(),
                0);
    }

    private static Recovery announced(double hours) {
        return new Recovery.Announced(hours, StageDuration.constant(0), StageDuration.constant(0));
    }

    private static void assertNeverWorse(CascadeTrace better, CascadeTrace worse) {
        for (int node = 0; node < 10; node++) {
            for (int step = 0; step < STEPS; step++) {
                assertThat(better.availability(node, step))
                        .as("node %d, step %d", node, step)
                        .isGreaterThanOrEqualTo(worse.availability(node, step));
            }
        }
    }

    private static CascadeTrace levels(
            long seed, UnaryOperator<DependencyGroup> change, double duration) {
        SplittableRandom random = new SplittableRandom(seed);
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        for (int node = 0; node < 10; node++) {
            network.addNode("system " + node);
        }
        for (int node = 0; node < 10; node++) {
            for (int g = random.nextInt(3); g > 0; g--) {
                network.dependency(node, change.apply(group(random)));
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double level = random.nextInt(3) * 0.3;
            double down = 1 + random.nextInt(40);
            double back = down + random.nextInt(20);
            hits.add(
                    Hit.of(
                            random.nextInt(10),
                            level,
                            random.nextInt(20),
                            new Recovery.Profile(
                                    List.of(
                                            new Recovery.LevelPoint(0, level),
                                            new Recovery.LevelPoint(down * duration, level),
                                            new Recovery.LevelPoint(back * duration, 1)))));
        }
        return CascadeEngine.trace(
                CascadeRequest.builder(network.build()).horizon(STEPS, 1).hits(hits).build(), 0);
    }

    private static DependencyGroup group(SplittableRandom random) {
        List<Integer> members = random.ints(3, 0, 10).distinct().boxed().toList();
        double fallback = random.nextInt(3) * 0.4;
        return new DependencyGroup(
                members,
                1 + random.nextInt(members.size()),
                random.nextInt(5) * 2,
                fallback,
                random.nextInt(4) * 6,
                0,
                fallback * random.nextDouble(),
                random.nextInt(2) == 0 ? 1 : random.nextDouble());
    }

    @Test
    void shouldNotLetAnAndCycleStopWithoutACause() {
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        int a = network.addNode("a");
        int b = network.addNode("b");
        int other = network.addNode("other");
        network.dependency(a, DependencyGroup.of(List.of(b), 1));
        network.dependency(b, DependencyGroup.of(List.of(a, other), 1));
        CascadeTrace trace =
                CascadeEngine.trace(
                        CascadeRequest.builder(network.build())
                                .horizon(20, 1)
                                .hit(
                                        Hit.of(
                                                other,
                                                0,
                                                2,
                                                new Recovery.Announced(
                                                        5,
                                                        StageDuration.constant(0),
                                                        StageDuration.constant(0))))
                                .build(),
                        0);
        for (int step = 0; step < 20; step++) {
            assertThat(trace.availability(a, step)).isEqualTo(1);
            assertThat(trace.availability(b, step)).isEqualTo(1);
        }
        assertThat(trace.availability(other, 2)).isZero();
        assertThat(trace.availability(other, 7)).isEqualTo(1);
    }

    @Test
    void shouldReachTheFallbackLinearlyFromTheStartOfTheOutage() {
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        int system = network.addNode("system");
        int plant = network.addNode("plant");
        network.dependency(
                plant,
                DependencyGroup.of(List.of(system), 1)
                        .withTolerance(2)
                        .withFallback(0.8, 10, 8, 0.4));
        CascadeTrace trace =
                CascadeEngine.trace(
                        CascadeRequest.builder(network.build())
                                .horizon(20, 1)
                                .hit(
                                        Hit.of(
                                                system,
                                                0,
                                                0,
                                                new Recovery.Announced(
                                                        19,
                                                        StageDuration.constant(0),
                                                        StageDuration.constant(0))))
                                .build(),
                        0);
        assertThat(trace.availability(plant, 1)).isEqualTo(1);
        assertThat(trace.availability(plant, 2)).isEqualTo(0.8 * 3 / 8);
        assertThat(trace.availability(plant, 3)).isEqualTo(0.4);
        assertThat(trace.availability(plant, 7)).isEqualTo(0.8);
        assertThat(trace.availability(plant, 11)).isEqualTo(0.8);
        assertThat(trace.availability(plant, 12)).isEqualTo(0.4);
        assertThat(trace.availability(plant, 19)).isEqualTo(1);
    }
}
