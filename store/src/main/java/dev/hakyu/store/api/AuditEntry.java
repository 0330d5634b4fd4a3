package dev.hakyu.store.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// One line of what people did.
///
/// @param number from 1, without gaps
/// @param who account name, or the address of somebody who is not signed in
/// @param action what was done, a stable id such as `sign-in`
/// @param subject what it was done to
/// @param before hash of the line before; of the first line, 64 zeros
/// @param hash SHA-256 over all other fields
public record AuditEntry(
        long number,
        Instant at,
        String who,
        String action,
        String subject,
        String before,
        String hash) {
    static final String BEGINNING = "0".repeat(64);

    static AuditEntry after(
            long number, String before, Instant at, String who, String action, String subject) {
        return new AuditEntry(
                number,
                at,
                who,
                action,
                subject,
                before,
                hash(number, before, at, who, action, subject));
    }

    /// Whether the line still says what was written.
    boolean isWhole() {
        return hash.equals(hash(number, before, at, who, action, subject));
    }

    /// Each field with its length before it, so that no two lines have the same bytes.
    private static String hash(
            long number, String before, Instant at, String who, String action, String subject) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field :
                    new String[] {
                        Long.toString(number), before, at.toString(), who, action, subject
                    }) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
