package dev.hakyu.daily.inquiry;

import java.time.Instant;

/// One line of an inquiry's log.
///
/// @param by who at our side, or `hakyu`
public record LogEntry(Instant at, String by, Event event) {}
