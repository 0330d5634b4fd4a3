package dev.hakyu.cascade.api;

/// How long a stage of an incident takes, in hours.
public sealed interface StageDuration {
    /// Longest duration that is accepted: ten years.
    double MAX_HOURS = 87_600;

    /// Exactly this long; `[0, 87600]`.
    record Constant(double hours) implements StageDuration {
        public Constant {
            Require.inRange("A constant duration in hours", hours, 0, MAX_HOURS);
        }
    }

    /// Lognormal with 5 % of cases below [#lowHours] and 5 % above [#highHours]; draws beyond ten
    /// years count as ten years.
    record Lognormal90(double lowHours, double highHours) implements StageDuration {
        public Lognormal90 {
            Require.positive("The low end of a lognormal duration in hours", lowHours, MAX_HOURS);
            Require.inRange(
                    "The high end of a lognormal duration in hours",
                    highHours,
                    lowHours,
                    MAX_HOURS);
        }
    }

    /// Beta-PERT: between [#lowHours] and [#highHours], most likely [#modeHours], mean `(low + 4
    /// mode + high) / 6`.
    record Pert(double lowHours, double modeHours, double highHours) implements StageDuration {
        public Pert {
            Require.inRange("The low end of a PERT duration in hours", lowHours, 0, MAX_HOURS);
            Require.inRange(
                    "The high end of a PERT duration in hours", highHours, lowHours, MAX_HOURS);
            Require.inRange(
                    "The most likely PERT duration in hours", modeHours, lowHours, highHours);
        }
    }

    static StageDuration constant(double hours) {
        return new Constant(hours);
    }
}
