package dev.hakyu.server.daily;

import dev.hakyu.store.api.BriefPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When the day's job is due.
///
/// @param briefAt when the brief of a day is due, on the wall clock of `zone`
record DailySchedule(ZoneId zone, LocalTime briefAt) {
    /// A day that was missed is not made up for when the next is this near: that one covers both.
    private static final Duration NEAR = Duration.ofHours(3);

    /// The day whose brief was due last.
    BriefPeriod period(Instant now) {
        return BriefPeriod.day(day(now));
    }

    /// When the next brief is due, after `now`.
    Instant next(Instant now) {
        return due(day(now).plusDays(1));
    }

    /// Whether the job is to run.
    ///
    /// @param made the brief of [#period(Instant)] is made
    boolean isDue(Instant now, boolean made) {
        return !made && Duration.between(now, next(now)).compareTo(NEAR) > 0;
    }

    private LocalDate day(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate day = local.toLocalDate();
        return local.toLocalTime().isBefore(briefAt) ? day.minusDays(1) : day;
    }

    private Instant due(LocalDate day) {
        return day.atTime(briefAt).atZone(zone).toInstant();
    }
}
