package dev.hakyu.store.api;

import java.time.Instant;

/// A result with all that made it.
///
/// @param madeAt when it was computed
/// @param resultJson the result, as JSON of whoever computed it
public record Run(RunKey key, Instant madeAt, String resultJson) {}
