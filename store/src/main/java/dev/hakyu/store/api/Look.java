package dev.hakyu.store.api;

import java.time.Instant;

/// What an account saw when it looked at a page.
///
/// @param body what was there, as JSON; the page that writes it knows its form
public record Look(Instant at, String body) {}
