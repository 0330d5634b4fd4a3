package dev.hakyu.model.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Names one source for good: what was fetched and remembered hangs on it.
///
/// @param value 1 to 40 of `a` to `z`, `0` to `9` and `-`
public record SourceId(String value) implements Comparable<SourceId> {
    private static final int MAX_CHARS = 40;
    private static final int MAX_DERIVED_STEM = 27;

    public SourceId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not a source id: '" + value + "'; 1 to 40 of a-z, 0-9 and -");
        }
    }

    public static boolean isValid(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_CHARS
                && value.chars().allMatch(SourceId::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    /// An id for a source that has none: the Latin part of its host or name, and a hash of both, so
    /// that it stays as long as name and address do.
    public static SourceId derive(String name, String address) {
        String stem = stem(address);
        String hash = hash(name + '\n' + address).substring(0, 12);
        return new SourceId(stem.isEmpty() ? hash : stem + "-" + hash);
    }

    private static String stem(String address) {
        String host = address.replaceFirst("^[a-zA-Z]+://(www\\.)?", "");
        StringBuilder stem = new StringBuilder();
        for (char c : host.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c != '-' && isAllowed(c)) {
                stem.append(c);
            } else if (!stem.isEmpty() && stem.charAt(stem.length() - 1) != '-') {
                stem.append('-');
            }
            if (stem.length() == MAX_DERIVED_STEM) {
                break;
            }
        }
        while (!stem.isEmpty() && stem.charAt(stem.length() - 1) == '-') {
            stem.setLength(stem.length() - 1);
        }
        return stem.toString();
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
