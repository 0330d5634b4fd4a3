package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.network.StageDuration;

/// How long a stage takes that was announced to take so many hours.
final class Slip {
    private Slip() {}

    /// A tenth longer most often, twice as long at worst.
    static StageDuration of(double hours) {
        return new StageDuration.Pert(
                hours,
                Math.min(hours * 1.1, StageDuration.MAX_HOURS),
                Math.min(hours * 2, StageDuration.MAX_HOURS));
    }
}
