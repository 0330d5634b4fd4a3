package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Problem;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchLimits;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.sources.api.FetchResult.SourceCount;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Secrets;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.ItemRules;
import dev.hakyu.sources.internal.web.Allowance;
import dev.hakyu.sources.internal.web.FetchFailed;
import dev.hakyu.sources.internal.web.WebAnswer;
import dev.hakyu.sources.internal.web.WebClient;
import dev.hakyu.sources.internal.web.WebRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A visit to a feed, a page or a public list.
public final class WebVisit {
    /// Entries of a feed that are read; other lists have bounds of their own.
    private static final int MOST_OF_A_FEED = 2_000;

    private final Source source;
    private final Listing listing;
    private final FetchLimits limits;
    private final Secrets secrets;
    private final WebClient client;
    private final Clock clock;
    private final Memory memory;
    private final Allowance allowance;
    private final Pages pages;
    private final List<Item> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int listed;
    private int filteredOut;
    private int known;
    private int failed;

    private WebVisit(
            Source source,
            Listing listing,
            SourceState before,
            FetchSettings settings,
            WebClient client,
            Allowance allowance,
            Clock clock) {
        this.source = source;
        this.listing = listing;
        this.limits = settings.limits();
        this.secrets = settings.secrets();
        this.client = client;
        this.clock = clock;
        this.memory = new Memory(before, listing.address(), clock);
        this.allowance = allowance;
        this.pages = new Pages(source, memory, client, allowance, limits);
    }

    /// A visit to a source that is on the web.
    public static WebVisit of(
            Source source,
            SourceState before,
            FetchSettings settings,
            WebClient client,
            Allowance allowance,
            Clock clock) {
        Listing listing =
                switch (source) {
                    case Source.Feed feed -> new Listing.OfFeed(feed);
                    case Source.Page page -> new Listing.OfPage(page);
                    case Source.JsonList list -> new Listing.OfList(list);
                    case Source.Mailbox _, Source.Folder _ ->
                            throw new IllegalArgumentException("not on the web: " + source.id());
                };
        return new WebVisit(source, listing, before, settings, client, allowance, clock);
    }

    /// What is new since the last visit.
    public Visited visit() {
        if (memory.mustWait()) {
            return Deferral.of(source, memory);
        }
        try {
            ItemRules rules = ItemRules.of(source.filter());
            WebAnswer answer = client.get(request(memory.etag(), memory.lastModified()), allowance);
            memory.movedTo(answer.movedTo());
            boolean changed = answer instanceof WebAnswer.Document;
            if (answer instanceof WebAnswer.Document document) {
                boolean all =
                        take(listing.entries(document, clock.getZone()), document.address(), rules);
                memory.validators(
                        all ? document.etag() : null, all ? document.lastModified() : null);
            }
            items.addAll(pages.recheck(problems));
            return done(changed ? Outcome.FETCHED : Outcome.UNCHANGED);
        } catch (FetchFailed e) {
            problems.add(Visited.problem(source, e));
            return Visited.nothing(source, memory.failed(e), problems, Outcome.FAILED);
        }
    }

    /// The entries as they are listed now; nothing is remembered.
    public List<Entry> look() throws FetchFailed {
        WebAnswer answer = client.get(request(null, null), allowance);
        return answer instanceof WebAnswer.Document document
                ? listing.entries(document, clock.getZone())
                : List.of();
    }

    private WebRequest request(@Nullable String etag, @Nullable String lastModified)
            throws FetchFailed {
        return new WebRequest(
                listing.address(),
                etag,
                lastModified,
                listing.accept(),
                listing.key(secrets),
                listing.obeysRobots());
    }

    /// Whether nothing is left for the next time; if there is, the list must be had whole again.
    private boolean take(List<Entry> all, URI list, ItemRules rules) {
        listed = all.size();
        boolean feed = listing instanceof Listing.OfFeed;
        List<Entry> entries = feed ? all.subList(0, Math.min(listed, MOST_OF_A_FEED)) : all;
        if (entries.size() < listed) {
            problems.add(Visited.listCut(source, listed - entries.size(), entries.size()));
        }
        Set<String> locations = new HashSet<>();
        Instant oldest = memory.oldestTaken(limits.backlogDays());
        List<Entry> fresh = new ArrayList<>();
        for (Entry entry : entries) {
            locations.add(entry.location());
            SourceState.Seen before = memory.seen(entry.location());
            boolean old = entry.published() != null && entry.published().isBefore(oldest);
            if (before == null ? old : pages.isKnown(entry, before)) {
                known++;
            } else if (!rules.judge(entry.title(), entry.text()).kept()) {
                filteredOut++;
            } else {
                fresh.add(entry);
            }
        }
        fresh.sort(newestFirst());
        int most = limits.itemsPerSource();
        boolean whole = fresh.size() <= most;
        if (!whole) {
            problems.add(Visited.leftOut(source, fresh.size() - most, most));
        }
        for (Entry entry : fresh.subList(0, Math.min(fresh.size(), most))) {
            whole &= takeOne(entry, list);
        }
        memory.forgetAllBut(locations);
        return whole;
    }

    /// Whether it need not be tried again.
    private boolean takeOne(Entry entry, URI list) {
        Pages.Taken taken = pages.take(entry, list, follows(entry));
        Item item = taken.item();
        if (item != null) {
            items.add(item);
        }
        FetchFailed failure = taken.failure();
        if (failure == null) {
            return true;
        }
        if (!failure.isBrokenOff()) {
            failed++;
            problems.add(Visited.problem(source, failure));
        }
        return failure.isLasting();
    }

    private boolean follows(Entry entry) {
        if (entry.link() == null) {
            return false;
        }
        return switch (listing.follow()) {
            case ALWAYS -> true;
            case WHEN_SUMMARY -> entry.isSummary();
            case NEVER -> false;
        };
    }

    private Visited done(Outcome outcome) {
        items.sort(
                Comparator.comparing(
                                Item::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Item::location));
        FetchFailed brokenOff = pages.brokenOff();
        if (brokenOff != null) {
            problems.add(Visited.problem(source, brokenOff));
        }
        return new Visited(
                items,
                memory.succeeded(items.size(), brokenOff),
                problems,
                new SourceCount(
                        source.id(), outcome, listed, filteredOut, known, items.size(), failed));
    }

    private static Comparator<Entry> newestFirst() {
        return Comparator.comparing(
                Entry::published,
                Comparator.nullsFirst(Comparator.<Instant>naturalOrder().reversed()));
    }
}
