package dev.hakyu.loss.api;

/// What one event costs, in one currency unit, before insurance.
public sealed interface Severity {

    /// A loss given as such.
    record Single(Distribution loss) implements Severity {}

    /// A stop of uncertain length that costs the same each hour.
    ///
    /// @param hours how long the stop lasts
    /// @param lossPerHour currency units per hour, above 0
    record Outage(Distribution hours, double lossPerHour) implements Severity {
        public Outage {
            Checks.positive("loss per hour of a stop", lossPerHour);
        }
    }

    /// A primary loss each time, and a secondary one (fines, claims, lost customers) now and then.
    ///
    /// @param primary the loss that every event brings
    /// @param secondaryProbability the share of events with a secondary loss, 0..1
    /// @param secondary the secondary loss, independent of the primary one
    record PrimarySecondary(
            Distribution primary, double secondaryProbability, Distribution secondary)
            implements Severity {
        public PrimarySecondary {
            Checks.probability("probability of a secondary loss", secondaryProbability);
        }
    }
}
