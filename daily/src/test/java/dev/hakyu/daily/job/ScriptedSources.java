package dev.hakyu.daily.job;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchResult;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sources that show a script instead of the web, and remember as real ones do.
final class ScriptedSources implements Fetching {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private final List<Article> articles;
    private final int dying;
    private final LocalDateTime diesAt;

    /// @param dying number of the source that answers no more from `diesAt` on
    ScriptedSources(List<Article> articles, int dying, LocalDateTime diesAt) {
        this.articles = articles;
        this.dying = dying;
        this.diesAt = diesAt;
    }

    static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < Fortnight.SOURCES.length; i++) {
            sources.add(
                    new Source.Feed(
                            new SourceId("s" + i),
                            Fortnight.SOURCES[i],
                            ItemFilter.ALL,
                            URI.create("https://s" + i + ".example/feed"),
                            FollowRule.ALWAYS));
        }
        return sources;
    }

    @Override
    public FetchResult fetch(List<Source> sources, Map<SourceId, SourceState> before, Clock clock) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZONE);
        List<Item> items = new ArrayList<>();
        Map<SourceId, SourceState> after = new LinkedHashMap<>();
        for (Source source : sources) {
            SourceState old = before.getOrDefault(source.id(), SourceState.initial(source.id()));
            int number = Integer.parseInt(source.id().value().substring(1));
            boolean dead = number == dying && !now.isBefore(diesAt);
            Map<String, SourceState.Seen> seen = new TreeMap<>(old.seen());
            for (Article article : dead ? List.<Article>of() : articles) {
                if (article.source() == number && !article.published().isAfter(now)) {
                    add(article, source, now, clock.instant(), seen, items);
                }
            }
            after.put(source.id(), state(old, clock.instant(), dead, seen));
        }
        return new FetchResult(items, after, List.of(), List.of());
    }

    private static void add(
            Article article,
            Source source,
            LocalDateTime now,
            Instant at,
            Map<String, SourceState.Seen> seen,
            List<Item> items) {
        String location = "https://" + source.id() + ".example/" + article.path();
        Content content = Content.of(article.htmlAt(now));
        SourceState.Seen known = seen.get(location);
        if (known != null && known.fingerprint().equals(content.hash())) {
            return;
        }
        seen.put(location, new SourceState.Seen(content.hash(), at, at, null, null));
        items.add(
                new Item(
                        source.id(),
                        location,
                        article.title(),
                        article.published().atZone(ZONE).toInstant(),
                        at,
                        "text/html; charset=UTF-8",
                        content));
    }

    private static SourceState state(
            SourceState old, Instant at, boolean dead, Map<String, SourceState.Seen> seen) {
        return new SourceState(
                old.source(),
                null,
                null,
                null,
                at,
                dead ? old.lastSuccess() : at,
                null,
                dead ? old.failuresInARow() + 1 : 0,
                null,
                dead ? new Text("サーバーが HTTP 500 を返しました。", "The server answered HTTP 500.") : null,
                null,
                null,
                Map.of(),
                seen);
    }
}
