package dev.hakyu.sources.internal.feed;

import dev.hakyu.sources.internal.entry.DateText;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Json;
import dev.hakyu.sources.internal.web.FetchFailed;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
final class JsonFeed {
    private JsonFeed() {}

    static List<Entry> read(String json, URI base) throws FetchFailed {
        JsonNode feed = Json.read(json);
        JsonNode items = feed.path("items");
        boolean named = feed.path("version").asString("").contains("jsonfeed.org");
        if (!named && !items.isArray()) {
            throw FeedTrouble.unknown("JSON");
        }
        EntryDraft draft = new EntryDraft(base, Json.text(feed, "title"));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : items) {
            entries.add(
                    draft.make(
                            Json.text(item, "id"),
                            Json.text(item, "url", "external_url"),
                            Json.text(item, "title"),
                            moment(item),
                            html(item)));
        }
        return entries;
    }

    private static @Nullable Instant moment(JsonNode item) {
        String date = Json.text(item, "date_published", "date_modified");
        return date == null ? null : DateText.parse(date, ZoneOffset.UTC).orElse(null);
    }

    private static String html(JsonNode item) {
        String html = Json.text(item, "content_html");
        String plain = Json.text(item, "content_text", "summary");
        return html != null ? html : plain == null ? "" : EntryDraft.paragraphs(plain);
    }
}
