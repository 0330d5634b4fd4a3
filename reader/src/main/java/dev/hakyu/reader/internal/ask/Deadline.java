package dev.hakyu.reader.internal.ask;

import dev.hakyu.model.PartialDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A deadline in a sentence.
///
/// @param due day, with the hour where one is told
/// @param zone named beside the hour, or null
/// @param insteadOf the deadline that it moves, or null
/// @param start where its words begin in the sentence
/// @param end where they end, with までに or by
/// @param bare it stands without までに or by: a heading, a bracket, a line of its own
record Deadline(
        PartialDate due,
        @Nullable ZoneId zone,
        @Nullable PartialDate insteadOf,
        int start,
        int end,
        boolean bare) {
    /// In place of an earlier one.
    Deadline insteadOf(PartialDate before, int from) {
        return new Deadline(due, zone, before, from, end, bare);
    }
}
