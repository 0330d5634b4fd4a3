package dev.hakyu.store.api;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// How long decisions take to be added, read and weighed; run by hand. Five people, a minute apart,
/// a quarter each dismissals, confirmations, rejected names and aliases, of 10,000 names (seed 1).
final class DecisionsMeasure {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-10T08:00:00+09:00");
    private static final List<String> PEOPLE = List.of("田中", "佐藤", "鈴木", "高橋", "伊藤");
    private static final int COUNT = 10_000;
    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private DecisionsMeasure() {}

    public static void main(String[] arguments) throws IOException {
        DecisionLog log = DecisionLog.in(Files.createTempDirectory(Path.of("target"), "decisions"));
        List<Decision> all = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < COUNT; i++) {
            all.add(decision(i));
            log.append(all.getLast());
        }
        System.out.printf("add one: %.2f ms%n", (System.nanoTime() - start) / 1e6 / COUNT);
        for (int round = 0; round < 4; round++) {
            long before = System.nanoTime();
            Decisions read = log.read().decisions();
            long then = System.nanoTime();
            Decisions weighed = Decisions.of(all);
            long after = System.nanoTime();
            if (!read.all().equals(weighed.all())) {
                throw new IllegalStateException("not read as it was written");
            }
            System.out.printf(
                    "read and weigh: %.0f ms, weigh alone: %.0f ms, %d give way%n",
                    (then - before) / 1e6, (after - then) / 1e6, read.overridden().size());
        }
    }

    private static Decision decision(int i) {
        String by = PEOPLE.get(i % PEOPLE.size());
        Said said = Said.now(START.plusMinutes(i), by, "理由 " + i, "measure " + i);
        int number = RANDOM.nextInt(COUNT);
        String name = "社名" + number;
        OrganisationId organisation = new OrganisationId("S" + number);
        IncidentRef incident =
                new IncidentRef(new IncidentId("inc-" + number), List.of(name), List.of());
        return switch (i % 4) {
            case 0 -> new Decision.Dismiss(said, incident, Seen.NOTHING_NOTED);
            case 1 -> new Decision.Confirm(said, name, organisation, incident);
            case 2 -> new Decision.NotOurs(said, name, organisation, null);
            default -> new Decision.Alias(said, organisation, name);
        };
    }
}
