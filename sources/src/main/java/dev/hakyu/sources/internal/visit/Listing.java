package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.api.Secrets;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Listed;
import dev.hakyu.sources.internal.feed.FeedReader;
import dev.hakyu.sources.internal.list.ListReader;
import dev.hakyu.sources.internal.page.PageList;
import dev.hakyu.sources.internal.web.FetchFailed;
import dev.hakyu.sources.internal.web.WebAnswer;
import dev.hakyu.sources.internal.web.WebRequest;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the kinds of sources on the web differ in: how they are asked, how their answer is read,
/// and whether the pages behind their entries are fetched.
sealed interface Listing {
    URI address();

    String accept();

    FollowRule follow();

    /// Robots are asked before feeds and pages; a programming interface is made for programs.
    boolean obeysRobots();

    WebRequest.@Nullable KeyHeader key(Secrets secrets) throws FetchFailed;

    Listed read(WebAnswer.Document document, ZoneId zone) throws FetchFailed;

    /// The first entry of each location.
    default Listed entries(WebAnswer.Document document, ZoneId zone) throws FetchFailed {
        Map<String, Entry> first = new LinkedHashMap<>();
        Listed read = read(document, zone);
        for (Entry entry : read.entries()) {
            first.putIfAbsent(entry.location(), entry);
        }
        return new Listed(List.copyOf(first.values()), read.leftOut());
    }

    /// A feed.
    record OfFeed(Source.Feed source) implements Listing {
        private static final int MOST_ENTRIES = 2_000;

        @Override
        public URI address() {
            return source.address();
        }

        @Override
        public String accept() {
            return "application/atom+xml, application/rss+xml, application/feed+json,"
                    + " application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
        }

        @Override
        public FollowRule follow() {
            return source.follow();
        }

        @Override
        public boolean obeysRobots() {
            return true;
        }

        @Override
        public WebRequest.@Nullable KeyHeader key(Secrets secrets) {
            return null;
        }

        @Override
        public Listed read(WebAnswer.Document document, ZoneId zone) throws FetchFailed {
            return Listed.firstOf(FeedReader.read(document), MOST_ENTRIES);
        }
    }

    /// A page that lists articles.
    record OfPage(Source.Page source) implements Listing {
        @Override
        public URI address() {
            return source.address();
        }

        @Override
        public String accept() {
            return "text/html, application/xhtml+xml, */*;q=0.5";
        }

        @Override
        public FollowRule follow() {
            return source.follow();
        }

        @Override
        public boolean obeysRobots() {
            return true;
        }

        @Override
        public WebRequest.@Nullable KeyHeader key(Secrets secrets) {
            return null;
        }

        @Override
        public Listed read(WebAnswer.Document document, ZoneId zone) throws FetchFailed {
            return PageList.read(source, document, zone);
        }
    }

    /// A public list.
    record OfList(Source.JsonList source) implements Listing {
        @Override
        public URI address() {
            return source.address();
        }

        @Override
        public String accept() {
            return "application/json, application/atom+xml;q=0.9, */*;q=0.5";
        }

        @Override
        public FollowRule follow() {
            return FollowRule.WHEN_SUMMARY;
        }

        @Override
        public boolean obeysRobots() {
            return false;
        }

        @Override
        public WebRequest.@Nullable KeyHeader key(Secrets secrets) throws FetchFailed {
            SecretRef ref = source.key();
            if (ref == null) {
                return null;
            }
            String key = secrets.find(ref).orElseThrow(() -> noKey(ref));
            boolean pwned = source.address().getHost().endsWith("haveibeenpwned.com");
            return new WebRequest.KeyHeader(pwned ? "hibp-api-key" : "X-API-KEY", key);
        }

        @Override
        public Listed read(WebAnswer.Document document, ZoneId zone) throws FetchFailed {
            return ListReader.read(source, document);
        }

        private static FetchFailed noKey(SecretRef ref) {
            String where = ref.written();
            return FetchFailed.lasting(
                    "no-secret",
                    new Text("鍵が " + where + " にありません。", "There is no key at " + where + "."),
                    new Text(
                            "環境変数を設定するか、ファイルの1行目に鍵を書いてください。",
                            "Set the variable, or write the key as the first line of the file."));
        }
    }
}
