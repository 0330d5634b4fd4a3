package dev.hakyu.daily.job;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.source.Content;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.Run;
import dev.hakyu.store.api.RunKey;
import dev.hakyu.store.api.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// The figures of each day's brief, kept among the results of the store.
final class FigureShelf {
    private static final String KIND = "day-figures";
    private static final TypeReference<List<Figures>> FIGURES = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Runs runs;

    FigureShelf(Runs runs) {
        this.runs = runs;
    }

    /// Keeps those of a brief. Of a brief that is made again the later ones count.
    void keep(BriefEntry entry, List<Concern> concerns, long seed, String engine, Instant at) {
        String json = MAPPER.writeValueAsString(concerns.stream().map(Figures::of).toList());
        runs.keep(
                new Run(
                        new RunKey(
                                KIND,
                                entry.period().value(),
                                Content.of(at + json).hash(),
                                seed,
                                engine),
                        at,
                        json));
    }

    /// Those of a brief; empty when none are kept of this engine: what another one computes
    /// differently is no news.
    List<Figures> of(BriefEntry entry, String engine) {
        return runs.of(KIND, entry.period().value()).stream()
                .filter(run -> run.key().engine().equals(engine))
                .max(Comparator.comparing(Run::madeAt))
                .map(run -> read(run.resultJson()))
                .orElse(List.of());
    }

    private static List<Figures> read(String json) {
        try {
            return new ArrayList<>(MAPPER.readValue(json, FIGURES));
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
