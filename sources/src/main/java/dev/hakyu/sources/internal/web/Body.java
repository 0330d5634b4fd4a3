package dev.hakyu.sources.internal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a body: transfer coding, then content coding, each bounded, so that neither a long answer
/// nor a small one that unpacks into a huge one fills the memory.
final class Body {
    private static final int BUFFER_BYTES = 16_384;

    private Body() {}

    /// The decoded bytes, or null when there are more than the limit.
    static byte @Nullable [] read(InputStream in, MessageHead head, int limitBytes)
            throws IOException {
        Counted raw = new Counted(framed(in, head), (long) limitBytes + BUFFER_BYTES);
        try {
            return copy(decoded(raw, head.header("content-encoding")), limitBytes);
        } catch (Counted.Exceeded e) {
            return null;
        }
    }

    private static InputStream framed(InputStream in, MessageHead head) throws IOException {
        String coding = head.header("transfer-encoding");
        if (coding != null) {
            if (!coding.toLowerCase(Locale.ROOT).equals("chunked")) {
                throw new ProtocolException("unknown transfer coding");
            }
            return new ChunkedBody(in);
        }
        String length = head.header("content-length");
        return length == null ? in : new FixedBody(in, contentLength(length));
    }

    private static long contentLength(String text) throws ProtocolException {
        boolean shaped =
                !text.isEmpty()
                        && text.length() <= 18
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!shaped) {
            throw new ProtocolException("no content length");
        }
        return Long.parseLong(text);
    }

    private static InputStream decoded(InputStream raw, @Nullable String coding)
            throws IOException {
        return switch (coding == null ? "" : coding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case "deflate" -> new InflaterInputStream(raw);
            default -> throw new ProtocolException("unknown content coding");
        };
    }

    private static byte @Nullable [] copy(InputStream in, int limitBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (bytes.size() + (long) read > limitBytes) {
                return null;
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }

    /// A body of known length; a shorter one is broken.
    private static final class FixedBody extends InputStream {
        private final InputStream in;
        private long left;

        FixedBody(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(into, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new ProtocolException("shorter than its content length");
            }
            left -= read;
            return read;
        }
    }

    /// Counts what comes over the line.
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final long limitBytes;
        private long seen;

        Counted(InputStream in, long limitBytes) {
            this.in = in;
            this.limitBytes = limitBytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            seen += Math.max(0, read);
            if (seen > limitBytes) {
                throw new Exceeded();
            }
            return read;
        }

        private static final class Exceeded extends IOException {
            private static final long serialVersionUID = 1L;
        }
    }
}
