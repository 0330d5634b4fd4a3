package dev.hakyu.sources.internal.web;

import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.sources.api.AddressPolicy;
import dev.hakyu.sources.api.FetchLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Gets documents, one connection per request. Safe for use by many threads.
///
/// Not the JDK's own client: that looks a name up by itself, so the address that it connects to
/// need not be the one that was checked.
public final class WebClient implements AutoCloseable {
    /// Our name towards servers and in robots.txt.
    public static final String PRODUCT = "Hakyu";

    private final AddressPolicy policy;
    private final FetchLimits limits;
    private final String userAgent;
    private final HostResolver resolver;
    private final Connections connections;
    private final ProxyChoice proxies;
    private final Clock clock;
    private final HostPace pace;
    private final ConcurrentHashMap<String, RobotsOfHost> robots = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    public WebClient(
            AddressPolicy policy,
            ProxyChoice proxies,
            FetchLimits limits,
            String userAgent,
            HostResolver resolver,
            SSLSocketFactory tls,
            Clock clock) {
        this.policy = policy;
        this.proxies = proxies;
        this.limits = limits;
        this.userAgent = userAgent;
        this.resolver = resolver;
        this.connections = new Connections(limits, tls);
        this.clock = clock;
        this.pace = new HostPace(limits.pausePerHost());
    }

