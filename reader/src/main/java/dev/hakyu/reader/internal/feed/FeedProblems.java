package dev.hakyu.reader.internal.feed;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;

/// What can be wrong with a feed, in both languages.
final class FeedProblems {
    private FeedProblems() {}

    static Problem noFeed(String location, String format) {
        return Problem.error(
                "report-no-feed",
                Place.file(location),
                new Text(
                        format + " ですが、フィード(RSS、Atom、RDF、JSON Feed)ではありません。",
                        "This is " + format + ", but no feed (RSS, Atom, RDF or JSON Feed)."),
                new Text(
                        "記事のページを .html で、または本文を .txt で保存して読み込んでください。",
                        "Save the page of the article as .html, or its text as .txt, and read"
                                + " that."));
    }

    static Problem empty(String location) {
        return Problem.error(
                "report-feed-empty",
                Place.file(location),
                new Text("フィードに記事が1件もありません。", "The feed has no entry."),
                new Text(
                        "フィードのアドレスと、取得した日時を確かめてください。",
                        "Check the address of the feed and when it was fetched."));
    }

    static Problem onlyFirst(String location, int entries, int limit) {
        return Problem.warning(
                "feed-only-first-entries",
                Place.file(location),
                new Text(
                        "%,d 件のうち、先頭の %,d 件だけを読みました。".formatted(entries, limit),
                        "Of %,d entries only the first %,d were read.".formatted(entries, limit)),
                new Text(
                        "残りが必要なら、フィードを分けて保存してください。",
                        "If the rest matters, save the feed in parts."));
    }
}
