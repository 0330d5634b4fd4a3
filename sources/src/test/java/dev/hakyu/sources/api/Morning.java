package dev.hakyu.sources.api;

import dev.hakyu.model.Problem;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.ProxyRule;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.testkit.site.LocalSite;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocketFactory;

/// Mornings at which a site is fetched; what sources remember passes from one to the next.
final class Morning {
    static final Instant FIRST = Instant.parse("2026-11-20T22:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final FetchLimits LIMITS =
            FetchLimits.DEFAULT
                    .change()
                    .bytes(1 << 20)
                    .requestTimes(
                            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20))
                    .pausePerHost(Duration.ZERO)
                    .limits();

    private FetchLimits limits;
    private final AddressPolicy policy;
    private final Path workspace;
    private final HostResolver resolver;
    private final SSLSocketFactory tls;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<SourceId, SourceState> remembered = new HashMap<>();
    private Instant now = FIRST;
    private LongSupplier nanos = System::nanoTime;
    private ProxyRule proxy;

    private Morning(
            FetchLimits limits,
            AddressPolicy policy,
            Path workspace,
            HostResolver resolver,
            SSLSocketFactory tls) {
        this.limits = limits;
        this.policy = policy;
        this.workspace = workspace;
        this.resolver = resolver;
        this.tls = tls;
    }

    /// With the local site as a server of our own.
    static Morning ours() {
        return of(LIMITS, Set.of("127.0.0.1"), HostResolver.SYSTEM);
    }

    static Morning of(FetchLimits limits, Set<String> ownHosts, HostResolver resolver) {
        return new Morning(
                limits,
                new AddressPolicy(ownHosts),
                Path.of("."),
                resolver,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Morning in(Path folder) {
        return new Morning(limits, policy, folder, resolver, tls);
    }

    Morning with(SSLSocketFactory other) {
        return new Morning(limits, policy, workspace, resolver, other);
    }

    Morning secret(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Morning timedBy(LongSupplier other) {
        nanos = other;
        return this;
    }

    Morning limitedTo(FetchLimits others) {
        limits = others;
        return this;
    }

    Morning through(ProxyRule rule) {
        proxy = rule;
        return this;
    }

    /// Some time passes.
    Morning after(Duration time) {
        now = now.plus(time);
        return this;
    }

    FetchResult fetch(Source... sources) {
        FetchResult result = fetcher().fetch(List.of(sources), remembered, clock());
        remembered.putAll(result.after());
        return result;
    }

    Preview preview(Source source, int most) {
        return fetcher().preview(source, most, clock());
    }

    SourceState state(Source source) {
        return remembered.get(source.id());
    }

    Clock clock() {
        return Clock.fixed(now, ZONE);
    }

    private Fetcher fetcher() {
        FetchSettings settings =
                new FetchSettings(
                        workspace,
                        "Hakyu/test (it@example.com)",
                        policy,
                        limits,
                        Secrets.of(environment, workspace),
                        proxy);
        return new Fetcher(settings, resolver, tls, nanos);
    }

    static Source.Feed feed(URI address) {
        return feed(address, FollowRule.NEVER);
    }

    static Source.Feed feed(URI address, FollowRule follow) {
        return feed(address, follow, ItemFilter.ALL);
    }

    static Source.Feed feed(URI address, FollowRule follow, ItemFilter filter) {
        return new Source.Feed(
                SourceId.derive("feed", address.toString()), "業界紙", filter, address, follow);
    }

    static Source.Feed feed(LocalSite site, String path) {
        return feed(site.at(path));
    }

    static List<String> titles(FetchResult result) {
        return result.items().stream().map(Item::title).toList();
    }

    static List<String> codes(FetchResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    static List<InetAddress> addresses(String... literals) {
        return java.util.Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
    }
}
