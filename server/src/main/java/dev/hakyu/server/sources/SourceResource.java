package dev.hakyu.server.sources;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.SourceHealth;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The sources and how they do, for programs that watch them.
@ApiResource(group = "sources")
class SourceResource {
    private static final int LONGEST_SEARCH = 200;
    private final Workspace workspace;
    private final Kept kept;
    private final SourceDesk desk;
    private final Clock clock;
    private final Etags etags;

    SourceResource(Workspace workspace, Kept kept, SourceDesk desk, Clock hakyuClock, Etags etags) {
        this.desk = desk;
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

    /// A source with what its filter takes.
    record SourceDocument(SourceEntry source, SourceFilters filters) {}

    /// What a source takes; its tag is that of the source.
    record SourceFilters(
            String id,
            @Says("Without any, all entries.") List<String> include,
            List<String> exclude) {}

    /// A source that is turned off.
    record DisabledSource(String id, String name, String address) {}

    /// A public source to choose.
    record CatalogueEntry(
            String id,
            Text name,
            Text category,
            String country,
            String address,
            @Says("What its owner says on the use of it.") Text terms,
            @Says("The day on which its address was written down.") String written,
            @Says("It is among the sources.") boolean ours) {
        static CatalogueEntry of(CatalogueRow row) {
            return new CatalogueEntry(
                    row.id(),
                    row.name(),
                    row.category(),
                    row.country(),
                    row.address(),
                    row.terms(),
                    row.written(),
                    row.ours());
        }
    }

    /// The tag is that of its filter: health changes with each run of the day's job.
    @GetMapping("/api/v1/sources/{id}")
    @Operation(
            id = "getSource",
            does =
                    "A source with its filter; the tag, for a change of the filter, is the filter's.")
    ResponseEntity<SourceDocument> one(@PathVariable String id) {
        Source source = found(id);
        Clock here = clock.withZone(workspace.settings().zone());
        SourceState state =
                Optional.ofNullable(kept.store().sources().loadAll().get(source.id()))
                        .orElseGet(() -> SourceState.initial(source.id()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(etags.of(filters(source)))
                .body(new SourceDocument(SourceEntry.of(source, state, here), filters(source)));
    }

    SourceFilters filters(Source source) {
        return new SourceFilters(
                source.id().value(), source.filter().include(), source.filter().exclude());
    }

    Source found(String id) {
        return workspace.settings().sources().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(ApiTrouble::notFound);
    }

    @GetMapping("/api/v1/disabled-sources")
    @Operation(id = "listDisabledSources", does = "Sources that are turned off.")
    ResponseEntity<List<DisabledSource>> off() throws IOException {
        return etags.answer(
                desk.off().stream()
                        .map(each ->
                                new DisabledSource(each.id().value(), each.name(), each.address()))
                        .toList());
    }

    @GetMapping("/api/v1/source-catalogue")
    @Operation(id = "searchCatalogue", does = "Public sources to choose from.")
    ResponseEntity<PageOf<CatalogueEntry>> catalogue(
            @Says("Words that all stand in it.") @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        String words = Asked.optional("q", q, LONGEST_SEARCH);
        return etags.answer(
                Cursor.page(
                        CatalogueRow.search(words, workspace.settings().sources()).stream()
                                .map(CatalogueEntry::of)
                                .toList(),
                        CatalogueEntry::id,
                        "catalogue " + words,
                        limit,
                        cursor));
    }
}
