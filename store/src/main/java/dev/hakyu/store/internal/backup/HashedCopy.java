package dev.hakyu.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes that were copied, counted and hashed on their way.
///
/// @param bytes how many
/// @param sha256 as 64 hexadecimal digits
record HashedCopy(long bytes, String sha256) {
    private static final int CHUNK_BYTES = 1 << 16;

    /// Copies until the end, or until more than `most` bytes have come: then `bytes` is larger, and
    /// the rest is left.
    static HashedCopy of(InputStream in, OutputStream out, long most) throws IOException {
        MessageDigest digest = newDigest();
        byte[] chunk = new byte[CHUNK_BYTES];
        long bytes = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            bytes += read;
            if (bytes > most) {
                break;
            }
            digest.update(chunk, 0, read);
            out.write(chunk, 0, read);
        }
        return new HashedCopy(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
