package dev.hakyu.store.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes made smaller (RFC 1950) and back. Reading stops at the size that was written down, so a
/// tampered body cannot grow without bound.
public final class Deflated {
    private static final int CHUNK_BYTES = 8192;

    private Deflated() {}

    /// Smaller or not, as deflate gives it.
    public static byte[] pack(byte[] plain) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(CHUNK_BYTES);
            byte[] chunk = new byte[CHUNK_BYTES];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        }
    }

    public static byte[] packText(String text) {
        return pack(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when these bytes do not hold exactly that many.
    ///
    /// @param sizeBytes of the plain bytes, 0 or more
    public static Optional<byte[]> unpack(byte[] packed, int sizeBytes) {
        byte[] plain = new byte[sizeBytes];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            int at = 0;
            while (at < sizeBytes) {
                int read = inflater.inflate(plain, at, sizeBytes - at);
                if (read == 0) {
                    return Optional.empty();
                }
                at += read;
            }
            boolean ended = inflater.inflate(new byte[1]) == 0 && inflater.finished();
            return ended ? Optional.of(plain) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        }
    }

    public static Optional<String> unpackText(byte[] packed, int sizeBytes) {
        return unpack(packed, sizeBytes).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
