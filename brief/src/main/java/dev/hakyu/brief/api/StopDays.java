package dev.hakyu.brief.api;

import java.time.LocalDate;

/// The days in which a stop comes by the computation, at the moment of the brief.
///
/// @param from the first day
/// @param to the last day, not before `from`
/// @param begun the first of them has come: it may stand still already
public record StopDays(LocalDate from, LocalDate to, boolean begun) {
    public StopDays {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a stop must not end before it begins: " + from + " to " + to);
        }
    }
}
