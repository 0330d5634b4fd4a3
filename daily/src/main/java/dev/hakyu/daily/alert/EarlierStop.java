package dev.hakyu.daily.alert;

import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A likely stop of ours that lay ahead at the moment of the last brief.
///
/// @param incident its id in that brief
/// @param at when, or null where no time was said
/// @param from the first day that was told, or null where an earlier version kept none
/// @param to the last one
public record EarlierStop(
        IncidentId incident,
        String node,
        @Nullable Instant at,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// One whose hour was told.
    public EarlierStop(IncidentId incident, String node, @Nullable Instant at) {
        this(incident, node, at, null, null);
    }

    StopMoment moment() {
        return StopMoment.of(from, to, at);
    }
}
