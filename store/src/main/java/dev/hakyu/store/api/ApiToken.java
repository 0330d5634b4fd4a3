package dev.hakyu.store.api;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A token of an account, without the secret.
///
/// @param id 1 to 40 characters, shown in lists and in the audit log
/// @param account whose it is; what the token does, the account does
/// @param name what it is for, 1 to 80 characters
/// @param scopes at least one
/// @param expiresAt from when on it is not taken any more
/// @param revokedAt since when it is not taken any more, or null
/// @param lastUsedAt to within an hour, or null when it was not used yet
public record ApiToken(
        String id,
        String account,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {
    private static final int LONGEST_ID = 40;

    public ApiToken {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("the id of a token has 1 to 40 characters");
        }
        if (!Account.isName(name)) {
            throw new IllegalArgumentException(
                    "the name of a token has 1 to 80 characters, none of them a control character");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token has at least one scope");
        }
        if (!expiresAt.isAfter(createdAt)) {
            throw new IllegalArgumentException("a token expires after it was made");
        }
        scopes = java.util.Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    /// A new one, neither revoked nor used.
    public static ApiToken made(
            String id,
            String account,
            String name,
            Set<TokenScope> scopes,
            Instant createdAt,
            Instant expiresAt) {
        return new ApiToken(id, account, name, scopes, createdAt, expiresAt, null, null);
    }

    /// Whether it is taken at a moment.
    public boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public Optional<Instant> revoked() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<Instant> lastUsed() {
        return Optional.ofNullable(lastUsedAt);
    }
}
