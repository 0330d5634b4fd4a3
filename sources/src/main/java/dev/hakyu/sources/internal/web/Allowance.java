package dev.hakyu.sources.internal.web;

import dev.hakyu.sources.api.FetchLimits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// The time that one source may still take and the bytes that it may still bring, of its own and of
/// the whole fetch. For one thread, but for what is shared with other sources.
public final class Allowance {
    private final LongSupplier nanos;
    private final FetchLimits limits;
    private final long sourceEnds;
    private final long wholeEnds;
    private final AtomicLong wholeKept;
    private long sourceKept;

    private Allowance(
            LongSupplier nanos, FetchLimits limits, long wholeBegan, AtomicLong wholeKept) {
        this.nanos = nanos;
        this.limits = limits;
        this.sourceEnds = nanos.getAsLong() + limits.sourceTime().toNanos();
        this.wholeEnds = wholeBegan + limits.wholeTime().toNanos();
        this.wholeKept = wholeKept;
    }

    /// Begins now.
    ///
    /// @param nanos runs on steadily, whatever the time of day; see [System#nanoTime]
    /// @param wholeBegan when the whole fetch began, by the same
    /// @param wholeKept bytes that all sources together brought so far; counted on here
    public static Allowance from(
            LongSupplier nanos, FetchLimits limits, long wholeBegan, AtomicLong wholeKept) {
        return new Allowance(nanos, limits, wholeBegan, wholeKept);
    }

    /// Counts what stays in memory until the fetch ends.
    ///
    /// @param bytes of one document
    public void keep(long bytes) {
        sourceKept += bytes;
        wholeKept.addAndGet(bytes);
    }

    /// Whether it is used up.
    public boolean isSpent() {
        return leftNanos() <= 0 || isFull();
    }

    /// Checks that something is left.
    ///
    /// @throws FetchFailed when it is used up
    public void requireSome() throws FetchFailed {
        if (isSpent()) {
            throw failure();
        }
    }

    /// Checks that bytes are left, for what takes no time.
    ///
    /// @throws FetchFailed when they are used up
    public void requireRoom() throws FetchFailed {
        if (isFull()) {
            throw failure();
        }
    }

    /// That it is used up, and which part of it.
    public FetchFailed failure() {
        if (wholeKept.get() >= limits.wholeBytes()) {
            return Reasons.wholeBytes(limits.wholeBytes());
        }
        if (sourceKept >= limits.sourceBytes()) {
            return Reasons.sourceBytes(limits.sourceBytes());
        }
        return wholeEnds - nanos.getAsLong() <= 0
                ? Reasons.wholeTime(limits.wholeTime())
                : Reasons.sourceTime(limits.sourceTime());
    }

    /// A duration, or what is left when that is shorter; above 0.
    Duration atMost(Duration time) {
        Duration left = Duration.ofNanos(Math.max(1_000_000, leftNanos()));
        return left.compareTo(time) < 0 ? left : time;
    }

    private boolean isFull() {
        return sourceKept >= limits.sourceBytes() || wholeKept.get() >= limits.wholeBytes();
    }

    private long leftNanos() {
        long now = nanos.getAsLong();
        return Math.min(sourceEnds - now, wholeEnds - now);
    }
}
