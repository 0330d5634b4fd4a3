package dev.hakyu.reader.internal.feed;

import dev.hakyu.reader.internal.open.JsonScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1.0 and 1.1.
final class JsonFeed {
    private JsonFeed() {}

    /// Empty when this is no JSON, or JSON that is no feed.
    static Optional<Feed> read(String source) {
        return JsonScan.read(source).flatMap(JsonFeed::feed);
    }

    private static Optional<Feed> feed(Object json) {
        if (!(json instanceof Map<?, ?> feed)
                || !words(feed, "version").contains("jsonfeed.org")
                || !(feed.get("items") instanceof List<?> items)) {
            return Optional.empty();
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof Map<?, ?> entry) {
                entries.add(entry(entry));
            }
        }
        return Optional.of(new Feed(words(feed, "title"), entries));
    }

    private static FeedEntry entry(Map<?, ?> entry) {
        String body = words(entry, "content_html");
        if (body.isBlank()) {
            body = words(entry, "content_text");
        }
        if (body.isBlank()) {
            body = words(entry, "summary");
        }
        return new FeedEntry(
                orNull(words(entry, "url")),
                FeedWords.plain(words(entry, "title")),
                body,
                orNull(words(entry, "date_published")));
    }

    private static String words(Map<?, ?> json, String key) {
        return json.get(key) instanceof String words ? words : "";
    }

    private static @Nullable String orNull(String words) {
        return words.isBlank() ? null : words.strip();
    }
}
