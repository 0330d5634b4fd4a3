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
/// @param sourceBytes of all items of one source, 1 or more; the last one may go beyond
/// @param wholeBytes of all items of a fetch, 1 or more; the last one of each source that is
///   fetched at the same time may go beyond
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
        Duration wholeTime,
        long sourceBytes,
        long wholeBytes) {
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
                    16,
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    64L << 20,
                    256L << 20);

    public FetchLimits {
        requireAtLeast(bytes, 1, "bytes");
        requireAtLeast(redirects, 0, "redirects");
        requireAtLeast(itemsPerSource, 1, "itemsPerSource");
        requireAtLeast(backlogDays, 0, "backlogDays");
        requireAtLeast(recheckDays, 0, "recheckDays");
        requireAtLeast(sourcesAtOnce, 1, "sourcesAtOnce");
        requireAtLeast(sourceBytes, 1, "sourceBytes");
        requireAtLeast(wholeBytes, 1, "wholeBytes");
        requirePositive(connectTime, "connectTime");
        requirePositive(readTime, "readTime");
        requirePositive(requestTime, "requestTime");
        requirePositive(sourceTime, "sourceTime");
        requirePositive(wholeTime, "wholeTime");
        if (pausePerHost.isNegative()) {
            throw new IllegalArgumentException("pausePerHost must be 0 or more");
        }
    }

    /// The same with some of them changed.
    public Changes change() {
        return new Changes(this);
    }

    private static void requireAtLeast(long value, int least, String name) {
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

    /// Limits that are about to differ from others in some; [#limits()] gives them.
    public static final class Changes {
        private final FetchLimits usual;
        private int bytes;
        private Duration connectTime;
        private Duration readTime;
        private Duration requestTime;
        private int itemsPerSource;
        private Duration pausePerHost;
        private int sourcesAtOnce;
        private Duration sourceTime;
        private Duration wholeTime;
        private long sourceBytes;
        private long wholeBytes;

        private Changes(FetchLimits usual) {
            this.usual = usual;
            bytes = usual.bytes;
            connectTime = usual.connectTime;
            readTime = usual.readTime;
            requestTime = usual.requestTime;
            itemsPerSource = usual.itemsPerSource;
            pausePerHost = usual.pausePerHost;
            sourcesAtOnce = usual.sourcesAtOnce;
            sourceTime = usual.sourceTime;
            wholeTime = usual.wholeTime;
            sourceBytes = usual.sourceBytes;
            wholeBytes = usual.wholeBytes;
        }

        /// Of one document.
        public Changes bytes(int most) {
            bytes = most;
            return this;
        }

        /// Of all items of a source, and of a fetch.
        public Changes bytes(long source, long whole) {
            sourceBytes = source;
            wholeBytes = whole;
            return this;
        }

        /// To reach a server, without a byte from it, and for one request as a whole.
        public Changes requestTimes(Duration connect, Duration read, Duration request) {
            connectTime = connect;
            readTime = read;
            requestTime = request;
            return this;
        }

        /// For one request as a whole.
        public Changes requestTime(Duration most) {
            requestTime = most;
            return this;
        }

        /// For one source, and for all together.
        public Changes times(Duration source, Duration whole) {
            sourceTime = source;
            wholeTime = whole;
            return this;
        }

        /// New or edited items per fetch.
        public Changes itemsPerSource(int most) {
            itemsPerSource = most;
            return this;
        }

        /// Between two requests to one host.
        public Changes pausePerHost(Duration pause) {
            pausePerHost = pause;
            return this;
        }

        /// Fetched at the same time.
        public Changes sourcesAtOnce(int most) {
            sourcesAtOnce = most;
            return this;
        }

        /// The limits so changed.
        public FetchLimits limits() {
            return new FetchLimits(
                    bytes,
                    connectTime,
                    readTime,
                    requestTime,
                    usual.redirects,
                    itemsPerSource,
                    usual.backlogDays,
                    usual.recheckDays,
                    pausePerHost,
                    sourcesAtOnce,
                    sourceTime,
                    wholeTime,
                    sourceBytes,
                    wholeBytes);
        }
    }
}
