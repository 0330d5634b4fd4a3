package dev.hakyu.store.api;

import java.time.Instant;

/// One decision on who may see what suppliers answered.
///
/// @param subject id of an incident or of an inquiry, 1 to 200 characters
/// @param account whom it is about
/// @param isMember from then on
/// @param by the account that decided
public record Membership(String subject, String account, boolean isMember, String by, Instant at) {
    private static final int LONGEST_SUBJECT = 200;

    public Membership {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException(
                    "the id of an incident or inquiry has 1 to %d characters, got %d"
                            .formatted(LONGEST_SUBJECT, subject.length()));
        }
        if (!Account.isName(account)) {
            throw new IllegalArgumentException("an account has a name of 1 to 80 characters");
        }
    }
}
