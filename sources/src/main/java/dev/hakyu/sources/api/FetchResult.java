package dev.hakyu.sources.api;

import dev.hakyu.model.Problem;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one fetch brought.
///
/// @param items new and edited ones, by source in the order asked, within one oldest first
/// @param after what each source now remembers; to be kept after the items are
/// @param problems of sources that failed, and of single entries, all warnings: what was fetched
///   stays good
/// @param counts per source, in the order asked
public record FetchResult(
        List<Item> items,
        Map<SourceId, SourceState> after,
        List<Problem> problems,
        List<SourceCount> counts) {
    public FetchResult {
        items = List.copyOf(items);
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        problems = List.copyOf(problems);
        counts = List.copyOf(counts);
    }

    /// What became of one source's entries.
    ///
    /// @param outcome how the source answered
    /// @param listed entries it listed
    /// @param filteredOut of these, left out by its filter
    /// @param known of these, fetched before and unchanged
    /// @param taken new or edited items in the result
    /// @param failed entries whose page could not be fetched
    public record SourceCount(
            SourceId source,
            Outcome outcome,
            int listed,
            int filteredOut,
            int known,
            int taken,
            int failed) {}

    /// How a source answered.
    public enum Outcome {
        FETCHED,
        /// It said that nothing changed.
        UNCHANGED,
        /// It was not asked, since its time has not come (Retry-After, back-off).
        DEFERRED,
        FAILED
    }
}
