package dev.hakyu.sources.internal.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Short hashes that tell whether something is as it was.
public final class Fingerprint {
    private static final int HEX_DIGITS = 32;

    private Fingerprint() {}

    /// 32 hexadecimal digits of SHA-256 over the parts.
    public static String of(@Nullable Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            digest.update(
                    (part == null ? "\u0001" : part.toString()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
