package dev.hakyu.testkit.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A web server on 127.0.0.1 whose documents a test sets and changes, and which remembers what it
/// was asked. A path that nobody set answers 404.
public final class LocalSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    private LocalSite(HttpServer server) {
        this.server = server;
    }

    /// A site without documents on a free port.
    public static LocalSite start() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        return serving(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
    }

    /// A site on a server that was made elsewhere, one with TLS for instance.
    public static LocalSite serving(HttpServer server) {
        LocalSite site = new LocalSite(server);
        server.createContext("/", site::handle);
        server.setExecutor(site.threads);
        server.start();
        return site;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// The address of a path with its query.
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /// Sets, or changes, what stands at a path, whatever the query.
    public LocalSite put(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public LocalSite remove(String path) {
        answers.remove(path);
        return this;
    }

    /// What was asked so far, in order.
    public List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /// How often a path was asked for.
    public int timesAsked(String path) {
        return (int) asked().stream().filter(each -> each.path().equals(path)).count();
    }

    public void forgetAsked() {
        synchronized (asked) {
            asked.clear();
        }
    }

    /// One request.
    ///
    /// @param headers the first of each name, by lower-case name
    public record Asked(String path, @Nullable String query, Map<String, String> headers) {
        public Asked {
            headers = Map.copyOf(headers);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(
                                    name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            synchronized (asked) {
                asked.add(new Asked(uri.getPath(), uri.getRawQuery(), headers));
            }
            Answer answer = answers.getOrDefault(uri.getPath(), Answer.status(404));
            answer.send(exchange, closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
