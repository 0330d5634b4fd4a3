package dev.hakyu.store.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/// A moment as the tables hold it: UTC, nine digits of the second, so that texts sort as moments
/// do.
public final class Stamp {
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private Stamp() {}

    public static String of(Instant moment) {
        return FORM.format(moment);
    }

    public static @Nullable String ofNullable(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    public static Instant parse(String stamp) {
        return Instant.parse(stamp);
    }

    public static @Nullable Instant parseNullable(@Nullable String stamp) {
        return stamp == null ? null : parse(stamp);
    }
}