    /// Gets what stands at an address, following redirects; every hop is checked like the first.
    ///
    /// @param allowance of time; where it ends the request is broken off
    public WebAnswer get(WebRequest request, Allowance allowance) throws FetchFailed {
        URI at = withoutFragment(request.address());
        URI moved = null;
        boolean forGood = true;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            if (request.obeysRobots() && !robotsAllow(at, allowance)) {
                throw Reasons.robots(at);
            }
            Exchange exchange = exchange(request, at, allowance);
            if (exchange.redirect == null) {
                return answer(exchange, at, moved);
            }
            at = exchange.redirect;
            forGood &= exchange.forGood;
            moved = forGood ? at : moved;
        }
        throw Reasons.redirectLoop(request.address(), limits.redirects());
    }

    private static WebAnswer answer(Exchange exchange, URI at, @Nullable URI moved) {
        MessageHead head = exchange.head;
        Content content = exchange.content;
        return content == null
                ? new WebAnswer.NotModified(moved)
                : new WebAnswer.Document(
                        at,
                        moved,
                        head.header("content-type"),
                        content,
                        head.header("etag"),
                        head.header("last-modified"));
    }

    private Exchange exchange(WebRequest request, URI at, Allowance allowance) throws FetchFailed {
        allowance.requireSome();
        Target target = Target.of(at, policy, proxies, resolver);
        allowance.requireSome();
        if (policy.privateHosts().contains(target.host())) {
            return exchange(request, at, target, allowance);
        }
        try (HostPace.Turn turn = pace.await(target.host())) {
            if (turn.isGivenUp()) {
                throw Reasons.tooSlow(target.host());
            }
            allowance.requireSome();
            try {
                Exchange exchange = exchange(request, at, target, allowance);
                turn.answered();
                return exchange;
            } catch (FetchFailed e) {
                if (e.code().equals("too-slow") || e.code().equals("cannot-connect")) {
                    turn.failed();
                } else {
                    turn.answered();
                }
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Reasons.brokenAnswer(target.host(), "interrupted");
        }
    }

    private Exchange exchange(WebRequest request, URI at, Target target, Allowance allowance)
            throws FetchFailed {
        try (Deadline deadline = new Deadline(timer, allowance.atMost(limits.requestTime()))) {
            try (Socket socket = connections.open(target, deadline)) {
                socket.getOutputStream().write(requestText(request, at, target));
                socket.getOutputStream().flush();
                return read(new BufferedInputStream(socket.getInputStream()), at, target);
            } catch (IOException e) {
                throw allowance.isSpent()
                        ? allowance.failure()
                        : Reasons.of(e, target.host(), deadline);
            }
        }
    }

    private Exchange read(InputStream in, URI at, Target target) throws IOException, FetchFailed {
        MessageHead head = MessageHead.read(in);
        if (target.isForwarded() && target.proxy() != null) {
            Connections.requireLogin(head, target.proxy());
        }
        int status = head.status();
        return switch (status) {
            case 304 -> new Exchange(head, null, null, false);
            case 301, 302, 303, 307, 308 -> {
                String location = head.header("location");
                URI next =
                        WebAddress.resolve(at, location == null ? "" : location)
                                .map(WebClient::withoutFragment)
                                .orElseThrow(() -> Reasons.badAddress(Reasons.shown(location)));
                yield new Exchange(head, null, next, status == 301 || status == 308);
            }
            case 200, 203 -> {
                byte[] body = Body.read(in, head, limits.bytes());
                if (body == null) {
                    throw Reasons.tooLarge(at, limits.bytes());
                }
                yield new Exchange(head, Content.of(body), null, false);
            }
            default ->
                    throw Reasons.status(at, status)
                            .until(
                                    RetryAfter.read(head.header("retry-after"), clock.instant())
                                            .orElse(null));
        };
    }

    private byte[] requestText(WebRequest request, URI at, Target target) {
        StringBuilder text = new StringBuilder();
        text.append("GET ").append(target.requestTarget(at)).append(" HTTP/1.1\r\n");
        header(text, "Host", target.hostHeader());
        if (target.isForwarded() && target.proxy() != null) {
            header(text, "Proxy-Authorization", target.proxy().authorization());
        }
        header(text, "User-Agent", userAgent);
        header(text, "Accept", request.accept());
        header(text, "Accept-Encoding", "gzip");
        header(text, "Accept-Language", "ja, en;q=0.8");
        header(text, "Connection", "close");
        header(text, "If-None-Match", request.etag());
        header(text, "If-Modified-Since", request.lastModified());
        WebRequest.KeyHeader key = request.key();
        if (key != null && isForKey(request.address(), at)) {
            header(text, key.name(), key.value());
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean isForKey(URI asked, URI at) {
        boolean protectedWay =
                "https".equals(at.getScheme()) || policy.privateHosts().contains(at.getHost());
        return protectedWay
                && asked.getHost().equals(at.getHost())
                && asked.getPort() == at.getPort();
    }

    /// A header, unless its value could be more than one.
    static void header(StringBuilder text, String name, @Nullable String value) {
        if (value != null && value.chars().allMatch(c -> c > 31 && c < 256 && c != 127)) {
            text.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private boolean robotsAllow(URI at, Allowance allowance) throws FetchFailed {
        String origin = at.getScheme() + "://" + at.getRawAuthority();
        String query = at.getRawQuery();
        String path = at.getRawPath() + (query == null ? "" : "?" + query);
        return robots.computeIfAbsent(origin, _ -> new RobotsOfHost())
                .of(origin, allowance)
                .allows(path);
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? address : URI.create(text.substring(0, hash));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private record Exchange(
            MessageHead head, @Nullable Content content, @Nullable URI redirect, boolean forGood) {}

    /// The rules of one origin, asked for once per fetch.
    private final class RobotsOfHost {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Robots rules;

        Robots of(String origin, Allowance allowance) throws FetchFailed {
            lock.lock();
            try {
                Robots known = rules;
                if (known == null) {
                    known = ask(URI.create(origin + "/robots.txt"), allowance);
                    rules = known;
                }
                return known;
            } finally {
                lock.unlock();
            }
        }

        /// No rules there: nothing is refused (2.3.1.3). A server that fails refuses everything
        /// (2.3.1.4), which is told as what it is.
        private Robots ask(URI address, Allowance allowance) throws FetchFailed {
            try {
                WebAnswer answer =
                        get(
                                new WebRequest(
                                        address, null, null, "text/plain, */*;q=0.1", null, false),
                                allowance);
                return answer instanceof WebAnswer.Document document
                        ? Robots.parse(document.content().toBytes(), PRODUCT)
                        : Robots.OPEN;
            } catch (FetchFailed e) {
                if (e.isLasting()
                        && !e.code().equals("address-refused")
                        && !e.code().equals("tls")) {
                    return Robots.OPEN;
                }
                throw e;
            }
        }
    }
}
