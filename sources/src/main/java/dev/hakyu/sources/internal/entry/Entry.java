package dev.hakyu.sources.internal.entry;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a feed, a page or a list says about one document.
///
/// @param location canonical, unique within its source
/// @param link where the document itself is, or null
/// @param title without markup, or null
/// @param author who published it, or null
/// @param published or null
/// @param html what is said, cleaned markup; may be empty
/// @param text the same without markup, for filters and for telling a summary from an article
/// @param whole the source says that this is all of it
public record Entry(
        String location,
        @Nullable URI link,
        @Nullable String title,
        @Nullable String author,
        @Nullable Instant published,
        String html,
        String text,
        boolean whole) {
    private static final int MIN_ARTICLE_CHARS = 600;

    /// Another one means that the entry was edited.
    public String fingerprint() {
        return Fingerprint.of(title, published, text);
    }

    /// Whether it is likely less than the document.
    public boolean isSummary() {
        return !whole && (text.length() < MIN_ARTICLE_CHARS || breaksOff());
    }

    private boolean breaksOff() {
        return text.endsWith("…")
                || text.endsWith("...")
                || text.endsWith("[…]")
                || text.endsWith("続きを読む")
                || text.endsWith("Read more");
    }
}
