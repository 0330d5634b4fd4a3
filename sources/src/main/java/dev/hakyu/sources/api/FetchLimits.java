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
/// @param sourceTime for one source with all its items; what it brought until then is kept
/// @param wholeTime for all sources together; those that are not through by then wait for the next
///   fetch
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
        int sourcesAtOnce,
        Duration sourceTime,
        Duration wholeTime) {
    private static final Duration USUAL_SOURCE_TIME = Duration.ofMinutes(5);
    private static final Duration USUAL_WHOLE_TIME = Duration.ofMinutes(15);

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
        requirePositive(sourceTime, "sourceTime");
        requirePositive(wholeTime, "wholeTime");
        if (pausePerHost.isNegative()) {
            throw new IllegalArgumentException("pausePerHost must be 0 or more");
        }
    }

    /// With the usual time for a source and for all of them.
    public FetchLimits(
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
        this(
                bytes,
                connectTime,
                readTime,
                requestTime,
                redirects,
                itemsPerSource,
                backlogDays,
                recheckDays,
                pausePerHost,
                sourcesAtOnce,
                USUAL_SOURCE_TIME,
                USUAL_WHOLE_TIME);
    }

    /// The same with another time for one request.
    public FetchLimits withRequestTime(Duration time) {
        return with(time, sourceTime, wholeTime);
    }

    /// The same with other times for a source and for all of them.
    public FetchLimits withTimes(Duration source, Duration whole) {
        return with(requestTime, source, whole);
    }

    private FetchLimits with(Duration request, Duration source, Duration whole) {
        return new FetchLimits(
                bytes,
                connectTime,
                readTime,
                request,
                redirects,
                itemsPerSource,
                backlogDays,
                recheckDays,
                pausePerHost,
                sourcesAtOnce,
                source,
                whole);
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
