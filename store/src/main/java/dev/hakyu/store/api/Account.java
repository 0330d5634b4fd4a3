package dev.hakyu.store.api;

import dev.hakyu.model.PersonName;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param name 1 to 80 characters, as typed when signing in
/// @param passwordHash never the password itself; left out of [#toString]; an empty text means that
///   no password opens the account
/// @param disabledAt since when it may no longer sign in, or null
public record Account(
        String name,
        String passwordHash,
        AccountRole role,
        Instant createdAt,
        @Nullable Instant disabledAt) {
    private static final int LONGEST_NAME = 80;

    public Account {
        if (!isKept(name)) {
            throw new IllegalArgumentException(
                    "a name has 1 to 80 characters, none of them a control character");
        }
    }

    /// Whether a text can be the name of a new account.
    public static boolean isName(String text) {
        return isKept(text) && PersonName.find(text).isEmpty();
    }

    /// Accounts of earlier versions may have names that are refused today.
    private static boolean isKept(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= LONGEST_NAME
                && text.chars().noneMatch(Character::isISOControl);
    }

    /// Whether a password opens it.
    public boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    public Optional<Instant> disabled() {
        return Optional.ofNullable(disabledAt);
    }

    @Override
    public String toString() {
        return "Account[" + name + ", " + role.id() + "]";
    }
}
