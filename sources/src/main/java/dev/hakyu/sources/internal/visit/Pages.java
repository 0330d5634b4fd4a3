package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceState.Seen;
import dev.hakyu.sources.api.FetchLimits;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.EntryDocument;
import dev.hakyu.sources.internal.page.ArticlePage;
import dev.hakyu.sources.internal.web.Allowance;
import dev.hakyu.sources.internal.web.FetchFailed;
import dev.hakyu.sources.internal.web.WebAnswer;
import dev.hakyu.sources.internal.web.WebClient;
import dev.hakyu.sources.internal.web.WebRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages behind the entries of a source: fetched once, asked for again while they may still be
/// edited. When a page cannot be had, the entry's own words are taken so that nothing is lost.
final class Pages {
    private static final String ACCEPT =
            "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5";
    private static final List<String> OPENED =
            List.of(
                    "text/",
                    "application/xhtml",
                    "application/pdf",
                    "application/xml",
                    "application/octet-stream",
                    "application/vnd.openxmlformats");

    /// Stands before the fingerprint of an entry whose page is to be tried again.
    private static final String TRY_AGAIN = "again ";

    private static final Duration RECHECK_EVERY = Duration.ofHours(6);
    private static final int MAX_RECHECKS = 50;
    private static final int MIN_PAGE_CHARS = 200;

    private final Source source;
    private final Memory memory;
    private final WebClient client;
    private final Allowance allowance;
    private final FetchLimits limits;
    private @Nullable FetchFailed brokenOff;

    Pages(Source source, Memory memory, WebClient client, Allowance allowance, FetchLimits limits) {
        this.source = source;
        this.memory = memory;
        this.client = client;
        this.allowance = allowance;
        this.limits = limits;
    }

    /// Why some pages were not asked for, or null when all were.
    @Nullable FetchFailed brokenOff() {
        return brokenOff;
    }

    /// Whether nothing is to be done about an entry that was seen before.
    boolean isKnown(Entry entry, Seen before) {
        boolean tryAgain = before.fingerprint().equals(TRY_AGAIN + entry.fingerprint());
        return before.fingerprint().equals(entry.fingerprint()) || (tryAgain && !mayChange(before));
    }

    /// Makes an item of a new or edited entry and remembers it.
    Taken take(Entry entry, boolean follow) {
        URI link = entry.link();
        if (!follow || link == null) {
            remember(entry, entry.fingerprint());
            return new Taken(itemOf(entry), null);
        }
        try {
            return new Taken(followed(entry, link), null);
        } catch (FetchFailed e) {
            if (e.isOutOfTime()) {
                brokenOff = e;
                return new Taken(null, e);
            }
            Seen before = memory.seen(entry.location());
            boolean again = before != null && before.fingerprint().startsWith(TRY_AGAIN);
            remember(entry, (e.isLasting() ? "" : TRY_AGAIN) + entry.fingerprint());
            return again ? new Taken(null, null) : new Taken(itemOf(entry), e);
        }
    }

    private Item followed(Entry entry, URI link) throws FetchFailed {
        WebAnswer answer =
                client.get(new WebRequest(link, null, null, ACCEPT, null, true), allowance);
        if (!(answer instanceof WebAnswer.Document document) || !canBeOpened(document)) {
            remember(entry, entry.fingerprint());
            return itemOf(entry);
        }
        ArticlePage page = ArticlePage.of(document);
        if (page.chars() < Math.min(MIN_PAGE_CHARS, entry.text().length())) {
            remember(entry, entry.fingerprint());
            return itemOf(entry);
        }
        Seen before = memory.seen(entry.location());
        memory.remember(
                entry.location(),
                new Seen(
                        entry.fingerprint(),
                        before == null ? memory.now() : before.firstSeen(),
                        memory.now(),
                        document.etag(),
                        document.lastModified(),
                        link,
                        page.textPrint()));
        String title = entry.title() == null ? page.title() : entry.title();
        return new Item(
                source.id(),
                page.location(),
                title,
                entry.published(),
                memory.now(),
                mediaType(document),
                document.content());
    }

