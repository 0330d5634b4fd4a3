package dev.hakyu.daily.job;

import dev.hakyu.store.api.BriefPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// Which day a run belongs to: the one whose brief was due last.
final class Period {
    private Period() {}

    /// @param briefAt when the brief of a day is due, on the wall clock of `zone`
    static BriefPeriod at(Instant now, ZoneId zone, LocalTime briefAt) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate day = local.toLocalDate();
        return BriefPeriod.day(local.toLocalTime().isBefore(briefAt) ? day.minusDays(1) : day);
    }

    /// The day and the week that a moment belongs to.
    static Set<BriefPeriod> current(Instant now, ZoneId zone, LocalTime briefAt) {
        return Set.of(at(now, zone, briefAt), BriefPeriod.week(now.atZone(zone).toLocalDate()));
    }

    /// True for a day, false for a week.
    static boolean isDay(BriefPeriod period) {
        return !period.isWeek();
    }
}
