package dev.hakyu.store.api;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody as an identity provider knows them, and the account that they open here. Never a mail
/// address: those are given to others when a person leaves.
///
/// @param issuer address of the provider, at most 500 characters
/// @param subject what it calls the person, at most 255 characters (OpenID Connect Core 1.0, 2)
/// @param account the name of an account
/// @param lastUsedAt when they last signed in by it, or null
public record Identity(
        String issuer,
        String subject,
        String account,
        Instant linkedAt,
        @Nullable Instant lastUsedAt) {
    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_SUBJECT = 255;

    public Identity {
        if (!isText(issuer, LONGEST_ISSUER) || !isSubject(subject)) {
            throw new IllegalArgumentException(
                    "an identity needs an issuer and a subject of 1 to 255 characters, none of them"
                            + " a control character");
        }
    }

    /// One that was never used to sign in.
    public static Identity linked(String issuer, String subject, String account, Instant now) {
        return new Identity(issuer, subject, account, now, null);
    }

    /// Whether a text can be what a provider calls somebody.
    public static boolean isSubject(String text) {
        return isText(text, LONGEST_SUBJECT);
    }

    public Optional<Instant> lastUsed() {
        return Optional.ofNullable(lastUsedAt);
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }
}
