package dev.hakyu.store.api;

import dev.hakyu.model.source.SourceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one location showed for some time.
///
/// @param location see [dev.hakyu.model.source.Item#location()]
/// @param number 1 for the first thing that the location showed
/// @param hash SHA-256 of the content, lower-case hexadecimal
/// @param source that brought it first
/// @param title as the source gave it, or null; null once forgotten
/// @param publishedAt as the source gave it, or null
/// @param firstSeen when it was first fetched
/// @param lastSeen when it was last fetched and still the same; not before `firstSeen`
/// @param timesSeen 1 or more
/// @param forgottenAt when its content was erased, or null while it is kept
public record EvidenceVersion(
        String location,
        int number,
        String hash,
        SourceId source,
        @Nullable String title,
        @Nullable Instant publishedAt,
        String mediaType,
        Instant firstSeen,
        Instant lastSeen,
        long timesSeen,
        @Nullable Instant forgottenAt) {

    /// True while the content can be read.
    public boolean isKept() {
        return forgottenAt == null;
    }
}
