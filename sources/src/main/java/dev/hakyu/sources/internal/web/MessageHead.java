package dev.hakyu.sources.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Status line and headers of an answer (RFC 9112), with bounds on their number and size.
///
/// @param headers by lower-case name; of several lines the first
record MessageHead(int status, Map<String, String> headers) {
    private static final int MAX_LINE_BYTES = 16_384;
    private static final int MAX_LINES = 200;
    private static final int MAX_INTERIM = 5;

    MessageHead {
        headers = Map.copyOf(headers);
    }

    /// Reads the head of the final answer; interim ones are passed over.
    static MessageHead read(InputStream in) throws IOException {
        for (int i = 0; i < MAX_INTERIM; i++) {
            int status = status(line(in));
            Map<String, String> headers = headers(in);
            if (status >= 200) {
                return new MessageHead(status, headers);
            }
        }
        throw new ProtocolException("too many interim answers");
    }

    @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /// A line without its end.
    static String line(InputStream in) throws IOException {
        byte[] line = new byte[MAX_LINE_BYTES];
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new ProtocolException("ends within a line");
            }
            if (length == MAX_LINE_BYTES) {
                throw new ProtocolException("a line is too long");
            }
            line[length++] = (byte) b;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static int status(String line) throws ProtocolException {
        boolean shaped =
                line.length() >= 12
                        && line.startsWith("HTTP/1.")
                        && line.charAt(8) == ' '
                        && line.substring(9, 12).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!shaped || Integer.parseInt(line.substring(9, 12)) < 100) {
            throw new ProtocolException("no status line of HTTP/1");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < MAX_LINES; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new ProtocolException("too many headers");
    }
}
