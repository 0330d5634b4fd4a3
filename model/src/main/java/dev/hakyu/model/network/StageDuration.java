package dev.hakyu.model.network;

/// How long a stage takes, as surely as it is known. All in hours.
public sealed interface StageDuration {
    /// Ten years; nothing of this model takes longer.
    double MAX_HOURS = 87_600;

    /// Exactly this long.
    ///
    /// @param hours 0 to [#MAX_HOURS]
    record Constant(double hours) implements StageDuration {
        public Constant {
            requireHours("hours", hours, 0);
        }

        @Override
        public double typicalHours() {
            return hours;
        }
    }

    /// Lognormal, of which nine in ten lie between the two.
    ///
    /// @param lowHours 5th percentile, more than 0
    /// @param highHours 95th percentile, `lowHours` to [#MAX_HOURS]
    record Lognormal90(double lowHours, double highHours) implements StageDuration {
        public Lognormal90 {
            if (!(lowHours > 0)) {
                throw new IllegalArgumentException(
                        "lowHours of lognormal90 must be more than 0, got "
                                + lowHours
                                + "; maybe constant: 0 is meant");
            }
            requireHours("highHours of lognormal90", highHours, lowHours);
        }

        /// The median.
        @Override
        public double typicalHours() {
            return Math.sqrt(lowHours * highHours);
        }
    }

    /// PERT: least, most likely, most.
    ///
    /// @param lowHours 0 or more
    /// @param modeHours `lowHours` or more
    /// @param highHours `modeHours` to [#MAX_HOURS]
    record Pert(double lowHours, double modeHours, double highHours) implements StageDuration {
        public Pert {
            requireHours("lowHours of pert", lowHours, 0);
            requireHours("modeHours of pert", modeHours, lowHours);
            requireHours("highHours of pert", highHours, modeHours);
        }

        /// The most likely.
        @Override
        public double typicalHours() {
            return modeHours;
        }
    }

    /// The same, so many times as long; cut at [#MAX_HOURS].
    ///
    /// @param factor more than 0
    default StageDuration times(double factor) {
        return switch (this) {
            case Constant(double hours) -> new Constant(scaled(hours, factor));
            case Lognormal90(double low, double high) ->
                    new Lognormal90(scaled(low, factor), scaled(high, factor));
            case Pert(double low, double mode, double high) ->
                    new Pert(scaled(low, factor), scaled(mode, factor), scaled(high, factor));
        };
    }

    private static double scaled(double hours, double factor) {
        return Math.min(MAX_HOURS, hours * factor);
    }

    /// One figure for a person to read: the value, the median, or the mode.
    double typicalHours();

    private static void requireHours(String what, double hours, double least) {
        if (!(hours >= least && hours <= MAX_HOURS)) {
            throw new IllegalArgumentException(
                    "%s must be %s to %s, got %s".formatted(what, least, MAX_HOURS, hours));
        }
    }
}
