package dev.hakyu.testkit.site;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/// What a site answers, well-behaved or not.
@FunctionalInterface
public interface Answer {
    /// Answers one request.
    ///
    /// @param closed falls when the site closes; who waits, waits for it
    void send(HttpExchange exchange, CountDownLatch closed)
            throws IOException, InterruptedException;

    /// A document.
    static Answer of(String mediaType, byte[] body) {
        return (exchange, closed) -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            write(exchange, 200, body);
        };
    }

    static Answer of(String mediaType, String body) {
        return of(mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(String mediaType, String body, Charset charset) {
        return of(mediaType, body.getBytes(charset));
    }

    /// A status without a body worth reading.
    static Answer status(int status) {
        return (exchange, closed) ->
                write(exchange, status, "sorry".getBytes(StandardCharsets.UTF_8));
    }

    static Answer redirect(int status, String location) {
        return status(status).with("Location", location);
    }

    /// The same with a header more.
    default Answer with(String header, String value) {
        return (exchange, closed) -> {
            exchange.getResponseHeaders().set(header, value);
            send(exchange, closed);
        };
    }

    /// The same, but 304 for whoever has this version.
    default Answer withEtag(String etag) {
        return (exchange, closed) -> {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, closed);
            }
        };
    }

    /// The same, but 304 for whoever has the version of this date.
    default Answer withLastModified(String date) {
        return (exchange, closed) -> {
            exchange.getResponseHeaders().set("Last-Modified", date);
            if (date.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, closed);
            }
        };
    }

    /// Packed with gzip.
    static Answer gzip(String mediaType, byte[] body) {
        return of(mediaType, packed(body)).with("Content-Encoding", "gzip");
    }

    /// A small answer that unpacks to this many mebibytes of blanks.
    static Answer bomb(String mediaType, int mebibytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(mediaType, packed.toByteArray()).with("Content-Encoding", "gzip");
    }

    /// Never ends.
    static Answer endless(String mediaType) {
        return (exchange, closed) -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(200, 0);
            byte[] more = "<item>more</item>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
            OutputStream out = exchange.getResponseBody();
            while (closed.getCount() > 0) {
                out.write(more);
            }
        };
    }

    /// A byte now and then, for as long as somebody listens.
    static Answer drip(String mediaType, long everyMillis) {
        return (exchange, closed) -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (!closed.await(everyMillis, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        };
    }

    /// Takes the request and says nothing.
    static Answer silence() {
        return (exchange, closed) -> {
            boolean over = closed.await(1, TimeUnit.MINUTES);
            exchange.sendResponseHeaders(over ? 500 : 504, -1);
        };
    }

    /// Promises more bytes than it sends.
    static Answer cutOff(String mediaType, String body) {
        return (exchange, closed) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(200, bytes.length + 100L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
