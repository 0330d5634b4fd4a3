package dev.hakyu.model.decision;

import dev.hakyu.model.PersonName;
import java.time.OffsetDateTime;

/// Who decided, when and why.
///
/// @param at by the clock and in the offset of the machine it was said on, so that the day stays
///   the day of that person
/// @param by a name people know the person by, 1 to 100 characters on one line, none of them hidden
///   ([PersonName])
/// @param reason in the person's own words, at most 2,000 characters; may be empty where nothing is
///   put aside by it
public record Said(DecisionId id, OffsetDateTime at, String by, String reason) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_REASON = 2000;

    public Said {
        if (!PersonName.isName(by, LONGEST_NAME)) {
            throw new IllegalArgumentException(
                    "who decides must be named in 1 to %d characters on one line, all of them to be seen, got '%s'"
                            .formatted(LONGEST_NAME, by));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a reason has at most %d characters, got %d; put the rest into a document"
                            .formatted(LONGEST_REASON, reason.length()));
        }
    }

    /// A new decision's, with the id that its content gives.
    ///
    /// @param what kind and content of the decision, in any fixed form
    public static Said now(OffsetDateTime at, String by, String reason, String what) {
        return new Said(DecisionId.of(at, by, what + "\n" + reason), at, by, reason);
    }
}
