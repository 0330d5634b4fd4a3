package dev.hakyu.brief.api;

/// How far a computation is.
///
/// @param part what is being done
/// @param finished runs of this part that are done, 0 to `total`
/// @param total runs of this part; of the last part, of one try
public record ScenarioProgress(Part part, int finished, int total) {

    /// The parts, in order.
    public enum Part {
        /// The simulation itself.
        RUNS,
        /// Trying what would help most; takes at most a few further simulations of few runs.
        WHAT_HELPS
    }
}
