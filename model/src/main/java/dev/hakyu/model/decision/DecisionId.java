package dev.hakyu.model.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;

/// Names one decision for good.
///
/// @param value 1 to 40 of `a-z`, `0-9` and `-`
public record DecisionId(String value) {
    private static final int LONGEST = 40;
    private static final int ID_BYTES = 5;

    public DecisionId {
        if (value.isEmpty() || value.length() > LONGEST || !isPlain(value)) {
            throw new IllegalArgumentException(
                    "a decision id is 1 to %d of a-z, 0-9 and -, got '%s'"
                            .formatted(LONGEST, value));
        }
    }

    /// The id of a new decision: a hash of who says what and when. The same words by the same
    /// person at the same moment are the same decision.
    ///
    /// @param what kind and content, in any fixed form
    public static DecisionId of(OffsetDateTime at, String by, String what) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (at + "\n" + by + "\n" + what)
                                            .getBytes(StandardCharsets.UTF_8));
            return new DecisionId("d-" + HexFormat.of().formatHex(hash, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// True for the beginning of this id, with or without `d-`; case does not matter.
    public boolean beginsWith(String prefix) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return !wanted.isEmpty() && (value.startsWith(wanted) || value.startsWith("d-" + wanted));
    }

    private static boolean isPlain(String value) {
        return value.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    @Override
    public String toString() {
        return value;
    }
}
