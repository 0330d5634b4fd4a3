package dev.hakyu.model.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One document that was fetched. The same location with other content is a new version of the same
/// report.
///
/// @param location canonical address (https, no fragment, no tracking parameters), `mid:` and a
///   Message-ID, or a path within the workspace with `/`; not blank
/// @param title as the source gives it, or null
/// @param publishedAt as the source gives it, or null
/// @param mediaType such as `text/html; charset=Shift_JIS`, as the source said or as was found out
public record Item(
        SourceId source,
        String location,
        @Nullable String title,
        @Nullable Instant publishedAt,
        Instant fetchedAt,
        String mediaType,
        Content content) {
    public Item {
        if (location.isBlank() || mediaType.isBlank()) {
            throw new IllegalArgumentException("an item needs a location and a media type");
        }
    }
}
