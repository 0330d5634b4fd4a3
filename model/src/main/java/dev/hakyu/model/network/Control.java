package dev.hakyu.model.network;

import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import org.jspecify.annotations.Nullable;

/// A control in place or planned.
///
/// @param efficacy 0 to 1, or null
/// @param coverage 0 to 1, or null
/// @param reliability 0 to 1, or null
public record Control(
        String id,
        String name,
        @Nullable NodeId on,
        @Nullable ControlKind kind,
        @Nullable Double efficacy,
        @Nullable Double coverage,
        @Nullable Double reliability,
        @Nullable Money costPerYear,
        @Nullable String status,
        Origin origin) {}
