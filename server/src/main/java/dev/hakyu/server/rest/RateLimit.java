package dev.hakyu.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often each of many may come: a bucket that holds `burst` and gains `perSecond`. Safe for
/// many threads; the longest unseen of more than 10,000 are forgotten.
final class RateLimit {
    private static final int MOST_KEYS = 10_000;

    private final int burst;
    private final double perSecond;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    RateLimit(int burst, double perSecond) {
        if (burst < 1 || !(perSecond > 0)) {
            throw new IllegalArgumentException(
                    "a limit needs a burst of 1 or more and more than 0 a second: "
                            + burst
                            + ", "
                            + perSecond);
        }
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /// @param left not negative
    private record Bucket(double left, Instant at) {}

    /// Takes one.
    ///
    /// @return zero when it may come, otherwise how long it has to wait
    synchronized Duration take(String key, Instant now) {
        double left = left(key, now);
        if (left >= 1) {
            buckets.put(key, new Bucket(left - 1, now));
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - left) / perSecond * 1e9));
    }

    /// Whether one could come; takes nothing.
    synchronized boolean isEmpty(String key, Instant now) {
        return left(key, now) < 1;
    }

    private double left(String key, Instant now) {
        @Nullable Bucket before = buckets.get(key);
        if (before == null) {
            return burst;
        }
        double seconds = Math.max(0, Duration.between(before.at(), now).toNanos() / 1e9);
        return Math.min(burst, before.left() + seconds * perSecond);
    }
}
