package dev.hakyu.model.network;

import dev.hakyu.model.Origin;
import org.jspecify.annotations.Nullable;

/// Somebody needs a system. Rows of one `who` with the same group stand in for each other.
///
/// @param group null: this row is a group of its own
/// @param required how many of the group must work, 1 or more
/// @param toleranceHours how long nothing happens without it, 0 or more, or null
/// @param manualShare share of output kept up by hand, 0 to 1, or null
/// @param manualHours how long by hand is possible, or null
/// @param manualRampHours how long it takes until by-hand work has reached its share, or null
/// @param fallbackEndShare share that stays after that, 0 to 1, or null
/// @param weight how much of the output depends on it, 0 to 1
public record Need(
        NodeId who,
        SystemId system,
        @Nullable String group,
        int required,
        @Nullable Double toleranceHours,
        @Nullable Double manualShare,
        @Nullable Double manualHours,
        @Nullable Double manualRampHours,
        @Nullable Double fallbackEndShare,
        double weight,
        java.time.@Nullable LocalDate lastTested,
        Origin origin) {

    /// The same with other figures.
    public Need withFigures(
            @Nullable Double otherToleranceHours,
            @Nullable Double otherManualShare,
            @Nullable Double otherManualHours) {
        return new Need(
                who,
                system,
                group,
                required,
                otherToleranceHours,
                otherManualShare,
                otherManualHours,
                manualRampHours,
                fallbackEndShare,
                weight,
                lastTested,
                origin);
    }
}
