package dev.hakyu.model.duty;

import java.time.Instant;

/// A report that was handed in, or a notice that was given.
///
/// @param by who did it, in the user's words; may be blank
public record Submission(RuleId rule, Instant at, Party party, String by) {
    public static Submission ours(String rule, Instant at) {
        return new Submission(new RuleId(rule), at, Party.US, "");
    }
}
