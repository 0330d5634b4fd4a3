package dev.hakyu.store.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event of the journal: a brief was begun or finished, a delivery claimed or ended.
///
/// @param event `begun`, `finished`, or the state of a delivery
/// @param asOf of a brief that was begun; so is `since`
/// @param folder of a brief that was finished; so are `ja` and `en`
/// @param attempt of a delivery; so are `channel`, `recipient` and `content`
record JournalLine(
        Instant at,
        String event,
        String period,
        @Nullable Instant asOf,
        @Nullable Instant since,
        @Nullable String folder,
        @Nullable String ja,
        @Nullable String en,
        @Nullable String channel,
        @Nullable String recipient,
        @Nullable String content,
        @Nullable Integer attempt,
        @Nullable String detail) {

    static JournalLine begun(String period, Instant asOf, Instant since, Instant at) {
        return new JournalLine(
                at, "begun", period, asOf, since, null, null, null, null, null, null, null, null);
    }

    static JournalLine finished(String period, String folder, String ja, String en, Instant at) {
        return new JournalLine(
                at, "finished", period, null, null, folder, ja, en, null, null, null, null, null);
    }
}
