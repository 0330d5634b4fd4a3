package dev.hakyu.daily.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/// The script as web servers show it: `/s3/feed` is an Atom feed, `/s3/...` its pages.
final class LocalSite implements AutoCloseable {
    private final HttpServer server;
    private final List<Article> articles;
    private final int dying;
    private final LocalDateTime diesAt;
    private volatile LocalDateTime now = LocalDateTime.MIN;

    /// @param dying number of the source that answers 500 from `diesAt` on
    LocalSite(List<Article> articles, int dying, LocalDateTime diesAt) throws IOException {
        this.articles = List.copyOf(articles);
        this.dying = dying;
        this.diesAt = diesAt;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// What time it is for everybody who asks.
    void setTime(LocalDateTime now) {
        this.now = now;
    }

    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < Fortnight.SOURCES.length; i++) {
            sources.add(
                    new Source.Feed(
                            new SourceId("s" + i),
                            Fortnight.SOURCES[i],
                            ItemFilter.ALL,
                            URI.create(root() + "s" + i + "/feed"),
                            FollowRule.ALWAYS));
        }
        return sources;
    }

    private String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int end = path.indexOf('/', 1);
        int source = end > 2 ? Integer.parseInt(path.substring(2, end)) : -1;
        if (source == dying && !now.isBefore(diesAt)) {
            send(exchange, 500, "text/plain", "gone");
        } else if (source >= 0 && path.endsWith("/feed")) {
            send(exchange, 200, "application/atom+xml; charset=utf-8", feed(source));
        } else {
            articles.stream()
                    .filter(each -> each.source() == source)
                    .filter(each -> path.substring(end + 1).equals(each.path()))
                    .filter(each -> !each.published().isAfter(now))
                    .findFirst()
                    .ifPresentOrElse(
                            each ->
                                    send(
                                            exchange,
                                            200,
                                            "text/html; charset=utf-8",
                                            each.htmlAt(now)),
                            () -> send(exchange, 404, "text/plain", "no such page"));
        }
    }

    private String feed(int source) {
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?><feed")
                .append(" xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:s")
                .append(source)
                .append("</id><title>")
                .append(Fortnight.SOURCES[source])
                .append("</title><updated>")
                .append(now)
                .append(":00+09:00</updated>");
        for (Article article : articles) {
            if (article.source() == source && !article.published().isAfter(now)) {
                String address = root() + "s" + source + "/" + article.path();
                xml.append("<entry><id>")
                        .append(address)
                        .append("</id><title>")
                        .append(listedTitle(article))
                        .append("</title><link href=\"")
                        .append(address)
                        .append("\"/><published>")
                        .append(article.published())
                        .append(":00+09:00</published><updated>")
                        .append(article.versions().floorKey(now))
                        .append(":00+09:00</updated></entry>");
            }
        }
        return xml.append("</feed>").toString();
    }

    /// As many sites list an edited page: 【12月8日更新】 before the title.
    private String listedTitle(Article article) {
        LocalDateTime shown = article.versions().floorKey(now);
        return shown.equals(article.published())
                ? article.title()
                : "【%d月%d日更新】%s"
                        .formatted(shown.getMonthValue(), shown.getDayOfMonth(), article.title());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
