package dev.hakyu.sources.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/// A body in chunks (RFC 9112, 7.1). Extensions and trailers are passed over.
final class ChunkedBody extends InputStream {
    private static final int MAX_SIZE_DIGITS = 8;
    private static final int MAX_TRAILERS = 100;
    private final InputStream in;
    private long left;
    private boolean first = true;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(length, left));
        if (read < 0) {
            throw new ProtocolException("ends within a chunk");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first && !MessageHead.line(in).isEmpty()) {
            throw new ProtocolException("no line end after a chunk");
        }
        first = false;
        String line = MessageHead.line(in);
        int end = line.indexOf(';');
        left = size((end < 0 ? line : line.substring(0, end)).strip());
        if (left == 0) {
            ended = true;
            for (int i = 0; !MessageHead.line(in).isEmpty(); i++) {
                if (i == MAX_TRAILERS) {
                    throw new ProtocolException("too many trailers");
                }
            }
        }
    }

    private static long size(String hex) throws ProtocolException {
        boolean shaped =
                !hex.isEmpty()
                        && hex.length() <= MAX_SIZE_DIGITS
                        && hex.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
        if (!shaped) {
            throw new ProtocolException("no chunk size");
        }
        return Long.parseLong(hex, 16);
    }
}
