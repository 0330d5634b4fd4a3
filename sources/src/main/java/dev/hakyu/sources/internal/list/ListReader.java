package dev.hakyu.sources.internal.list;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Json;
import dev.hakyu.sources.internal.entry.Listed;
import dev.hakyu.sources.internal.entry.TextDecoder;
import dev.hakyu.sources.internal.feed.FeedReader;
import dev.hakyu.sources.internal.web.FetchFailed;
import dev.hakyu.sources.internal.web.WebAnswer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads a public list.
public final class ListReader {
    private static final int MAX_ENTRIES = 20_000;

    private ListReader() {}

    /// The entries in the order of the list, up to 20,000; what lacks a name is passed over.
    ///
    /// @throws FetchFailed when the document is not such a list
    public static Listed read(Source.JsonList source, WebAnswer.Document document)
            throws FetchFailed {
        String text = TextDecoder.decode(document.content().toBytes(), document.mediaType());
        if (text.stripLeading().startsWith("<")) {
            return switch (source.kind()) {
                case FILINGS_8K ->
                        Listed.firstOf(
                                Filings.ofFeed(FeedReader.read(document), source.name()),
                                MAX_ENTRIES);
                case RANSOM_CLAIMS, BREACHES, KEV -> throw notThatList(source);
            };
        }
        JsonNode rows = rows(source, Json.read(text));
        int looked = 0;
        List<Entry> entries = new ArrayList<>();
        for (JsonNode row : rows) {
            if (entries.size() == MAX_ENTRIES) {
                break;
            }
            looked++;
            Entry entry =
                    switch (source.kind()) {
                        case RANSOM_CLAIMS -> Claims.entry(row, source);
                        case BREACHES -> Breaches.entry(row, source);
                        case KEV -> KnownExploited.entry(row, source);
                        case FILINGS_8K -> Filings.entry(row, source);
                    };
            if (entry != null) {
                entries.add(entry);
            }
        }
        return new Listed(entries, rows.size() - looked);
    }

    private static JsonNode rows(Source.JsonList source, JsonNode root) throws FetchFailed {
        if (root.isArray()) {
            return root;
        }
        for (String path :
                List.of(
                        "/vulnerabilities",
                        "/hits/hits",
                        "/victims",
                        "/breaches",
                        "/data",
                        "/results",
                        "/items")) {
            JsonNode found = root.at(path);
            if (found.isArray()) {
                return found;
            }
        }
        throw notThatList(source);
    }

    private static FetchFailed notThatList(Source.JsonList source) {
        return FetchFailed.lasting(
                "not-that-list",
                new Text(
                        "応答が「" + source.kind().label().ja() + "」の形ではありません。",
                        "The answer is not a list of " + source.kind().label().en() + "."),
                new Text(
                        "address と list の組み合わせを確かめてください。",
                        "Check that address and list belong together."));
    }
}
