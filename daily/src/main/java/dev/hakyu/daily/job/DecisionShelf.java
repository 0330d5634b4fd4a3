package dev.hakyu.daily.job;

import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.source.Content;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.Run;
import dev.hakyu.store.api.RunKey;
import dev.hakyu.store.api.Runs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// The decisions that each day's brief was made with, kept among the results of the store: what is
/// said later of that brief says the same as its page. What people decide after it counts from the
/// next brief on.
final class DecisionShelf {
    private static final String KIND = "day-decisions";
    private static final String ENGINE = "1";
    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Runs runs;

    DecisionShelf(Runs runs) {
        this.runs = runs;
    }

    /// Keeps those of a brief that is being made; of one that is made again after a crash the later
    /// ones count.
    void keep(BriefEntry entry, Decisions decisions, Instant at) {
        String json =
                MAPPER.writeValueAsString(
                        decisions.all().stream()
                                .filter(each -> !decisions.notYet().contains(each))
                                .map(each -> each.id().value())
                                .toList());
        runs.keep(
                new Run(
                        new RunKey(
                                KIND,
                                entry.period().value(),
                                Content.of(at + json).hash(),
                                0,
                                ENGINE),
                        at,
                        json));
    }

    /// Of today's decisions those that a finished brief was made with; where that was not kept,
    /// those made before it was finished.
    Decisions of(BriefEntry entry, Decisions today) {
        Instant finished = entry.finishedAt() == null ? entry.asOf() : entry.finishedAt();
        return ids(entry).map(today::only).orElseGet(() -> today.asOf(finished));
    }

    private Optional<Set<DecisionId>> ids(BriefEntry entry) {
        return runs.of(KIND, entry.period().value()).stream()
                .max(Comparator.comparing(Run::madeAt))
                .flatMap(run -> read(run.resultJson()));
    }

    private static Optional<Set<DecisionId>> read(String json) {
        try {
            return Optional.of(
                    MAPPER.readValue(json, IDS).stream()
                            .map(DecisionId::new)
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
