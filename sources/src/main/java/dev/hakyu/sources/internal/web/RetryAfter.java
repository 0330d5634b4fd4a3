package dev.hakyu.sources.internal.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the header Retry-After (RFC 9110, 10.2.3).
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /// Not to be asked before; at most a week ahead.
    static Optional<Instant> read(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String text = header.strip();
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long seconds = text.length() > MAX_DIGITS ? LONGEST.toSeconds() : Long.parseLong(text);
            return Optional.of(earlier(now.plusSeconds(seconds), now.plus(LONGEST)));
        }
        try {
            Instant moment =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(earlier(moment, now.plus(LONGEST)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
