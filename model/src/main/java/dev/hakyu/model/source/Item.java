package dev.hakyu.model.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One document that was fetched. The same location with other content is a new version of the same
/// report.
///
/// @param location canonical address (https, no fragment, no tracking parameters), `mid:` and a
///   Message-ID, or a path within the workspace with `/`; not blank. Words of a feed about another
///   host's document are at the feed's address with a key behind `#`
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
    /// Media type of what a feed or list says about a document, as against the document itself.
    public static final String ENTRY_TYPE = "text/html; charset=utf-8; profile=entry";

    public Item {
        if (location.isBlank() || mediaType.isBlank()) {
            throw new IllegalArgumentException("an item needs a location and a media type");
        }
    }

    /// Whether these are the words of a feed or list about a document, not the document.
    public boolean isEntry() {
        return mediaType.equals(ENTRY_TYPE);
    }
}
