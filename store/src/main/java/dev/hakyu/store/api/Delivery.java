package dev.hakyu.store.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The last attempt of a delivery.
///
/// @param attempt 1 for the first
/// @param endedAt when it was confirmed, failed or released, or null
/// @param detail Message-ID, error, or who released it and why; or null
public record Delivery(
        DeliveryKey key,
        int attempt,
        DeliveryState state,
        Instant claimedAt,
        @Nullable Instant endedAt,
        @Nullable String detail) {}
