package dev.hakyu.sources.internal.feed;

import dev.hakyu.model.source.WebAddress;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.TextDecoder;
import dev.hakyu.sources.internal.web.FetchFailed;
import dev.hakyu.sources.internal.web.WebAnswer;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a feed of any format, by what it holds rather than by what the server calls it.
public final class FeedReader {
    private static final String FEED_LINKS =
            "link[rel~=(?i)alternate][type~=(?i)(rss|atom|feed\\+json)][href]";

    private FeedReader() {}

    /// The entries in the order of the feed.
    ///
    /// @throws FetchFailed when the document is no feed or a broken one
    public static List<Entry> read(WebAnswer.Document document) throws FetchFailed {
        String text = TextDecoder.decode(document.content().toBytes(), document.mediaType());
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw FeedTrouble.empty();
        }
        if (start.startsWith("{")) {
            return JsonFeed.read(start, document.address());
        }
        String head = start.substring(0, Math.min(start.length(), 1_000)).toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            throw FeedTrouble.webPage(feedOf(document, text));
        }
        if (!start.startsWith("<")) {
            throw FeedTrouble.unknown(document.mediaType());
        }
        return XmlFeed.read(text, document.address());
    }

    private static @Nullable String feedOf(WebAnswer.Document document, String text) {
        Element link = Jsoup.parse(text).selectFirst(FEED_LINKS);
        return link == null
                ? null
                : WebAddress.resolve(document.address(), link.attr("href"))
                        .map(Object::toString)
                        .orElse(null);
    }
}
