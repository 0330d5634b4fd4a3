package dev.hakyu.sources.api;

import java.time.Duration;

/// How much is fetched at most, and how fast.
///
/// @param bytes of one document after decompression, 1 or more
/// @param connectTime to reach a server
/// @param readTime without a single byte from it
/// @param requestTime for one request as a whole
/// @param redirects followed per request, 0 or more
/// @param itemsPerSource new or edited items per fetch, 1 or more; the newest are taken first
/// @param backlogDays how far back entries are taken when a source is fetched for the first time
/// @param recheckDays how long the page of a known entry is asked for again in case it was edited
/// @param pausePerHost between two requests to one host; none to hosts of our own network
/// @param sourcesAtOnce fetched at the same time, 1 or more
public record FetchLimits(
        int bytes,
        Duration connectTime,
        Duration readTime,
        Duration requestTime,
        int redirects,
        int itemsPerSource,
        int backlogDays,
        int recheckDays,
        Duration pausePerHost,
        int sourcesAtOnce) {
    public static final FetchLimits DEFAULT =
            new FetchLimits(
                    20 << 20,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    5,
                    200,
                    30,
                    3,
                    Duration.ofSeconds(1),
                    16);

    public FetchLimits {
        requireAtLeast(bytes, 1, "bytes");
        requireAtLeast(redirects, 0, "redirects");
        requireAtLeast(itemsPerSource, 1, "itemsPerSource");
        requireAtLeast(backlogDays, 0, "backlogDays");
        requireAtLeast(recheckDays, 0, "recheckDays");
        requireAtLeast(sourcesAtOnce, 1, "sourcesAtOnce");
        requirePositive(connectTime, "connectTime");
        requirePositive(readTime, "readTime");
        requirePositive(requestTime, "requestTime");
        if (pausePerHost.isNegative()) {
            throw new IllegalArgumentException("pausePerHost must be 0 or more");
        }
    }

    private static void requireAtLeast(int value, int least, String name) {
        if (value < least) {
            throw new IllegalArgumentException(
                    name + " must be " + least + " or more, got " + value);
        }
    }

    private static void requirePositive(Duration value, String name) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be above 0, got " + value);
        }
    }
}
