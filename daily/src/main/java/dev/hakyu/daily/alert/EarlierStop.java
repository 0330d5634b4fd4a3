package dev.hakyu.daily.alert;

import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A likely stop of ours that lay ahead at the moment of the last brief.
///
/// @param incident its id in that brief
/// @param at when, or null where no time was said
public record EarlierStop(IncidentId incident, String node, @Nullable Instant at) {}
