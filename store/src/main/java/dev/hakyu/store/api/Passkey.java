package dev.hakyu.store.api;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A key pair that a device holds for one account (WebAuthn Level 3, "discoverable credential");
/// only its public half is here.
///
/// @param id that the device gave it, base64url, at most 1,364 characters (1,023 bytes)
/// @param rpId name of the server that it was made for: it opens nothing under another
/// @param account the name of an account
/// @param userHandle random, base64url, the same for all of one account; what the device keeps
///   instead of the account's name
/// @param label by which its holder knows it, 1 to 80 characters
/// @param lastUsedAt when they last signed in by it, or null
/// @param counterBackAt when its counter last did not go forward, a sign that it was copied; or
///   null
public record Passkey(
        String id,
        String rpId,
        String account,
        String userHandle,
        String label,
        PasskeyKey key,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant counterBackAt) {
    private static final int LONGEST_ID = 1_364;
    private static final int LONGEST_HANDLE = 86;
    private static final int LONGEST_RP_ID = 253;
    private static final int LONGEST_LABEL = 80;

    public Passkey {
        if (!isEncoded(id, LONGEST_ID) || !isEncoded(userHandle, LONGEST_HANDLE)) {
            throw new IllegalArgumentException(
                    "a passkey needs an id of 1 to 1,023 bytes and a user handle of 1 to 64, both in"
                            + " base64url");
        }
        if (rpId.isBlank() || rpId.length() > LONGEST_RP_ID || !isLabel(label)) {
            throw new IllegalArgumentException(
                    "a passkey needs the name of its server and a label of 1 to 80 characters, none"
                            + " of them a control character");
        }
    }

    /// One that was never used to sign in.
    public static Passkey made(
            String id,
            String rpId,
            String account,
            String userHandle,
            String label,
            PasskeyKey key,
            Instant now) {
        return new Passkey(id, rpId, account, userHandle, label, key, now, null, null);
    }

    /// Whether a text can be what its holder calls it.
    public static boolean isLabel(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= LONGEST_LABEL
                && text.chars().noneMatch(Character::isISOControl);
    }

    public Optional<Instant> lastUsed() {
        return Optional.ofNullable(lastUsedAt);
    }

    public Optional<Instant> counterBack() {
        return Optional.ofNullable(counterBackAt);
    }

    static boolean isEncoded(String text, int longest) {
        return !text.isEmpty()
                && text.length() <= longest
                && text.chars()
                        .allMatch(c ->
                                (c >= 'a' && c <= 'z')
                                        || (c >= 'A' && c <= 'Z')
                                        || (c >= '0' && c <= '9')
                                        || c == '-'
                                        || c == '_');
    }
}