    /// Asks again for recent pages; those whose words changed are new versions.
    List<Item> recheck(List<Problem> problems) {
        List<Item> edited = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, Seen> each : memory.allSeen().entrySet()) {
            Seen seen = each.getValue();
            boolean due = !seen.lastChecked().plus(RECHECK_EVERY).isAfter(memory.now());
            if (seen.page() == null || !due || !mayChange(seen)) {
                continue;
            }
            asked++;
            if (asked > MAX_RECHECKS || brokenOff != null) {
                break;
            }
            Item item = recheck(each.getKey(), seen, seen.page(), problems);
            if (item != null) {
                edited.add(item);
            }
        }
        return edited;
    }

    private @Nullable Item recheck(String location, Seen seen, URI link, List<Problem> problems) {
        try {
            WebAnswer answer =
                    client.get(
                            new WebRequest(
                                    link, seen.etag(), seen.lastModified(), ACCEPT, null, true),
                            allowance);
            if (!(answer instanceof WebAnswer.Document document)) {
                memory.remember(location, checked(seen, seen.pageText(), null));
                return null;
            }
            ArticlePage page = ArticlePage.of(document);
            memory.remember(location, checked(seen, page.textPrint(), document));
            return page.textPrint().equals(seen.pageText())
                    ? null
                    : new Item(
                            source.id(),
                            page.location(),
                            page.title(),
                            null,
                            memory.now(),
                            mediaType(document),
                            document.content());
        } catch (FetchFailed e) {
            if (e.isOutOfTime()) {
                brokenOff = e;
                return null;
            }
            memory.remember(location, checked(seen, seen.pageText(), null));
            if (e.code().equals("http-404") || e.code().equals("http-410")) {
                problems.add(gone(link));
            }
            return null;
        }
    }

    private Seen checked(Seen seen, @Nullable String text, WebAnswer.@Nullable Document document) {
        return new Seen(
                seen.fingerprint(),
                seen.firstSeen(),
                memory.now(),
                document == null ? seen.etag() : document.etag(),
                document == null ? seen.lastModified() : document.lastModified(),
                seen.page(),
                text);
    }

    private boolean mayChange(Seen seen) {
        return !seen.firstSeen().plus(Duration.ofDays(limits.recheckDays())).isBefore(memory.now());
    }

    private void remember(Entry entry, String fingerprint) {
        Seen before = memory.seen(entry.location());
        memory.remember(
                entry.location(),
                new Seen(
                        fingerprint,
                        before == null ? memory.now() : before.firstSeen(),
                        memory.now(),
                        null,
                        null));
    }

    private Item itemOf(Entry entry) {
        Content content = EntryDocument.of(entry);
        return new Item(
                source.id(),
                entry.location(),
                entry.title(),
                entry.published(),
                memory.now(),
                EntryDocument.MEDIA_TYPE,
                content);
    }

    private static boolean canBeOpened(WebAnswer.Document document) {
        String type =
                document.mediaType() == null
                        ? "text/"
                        : document.mediaType().toLowerCase(Locale.ROOT);
        return OPENED.stream().anyMatch(type::startsWith);
    }

    private static String mediaType(WebAnswer.Document document) {
        String said = document.mediaType();
        if (said == null || said.isBlank()) {
            return ArticlePage.isHtml(document) ? "text/html" : "application/octet-stream";
        }
        return said;
    }

    private Problem gone(URI link) {
        return Visited.problem(
                source,
                "article-gone",
                new Text(
                        "取得済みの記事「" + link + "」が配信元から消えました。",
                        "The article '" + link + "' is gone from its publisher."),
                new Text(
                        "取り下げや訂正の可能性があります。取得済みの内容は残しています。",
                        "It may have been withdrawn or corrected; what was fetched is kept."));
    }

    /// What became of an entry. One that was not reached in time is as new as before.
    ///
    /// @param item or null when there is nothing new to give
    /// @param failure why its page could not be had, or null
    record Taken(@Nullable Item item, @Nullable FetchFailed failure) {}
}
