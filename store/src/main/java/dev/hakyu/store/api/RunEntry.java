package dev.hakyu.store.api;

import java.time.Instant;

/// A kept result without its body, for lists.
///
/// @param madeAt when it was computed
/// @param sizeBytes of the result, unpacked
public record RunEntry(RunKey key, Instant madeAt, long sizeBytes) {}
