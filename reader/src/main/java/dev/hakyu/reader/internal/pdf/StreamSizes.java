package dev.hakyu.reader.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks every packed stream of a document to count, before the document is opened: sizes that it
/// states are not believed, and the library unpacks a stream into memory whole.
///
/// Streams that call themselves images are passed over, since none is ever unpacked for its text.
/// What hides from this (another packing, an encrypted document) meets the heap's own limit.
final class StreamSizes {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IMAGE = "/Image".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEAD = 4000;
    private static final int ZLIB_METHOD = 8;
    private final byte[] bytes;
    private final byte[] unpacked = new byte[1 << 16];

    private StreamSizes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// True when one stream unpacks to more than a limit, or all to more than four times that.
    static boolean exceed(byte[] bytes, long limitBytes) {
        return new StreamSizes(bytes).exceed(limitBytes);
    }

    private boolean exceed(long limitBytes) {
        long all = 0;
        int headFrom = 0;
        for (int at = find(STREAM, 0, bytes.length);
                at >= 0;
                at = find(STREAM, at + 1, bytes.length)) {
            int from = dataAfter(at + STREAM.length);
            if (from < 0 || !isPacked(from) || isImage(Math.max(headFrom, at - LONGEST_HEAD), at)) {
                continue;
            }
            long size = unpackedSize(from, limitBytes);
            all += size;
            if (size > limitBytes || all > 4 * limitBytes) {
                return true;
            }
            headFrom = from;
        }
        return false;
    }

    /// Where the data begins, or -1 when this word opens none.
    private int dataAfter(int at) {
        int from = at;
        while (from < bytes.length && bytes[from] == ' ') {
            from++;
        }
        if (from < bytes.length && bytes[from] == '\r') {
            from++;
        }
        if (from < bytes.length && bytes[from] == '\n') {
            from++;
        }
        return from > at && from + 2 < bytes.length ? from : -1;
    }

    private boolean isPacked(int at) {
        int head = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
        return (bytes[at] & 0x0F) == ZLIB_METHOD && head % 31 == 0;
    }

    private boolean isImage(int from, int to) {
        int object = from;
        for (int at = find(OBJECT, from, to); at >= 0; at = find(OBJECT, at + 1, to)) {
            object = at;
        }
        return find(IMAGE, object, to) >= 0;
    }

    private long unpackedSize(int from, long limitBytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            long size = 0;
            while (!inflater.finished() && size <= limitBytes) {
                int count = inflater.inflate(unpacked);
                if (count == 0) {
                    return size;
                }
                size += count;
            }
            return size;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private int find(byte[] word, int from, int to) {
        for (int at = from; at + word.length <= to; at++) {
            if (bytes[at] == word[0]
                    && Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
                return at;
            }
        }
        return -1;
    }
}
