package dev.hakyu.server.sources;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.SourceHealth;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sources and how they do, for programs that watch them.
@ApiResource(group = "sources")
class SourceResource {
    private final Workspace workspace;
    private final Kept kept;
    private final Clock clock;
    private final Etags etags;

    SourceResource(Workspace workspace, Kept kept, Clock hakyuClock, Etags etags) {
        this.workspace = workspace;
        this.kept = kept;
        this.clock = hakyuClock;
        this.etags = etags;
    }

    /// A source.
    record SourceEntry(
            String id,
            String name,
            @Says("Address or folder, without what is secret in it.") String address,
            SourceHealth.Condition condition,
            @Nullable Instant lastSuccess,
            @Nullable @Says("When it last had something new.") Instant lastItem,
            double itemsPerDay,
            int failuresInARow,
            @Says("What is the matter and what to do, or that all is well.") Text explanation) {
        static SourceEntry of(Source source, SourceState state, Clock clock) {
            SourceHealth health = SourceHealth.of(source, state, clock);
            return new SourceEntry(
                    source.id().value(),
                    source.name(),
                    source.shownAddress(),
                    health.condition(),
                    health.lastSuccess(),
                    health.lastItem(),
                    health.itemsPerDay(),
                    state.failuresInARow(),
                    health.explanation());
        }
    }

    @GetMapping("/api/v1/sources")
    @Operation(id = "listSources", does = "Sources as in the settings, each with its health.")
    ResponseEntity<PageOf<SourceEntry>> list(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        Snapshot now = workspace.current();
        Clock here = clock.withZone(now.settings().zone());
        Map<SourceId, SourceState> states = kept.store().sources().loadAll();
        return etags.answer(
                Cursor.page(
                        now.settings().sources().stream()
                                .map(each ->
                                        SourceEntry.of(
                                                each,
                                                Optional.ofNullable(states.get(each.id()))
                                                        .orElseGet(() ->
                                                                SourceState.initial(each.id())),
                                                here))
                                .toList(),
                        SourceEntry::id,
                        "sources",
                        limit,
                        cursor));
    }
}
