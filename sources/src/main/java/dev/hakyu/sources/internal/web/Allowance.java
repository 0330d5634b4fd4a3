package dev.hakyu.sources.internal.web;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The time that one source may still take, of its own and of the whole fetch.
public final class Allowance {
    private final LongSupplier nanos;
    private final Duration sourceTime;
    private final Duration wholeTime;
    private final long sourceEnds;
    private final long wholeEnds;

    private Allowance(
            LongSupplier nanos, Duration sourceTime, Duration wholeTime, long wholeBegan) {
        this.nanos = nanos;
        this.sourceTime = sourceTime;
        this.wholeTime = wholeTime;
        this.sourceEnds = nanos.getAsLong() + sourceTime.toNanos();
        this.wholeEnds = wholeBegan + wholeTime.toNanos();
    }

    /// Begins now.
    ///
    /// @param nanos runs on steadily, whatever the time of day; see [System#nanoTime]
    /// @param wholeBegan when the whole fetch began, by the same
    public static Allowance from(
            LongSupplier nanos, Duration sourceTime, Duration wholeTime, long wholeBegan) {
        return new Allowance(nanos, sourceTime, wholeTime, wholeBegan);
    }

    /// Whether it is used up.
    public boolean isSpent() {
        return leftNanos() <= 0;
    }

    /// Checks that something is left.
    ///
    /// @throws FetchFailed when it is used up
    public void requireSome() throws FetchFailed {
        if (isSpent()) {
            throw failure();
        }
    }

    /// That it is used up, and which of the two.
    public FetchFailed failure() {
        return wholeEnds - nanos.getAsLong() <= 0
                ? Reasons.wholeTime(wholeTime)
                : Reasons.sourceTime(sourceTime);
    }

    /// A duration, or what is left when that is shorter; above 0.
    Duration atMost(Duration time) {
        Duration left = Duration.ofNanos(Math.max(1_000_000, leftNanos()));
        return left.compareTo(time) < 0 ? left : time;
    }

    private long leftNanos() {
        long now = nanos.getAsLong();
        return Math.min(sourceEnds - now, wholeEnds - now);
    }
}
