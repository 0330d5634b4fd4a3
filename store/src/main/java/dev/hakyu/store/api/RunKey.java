package dev.hakyu.store.api;

/// All that decides a result: the same key gives the same result.
///
/// @param kind of computation: `impact`, `loss`, ...
/// @param subject what it is about: an incident, a scenario
/// @param inputsHash SHA-256 of the inputs in a fixed form
/// @param seed of the random numbers
/// @param engine name and version of what computes
public record RunKey(String kind, String subject, String inputsHash, long seed, String engine) {
    public RunKey {
        if (kind.isBlank() || subject.isBlank() || inputsHash.isBlank() || engine.isBlank()) {
            throw new IllegalArgumentException(
                    "a run needs kind, subject, hash of its inputs and engine");
        }
    }
}
