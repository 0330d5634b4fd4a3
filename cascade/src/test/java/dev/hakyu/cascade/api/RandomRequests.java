package dev.hakyu.cascade.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Small random networks with everything in them: both layers, cycles, four classes, calendars,
/// lags, backlog.
public final class RandomRequests {
    static final double STEP_HOURS = 6;
    private static final int STEPS_PER_WEEK = 28;

    private RandomRequests() {}

    /// @param mixedCalendars whether nodes keep different hours
    public static CascadeRequest.Builder request(long seed, boolean mixedCalendars) {
        SplittableRandom random = new SplittableRandom(seed);
        int systems = 1 + random.nextInt(6);
        int plants = 2 + random.nextInt(9);
        CascadeNetwork network = network(random, systems, plants, mixedCalendars);
        CascadeRequest.Builder request =
                CascadeRequest.builder(network).horizon(160 + random.nextInt(80), STEP_HOURS);
        int hits = 1 + random.nextInt(3);
        for (int i = 0; i < hits; i++) {
            request.hit(hit(random, random.nextInt(systems + plants)));
        }
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(40);
            request.action(
                    new LevelAction(
                            random.nextInt(systems + plants),
                            from,
                            from + 1 + random.nextInt(20),
                            random.nextInt(2) * 0.5));
        }
        return request;
    }

    static CascadeNetwork network(
            SplittableRandom random, int systems, int plants, boolean mixedCalendars) {
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        int nodes = systems + plants;
        for (int node = 0; node < nodes; node++) {
            network.addNode((node < systems ? "system " : "plant ") + node);
        }
        for (int node = 0; node < nodes; node++) {
            int groups = random.nextInt(node < systems ? 2 : 3);
            for (int g = 0; g < groups; g++) {
                network.dependency(node, dependency(random, systems));
            }
        }
        for (int node = systems; node < nodes; node++) {
            network.production(node, production(random, node, systems, plants, mixedCalendars));
        }
        return network.build();
    }

    private static DependencyGroup dependency(SplittableRandom random, int systems) {
        List<Integer> members = random.ints(3, 0, systems).distinct().boxed().toList();
        double fallback = random.nextInt(3) * 0.4;
        return new DependencyGroup(
                members,
                1 + random.nextInt(members.size()),
                random.nextInt(4) * 9,
                fallback,
                random.nextInt(3) * 30,
                random.nextInt(3) * 10,
                fallback * random.nextDouble(),
                random.nextInt(2) == 0 ? 1 : 0.3 + 0.7 * random.nextDouble());
    }

    private static Production production(
            SplittableRandom random, int node, int systems, int plants, boolean mixedCalendars) {
        List<InputGroup> inputs = new ArrayList<>();
        int groups = random.nextInt(4);
        for (int g = 0; g < groups; g++) {
            List<SupplyLink> links =
                    random.ints(1 + random.nextInt(3), systems, systems + plants)
                            .filter(supplier -> supplier != node)
                            .distinct()
                            .mapToObj(supplier ->
                                    new SupplyLink(
                                            supplier,
                                            0.5 + 9 * random.nextDouble(),
                                            random.nextInt(4) * 0.7))
                            .toList();
            if (!links.isEmpty()) {
                inputs.add(
                        InputGroup.of(
                                Essentiality.values()[random.nextInt(4)],
                                random.nextInt(8) * 0.75,
                                random.nextDouble() / groups,
                                links));
            }
        }
        return new Production(
                1 + random.nextInt(100),
                mixedCalendars ? schedule(random.nextInt(4)) : Schedule.alwaysOpen(),
                random.nextInt(4) == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(random.nextInt(50)),
                random.nextInt(5) == 0 ? 0 : 20 * random.nextDouble(),
                random.nextInt(3) * 0.5,
                inputs);
    }

    public static Schedule schedule(int kind) {
        return switch (kind) {
            case 0 -> Schedule.alwaysOpen();
            // Two shifts from 06:00, closed on the seventh day.
            case 1 -> weekly(12, 6, 0, 1, 1, 0);
            // One shift with overtime until the evening, five days.
            case 2 -> weekly(9, 5, 0, 1, 0.5, 0);
            // Nights only, every day.
            default -> weekly(12, 7, 1, 0, 0, 1);
        };
    }

    private static Schedule weekly(double hoursPerDay, int openDays, double... quarters) {
        double[] weights =
                IntStream.range(0, STEPS_PER_WEEK)
                        .mapToDouble(step -> step / 4 < openDays ? quarters[step % 4] : 0)
                        .toArray();
        return Schedule.of(STEP_HOURS, hoursPerDay, weights);
    }

    private static Hit hit(SplittableRandom random, int node) {
        double level = random.nextInt(3) * 0.3;
        double down = 6 * (1 + random.nextInt(40));
        double back = down + random.nextInt(100);
        return Hit.of(
                node,
                level,
                random.nextInt(30),
                new Recovery.Profile(
                        List.of(
                                new Recovery.LevelPoint(0, level),
                                new Recovery.LevelPoint(down, level),
                                new Recovery.LevelPoint(back, 1))));
    }
}
