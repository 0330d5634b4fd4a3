package dev.hakyu.sources.api;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.sources.api.FetchResult.SourceCount;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.ItemRules;
import dev.hakyu.sources.internal.mail.Mail;
import dev.hakyu.sources.internal.page.ArticlePage;
import dev.hakyu.sources.internal.visit.FolderVisit;
import dev.hakyu.sources.internal.visit.MailVisit;
import dev.hakyu.sources.internal.visit.Visited;
import dev.hakyu.sources.internal.visit.WebVisit;
import dev.hakyu.sources.internal.web.Allowance;
import dev.hakyu.sources.internal.web.FetchFailed;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.sources.internal.web.ProxyChoice;
import dev.hakyu.sources.internal.web.WebAnswer;
import dev.hakyu.sources.internal.web.WebClient;
import dev.hakyu.sources.internal.web.WebRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Fetches reports, politely and safely. A value in, a value out: what sources remember comes in
/// and goes out with the result, nothing is kept here. Sources are fetched in parallel; one that
/// fails never keeps another. Can be used by several threads.
public final class Fetcher {
    private static final String ANY_DOCUMENT =
            "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5";

    private final FetchSettings settings;
    private final HostResolver resolver;
    private final SSLSocketFactory tls;
    private final LongSupplier nanos;

    public Fetcher(FetchSettings settings) {
        this(
                settings,
                HostResolver.SYSTEM,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                System::nanoTime);
    }

    /// For tests: names and certificates of a local site, and how time passes.
    Fetcher(
            FetchSettings settings,
            HostResolver resolver,
            SSLSocketFactory tls,
            LongSupplier nanos) {
        this.settings = settings;
        this.resolver = resolver;
        this.tls = tls;
        this.nanos = nanos;
    }

    /// Asks every source for what is new. A source that takes too long is broken off, and so are
    /// all that are left when the whole takes too long; what they brought until then is in the
    /// result.
    ///
    /// @param before what sources remember; one that is missing was never asked
    /// @param clock tells what time it is, and its zone the day; deadlines of requests run on their
    ///   own
    public FetchResult fetch(List<Source> sources, Map<SourceId, SourceState> before, Clock clock) {
        long began = nanos.getAsLong();
        Semaphore places = new Semaphore(settings.limits().sourcesAtOnce());
        try (WebClient client = client(clock);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<SourceId, Future<Visited>> visits = new HashMap<>();
            for (Source source : longestUnseenFirst(sources, before)) {
                SourceState known =
                        before.getOrDefault(source.id(), SourceState.initial(source.id()));
                if (!take(places)) {
                    break;
                }
                visits.put(
                        source.id(),
                        threads.submit(() -> {
                            try {
                                return visit(source, known, client, allowance(began), clock);
                            } finally {
                                places.release();
                            }
                        }));
            }
            return collect(sources, visits, before);
        }
    }

