package dev.hakyu.store.api;

import java.time.Instant;

/// The answer to "may I send this now?".
public sealed interface Claim {

    /// Send it now, then [confirm][Deliveries#confirm] or [fail][Deliveries#fail].
    ///
    /// @param attempt 1 for the first
    /// @param mayRepeat true when an earlier attempt may have gone out: the text must say so
    record Granted(int attempt, boolean mayRepeat) implements Claim {}

    /// It has been sent.
    record AlreadySent(Instant at) implements Claim {}

    /// Do not send: an attempt began and nobody knows whether it went out. Tell a person, who can
    /// [release][Deliveries#release] it.
    ///
    /// @param since when that attempt began
    record InDoubt(Instant since) implements Claim {}
}
