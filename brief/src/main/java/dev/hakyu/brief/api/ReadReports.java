package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read for a brief, by somebody who knows when each report came to us.
///
/// A report that was published before the last brief and reached us after it is news; one that was
/// edited stands in `before` as it was and in `now` as it is.
///
/// @param now what is known at the moment of the brief
/// @param before what was known at the moment that changes are told from
/// @param unreadable how many reports could not be read
/// @param unseen what else is not seen: sources that failed, mails that did not go out
/// @param arrived when the place of each report was first seen; deadlines are counted from then, so
///   an edited article keeps that of its first version. A report that is not in it counts from its
///   publication
/// @param answersBefore answers that had come in by then belong to `before`; null for the moment
///   that the request tells changes from
public record ReadReports(
        List<Reading> now,
        List<Reading> before,
        int unreadable,
        List<Text> unseen,
        Map<ReportId, Instant> arrived,
        @Nullable Instant answersBefore) {
    /// Reports of which nobody knows when they arrived.
    public ReadReports(List<Reading> now, List<Reading> before, int unreadable, List<Text> unseen) {
        this(now, before, unreadable, unseen, Map.of());
    }

    /// Reports and answers that are compared with the same moment.
    public ReadReports(
            List<Reading> now,
            List<Reading> before,
            int unreadable,
            List<Text> unseen,
            Map<ReportId, Instant> arrived) {
        this(now, before, unreadable, unseen, arrived, null);
    }

    public ReadReports {
        arrived = Map.copyOf(arrived);
        now = List.copyOf(now);
        before = List.copyOf(before);
        unseen = List.copyOf(unseen);
        if (unreadable < 0) {
            throw new IllegalArgumentException("unreadable must be 0 or more, got " + unreadable);
        }
    }
}
