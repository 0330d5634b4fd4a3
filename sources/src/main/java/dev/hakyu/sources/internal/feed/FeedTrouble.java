package dev.hakyu.sources.internal.feed;

import dev.hakyu.model.Text;
import dev.hakyu.sources.internal.web.FetchFailed;
import org.jspecify.annotations.Nullable;

/// Why a document is no feed that can be read.
final class FeedTrouble {
    private static final Text TELL =
            new Text(
                    "配信元の不具合のことが多いので、直るまで待つか、別の情報源を使ってください。",
                    "This is mostly the publisher's fault: wait until it is mended, or use another"
                            + " source.");

    private FeedTrouble() {}

    static FetchFailed broken(String detail) {
        return FetchFailed.passing(
                "feed-broken",
                new Text(
                        "フィードが壊れていて読めません(" + detail + ")。",
                        "The feed is broken and cannot be read (" + detail + ")."),
                TELL);
    }

    static FetchFailed entities() {
        return FetchFailed.lasting(
                "feed-doctype",
                new Text(
                        "フィードが文書型宣言(DOCTYPE)を含むため、安全のため読みません。",
                        "The feed declares a document type; for safety it is not read."),
                TELL);
    }

    static FetchFailed tooDeep() {
        return FetchFailed.lasting(
                "feed-too-deep",
                new Text(
                        "フィードの入れ子か要素の数が上限を超えています。",
                        "The feed is nested too deeply or has too many elements."),
                TELL);
    }

    static FetchFailed empty() {
        return FetchFailed.passing(
                "feed-empty", new Text("フィードの中身が空です。", "The feed is an empty document."), TELL);
    }

    static FetchFailed webPage(@Nullable String feed) {
        return FetchFailed.lasting(
                "not-a-feed",
                new Text("このアドレスはフィードではなく、ウェブページです。", "This address is a web page, not a feed."),
                feed == null
                        ? new Text(
                                "ページとして読むには kind: page と items(選択子)を書いてください。",
                                "To read it as a page, write kind: page and items, a selector.")
                        : new Text(
                                "フィードは " + feed + " にあります。address を直してください。",
                                "Its feed is at " + feed + "; mend address."));
    }

    static FetchFailed unknown(@Nullable String mediaType) {
        String shown = mediaType == null ? "-" : mediaType.replaceAll("[^ -~]", "?");
        return FetchFailed.lasting(
                "not-a-feed",
                new Text(
                        "フィードではありません(種類: " + shown + ")。",
                        "This is no feed (its type is " + shown + ")."),
                new Text(
                        "RSS、Atom、RDF、JSON Feed のアドレスを書いてください。",
                        "Write the address of an RSS, Atom, RDF or JSON Feed."));
    }
}
