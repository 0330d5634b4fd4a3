package dev.hakyu.model.network;

import dev.hakyu.model.Basis;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is hit, when, and how it comes back.
///
/// @param title 1 to 200 characters
/// @param start when the hits begin, on the wall clock of `zone`
/// @param startBasis what `start` rests on; a start in the user's own scenario file is answered
/// @param horizonDays 1 to 730
/// @param stepHours 0.25 to 24, and 24 must be a multiple of it
/// @param hits 1 to 10,000, each node once, or once for each item that it delivers
/// @param stages how long each takes; at least one, and one that is missing takes no time
/// @param restoreAfter nodes that must be back before hit systems can be restored
/// @param actions what is done meanwhile
/// @param runs 1 to 1,000,000
/// @param defaults the assumptions in it that nobody stated, each with its source
/// @param fromAnswers it began with what suppliers answered, which not everybody may see
public record Scenario(
        String title,
        LocalDateTime start,
        Basis startBasis,
        ZoneId zone,
        int horizonDays,
        double stepHours,
        List<Hit> hits,
        Map<Stage, StageDuration> stages,
        List<NodeId> restoreAfter,
        List<MitigationAction> actions,
        long seed,
        int runs,
        List<Assumption> defaults,
        boolean fromAnswers) {
    public static final int MAX_HORIZON_DAYS = 730;
    public static final int MAX_HITS = 10_000;
    public static final int MAX_RUNS = 1_000_000;

    public Scenario {
        if (title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException("title must have 1 to 200 characters");
        }
        requireRange("horizon_days", horizonDays, MAX_HORIZON_DAYS, "60 is usual");
        requireRange("runs", runs, MAX_RUNS, "2000 is usual");
        requireRange("number of hits", hits.size(), MAX_HITS, "name what is hit");
        if (!(stepHours >= 0.25 && stepHours <= 24) || !dividesDay(stepHours)) {
            throw new IllegalArgumentException(
                    "step_hours must be 0.25 to 24 and divide 24 evenly, got "
                            + stepHours
                            + "; 1 is usual");
        }
        if (stages.isEmpty()) {
            throw new IllegalArgumentException(
                    "stages must name at least one of detect, contain, clean, restore, validate,"
                            + " restart; without any the hit would end at once");
        }
        hits = List.copyOf(hits);
        Set<List<Object>> seen = new HashSet<>();
        for (Hit hit : hits) {
            if (!seen.add(keyOf(hit))) {
                throw new IllegalArgumentException(
                        "each node can be hit once, got " + hit.node().value() + " twice");
            }
        }
        stages = Collections.unmodifiableMap(new EnumMap<>(stages));
        restoreAfter = List.copyOf(restoreAfter);
        actions = List.copyOf(actions);
        defaults = List.copyOf(defaults);
    }

    private static List<Object> keyOf(Hit hit) {
        String item = hit.item();
        return item == null ? List.of(hit.node()) : List.of(hit.node(), item);
    }

    /// The same with another seed.
    public Scenario withSeed(long other) {
        return with(hits, stages, other, runs);
    }

    /// The same with another number of runs.
    public Scenario withRuns(int other) {
        return with(hits, stages, seed, other);
    }

    /// The same with every duration that many times as long.
    ///
    /// @param factor more than 0
    public Scenario withTimes(double factor) {
        List<Hit> longer =
                hits.stream().map(hit -> hit.withStages(times(hit.stages(), factor))).toList();
        return with(longer, times(stages, factor), seed, runs);
    }

    private static Map<Stage, StageDuration> times(
            Map<Stage, StageDuration> stages, double factor) {
        Map<Stage, StageDuration> longer = new EnumMap<>(Stage.class);
        stages.forEach((stage, length) -> longer.put(stage, length.times(factor)));
        return longer;
    }

    private Scenario with(List<Hit> hits, Map<Stage, StageDuration> stages, long seed, int runs) {
        return new Scenario(
                title,
                start,
                startBasis,
                zone,
                horizonDays,
                stepHours,
                hits,
                stages,
                restoreAfter,
                actions,
                seed,
                runs,
                defaults,
                fromAnswers);
    }

    /// How long each stage takes for a hit.
    public Map<Stage, StageDuration> stagesOf(Hit hit) {
        return hit.stages().isEmpty() ? stages : hit.stages();
    }

    /// The instant at which the hits begin.
    public Instant startInstant() {
        return start.atZone(zone).toInstant();
    }

    /// The instant that many hours after the start.
    ///
    /// @param hours 0 or more
    public Instant instantAt(double hours) {
        return startInstant().plusSeconds(Math.round(hours * 3600));
    }

    private static boolean dividesDay(double stepHours) {
        double steps = 24 / stepHours;
        return Math.abs(steps - Math.rint(steps)) < 1e-9;
    }

    private static void requireRange(String what, int value, int most, String advice) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "%s must be 1 to %d, got %d; %s".formatted(what, most, value, advice));
        }
    }
}