    /// Waits for a place; false when interrupted.
    private static boolean take(Semaphore places) {
        try {
            places.acquire();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// So that those at the end of the list are not the ones that wait every morning, when there is
    /// never time for all.
    private static List<Source> longestUnseenFirst(
            List<Source> sources, Map<SourceId, SourceState> before) {
        Comparator<Source> byLastSuccess =
                Comparator.comparing(
                        source -> {
                            SourceState state = before.get(source.id());
                            return state == null ? null : state.lastSuccess();
                        },
                        Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));
        return sources.stream().sorted(byLastSuccess).toList();
    }

    /// Lists the newest entries of a source and what its filter makes of them.
    ///
    /// @param most entries at most
    public Preview preview(Source source, int most, Clock clock) {
        try (WebClient client = client(clock)) {
            ItemRules rules = ItemRules.of(source.filter());
            return new Preview(
                    look(source, client, allowance(nanos.getAsLong()), clock).stream()
                            .sorted(newestFirst())
                            .limit(most)
                            .map(entry -> judged(entry, rules))
                            .toList(),
                    List.of());
        } catch (FetchFailed e) {
            return new Preview(List.of(), List.of(Visited.problem(source, e)));
        }
    }

    /// Gets the one document that a person asks for, now. Nothing is remembered. Addresses,
    /// redirects, robots, sizes and times are bound as for every fetch.
    ///
    /// @param source that the document is filed under
    public OneFetched fetchOne(URI address, SourceId source, Clock clock) {
        try (WebClient client = client(clock)) {
            WebAnswer answer =
                    client.get(
                            new WebRequest(address, null, null, ANY_DOCUMENT, null, true),
                            allowance(nanos.getAsLong()));
            if (!(answer instanceof WebAnswer.Document document)) {
                return new OneFetched.Refused(
                        "http-304",
                        new Text(
                                "「" + address.getHost() + "」が本文を返しませんでした(304)。",
                                "'" + address.getHost() + "' sent no document (304)."));
            }
            ArticlePage page = ArticlePage.of(document);
            String type = document.mediaType();
            return new OneFetched.Got(
                    new Item(
                            source,
                            page.location(),
                            page.title(),
                            null,
                            clock.instant(),
                            type == null || type.isBlank() ? "application/octet-stream" : type,
                            document.content()));
        } catch (FetchFailed e) {
            return new OneFetched.Refused(e.code(), e.message());
        }
    }

    private Allowance allowance(long began) {
        FetchLimits limits = settings.limits();
        return Allowance.from(nanos, limits.sourceTime(), limits.wholeTime(), began);
    }

    private Visited visit(
            Source source, SourceState known, WebClient client, Allowance allowance, Clock clock) {
        return switch (source) {
            case Source.Folder folder ->
                    new FolderVisit(folder, known, workspace(), settings.limits(), allowance, clock)
                            .visit();
            case Source.Mailbox mailbox ->
                    new MailVisit(
                                    mailbox,
                                    known,
                                    settings.limits(),
                                    settings.secrets(),
                                    allowance,
                                    clock)
                            .visit();
            case Source.Feed _, Source.Page _, Source.JsonList _ ->
                    web(source, known, client, allowance, clock).visit();
        };
    }

    private List<Entry> look(Source source, WebClient client, Allowance allowance, Clock clock)
            throws FetchFailed {
        SourceState none = SourceState.initial(source.id());
        return switch (source) {
            case Source.Folder folder ->
                    new FolderVisit(folder, none, workspace(), settings.limits(), allowance, clock)
                            .list().stream()
                                    .map(file -> entry(file.getFileName().toString(), "", null))
                                    .toList();
            case Source.Mailbox mailbox ->
                    new MailVisit(
                                    mailbox,
                                    none,
                                    settings.limits(),
                                    settings.secrets(),
                                    allowance,
                                    clock)
                            .look(null).mails().stream().map(Fetcher::entry).toList();
            case Source.Feed _, Source.Page _, Source.JsonList _ ->
                    web(source, none, client, allowance, clock).look();
        };
    }

    private WebVisit web(
            Source source, SourceState known, WebClient client, Allowance allowance, Clock clock) {
        return WebVisit.of(source, known, settings, client, allowance, clock);
    }

    private FetchResult collect(
            List<Source> sources,
            Map<SourceId, Future<Visited>> visits,
            Map<SourceId, SourceState> before) {
        List<Item> items = new ArrayList<>();
        Map<SourceId, SourceState> after = new LinkedHashMap<>(before);
        List<Problem> problems = new ArrayList<>();
        List<SourceCount> counts = new ArrayList<>();
        for (Source source : sources) {
            Future<Visited> visit = visits.get(source.id());
            if (visit == null) {
                continue;
            }
            try {
                Visited visited = visit.get();
                items.addAll(visited.items());
                after.put(source.id(), visited.after());
                problems.addAll(visited.problems());
                counts.add(visited.count());
            } catch (ExecutionException e) {
                problems.add(unexpected(source, e.getCause()));
                counts.add(new SourceCount(source.id(), Outcome.FAILED, 0, 0, 0, 0, 0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                visits.values().forEach(each -> each.cancel(true));
                break;
            }
        }
        return new FetchResult(items, after, problems, counts);
    }

    private static Problem unexpected(Source source, @Nullable Throwable cause) {
        String kind = cause == null ? "-" : cause.getClass().getSimpleName();
        return Visited.problem(
                source,
                "source-unexpected",
                new Text(
                        "この情報源の読み取りで想定外のエラーが起きました(" + kind + ")。",
                        "Reading this source failed unexpectedly (" + kind + ")."),
                new Text(
                        "他の情報源は取得しました。この表示を添えて開発元に報告してください。",
                        "The others were fetched. Please report it with this message."));
    }

    private static Preview.Entry judged(Entry entry, ItemRules rules) {
        ItemRules.Verdict verdict = rules.judge(entry.title(), entry.text());
        return new Preview.Entry(
                entry.title(), entry.location(), entry.published(), verdict.kept(), verdict.rule());
    }

    private static Entry entry(Mail mail) {
        return new Entry(
                mail.location(), null, mail.subject(), null, mail.sent(), "", mail.text(), true);
    }

    private static Entry entry(String location, String text, @Nullable Instant published) {
        return new Entry(location, null, location, null, published, "", text, true);
    }

    private static Comparator<Entry> newestFirst() {
        return Comparator.comparing(
                Entry::published,
                Comparator.nullsLast(Comparator.<Instant>naturalOrder().reversed()));
    }

    private WebClient client(Clock clock) {
        return new WebClient(
                settings.addresses(),
                ProxyChoice.of(settings.proxy(), settings.secrets()::find),
                settings.limits(),
                settings.userAgent(),
                resolver,
                tls,
                clock);
    }

    private Path workspace() {
        return settings.workspace();
    }
}
