package dev.hakyu.model.source;

import dev.hakyu.model.Text;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a source remembers between two mornings. It is to be kept together with, or after, the
/// items of the same fetch: what stands in `seen` is not fetched again.
///
/// @param address that `etag`, `lastModified` and `cursor` belong to, or null before the first
///   fetch; when the configured one differs they are void
/// @param etag of the last answer, or null
/// @param lastModified of the last answer, as the server wrote it, or null
/// @param lastAttempt when it was last asked, or null
/// @param lastSuccess when it last answered as it should (304 is such an answer), or null
/// @param lastItem when it last had something new, or null
/// @param failuresInARow 0 after a success
/// @param notBefore not to be asked before, since it or its back-off says so, or null
/// @param lastError why the last attempt failed, or, with no failure in a row, why it was broken
///   off with items left; null after a whole success
/// @param movedTo the new address, when the server says that it moved for good, or null
/// @param cursor a source's own mark of how far it was read, or null
/// @param itemsPerDay new items by day of the fetch, on the fetching clock's wall; the last 90 days
/// @param seen what is known of entries by location, oldest first; bounded by the fetcher
public record SourceState(
        SourceId source,
        @Nullable URI address,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant lastAttempt,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastItem,
        int failuresInARow,
        @Nullable Instant notBefore,
        @Nullable Text lastError,
        @Nullable URI movedTo,
        @Nullable String cursor,
        Map<LocalDate, Integer> itemsPerDay,
        Map<String, Seen> seen) {
    public SourceState {
        if (failuresInARow < 0) {
            throw new IllegalArgumentException(
                    "failuresInARow must be 0 or more, got " + failuresInARow);
        }
        itemsPerDay = Collections.unmodifiableMap(new TreeMap<>(itemsPerDay));
        seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    }

    /// Of a source that was never asked.
    public static SourceState initial(SourceId source) {
        return new SourceState(
                source, null, null, null, null, null, null, 0, null, null, null, null, Map.of(),
                Map.of());
    }

    /// What is known of one entry.
    ///
    /// @param fingerprint of the entry as it was listed; another one means that it was edited
    /// @param firstSeen when it was first fetched
    /// @param lastChecked when it, or its page, was last asked for
    /// @param etag of its page, or null
    /// @param lastModified of its page, as the server wrote it, or null
    /// @param page address of its page when that was fetched, or null
    /// @param pageText fingerprint of what a reader sees on its page, or null
    public record Seen(
            String fingerprint,
            Instant firstSeen,
            Instant lastChecked,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable URI page,
            @Nullable String pageText) {
        /// Of an entry whose page was not fetched.
        public Seen(
                String fingerprint,
                Instant firstSeen,
                Instant lastChecked,
                @Nullable String etag,
                @Nullable String lastModified) {
            this(fingerprint, firstSeen, lastChecked, etag, lastModified, null, null);
        }
    }
}
