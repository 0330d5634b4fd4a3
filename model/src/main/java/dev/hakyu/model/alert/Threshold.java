package dev.hakyu.model.alert;

import dev.hakyu.model.Money;
import org.jspecify.annotations.Nullable;

/// From when on somebody is told of an incident that concerns us: when any one of these holds.
///
/// @param everything every incident that concerns us
/// @param stopWithinDays something of ours is likely to stop within so many days, 0 or more; or
///   null
/// @param lossOver the middle loss before insurance is above this; or null
/// @param clockWithinHours a duty of ours to report ends within so many hours, 0 or more; or null
public record Threshold(
        boolean everything,
        @Nullable Integer stopWithinDays,
        @Nullable Money lossOver,
        @Nullable Integer clockWithinHours) {
    /// Every incident that concerns us.
    public static final Threshold EVERYTHING = new Threshold(true, null, null, null);

    public Threshold {
        require("stopWithinDays", stopWithinDays, 3_650);
        require("clockWithinHours", clockWithinHours, 87_600);
        if (!everything && stopWithinDays == null && lossOver == null && clockWithinHours == null) {
            throw new IllegalArgumentException(
                    "a threshold that nothing reaches tells nothing; name at least one condition");
        }
    }

    private static void require(String name, @Nullable Integer value, int most) {
        if (value != null && (value < 0 || value > most)) {
            throw new IllegalArgumentException(name + " must be 0 to " + most + ", got " + value);
        }
    }
}
