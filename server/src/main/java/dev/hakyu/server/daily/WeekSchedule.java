package dev.hakyu.server.daily;

import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// When the roundup of a week is due: on its day, after the brief of that day, once per ISO week.
/// One that was missed is made up for until the week ends.
///
/// @param briefAt when the brief of a day is due, on the wall clock of `zone`
/// @param weeklyOn the day of the roundup
record WeekSchedule(ZoneId zone, LocalTime briefAt, DayOfWeek weeklyOn) {

    /// The week whose roundup is to be made now.
    ///
    /// @param briefs all that were begun; where none was made before the roundup was due there is
    ///   no week to tell of, and while that of the day is not made it comes first
    Optional<BriefPeriod> due(Instant now, List<BriefEntry> briefs) {
        LocalDate today = now.atZone(zone).toLocalDate();
        BriefPeriod week = BriefPeriod.week(today);
        LocalDate dueDay = today.with(weeklyOn);
        Instant dueAt = dueDay.atTime(briefAt).atZone(zone).toInstant();
        boolean made =
                briefs.stream().anyMatch(each -> each.period().equals(week) && each.isFinished());
        boolean toldBefore =
                briefs.stream()
                        .filter(each -> !each.period().isWeek() && each.isFinished())
                        .anyMatch(each -> each.asOf().isBefore(dueAt));
        boolean toldSince =
                briefs.stream()
                        .filter(each -> !each.period().isWeek() && each.isFinished())
                        .anyMatch(each -> !each.period().firstDay().isBefore(dueDay));
        return !now.isBefore(dueAt) && toldBefore && toldSince && !made
                ? Optional.of(week)
                : Optional.empty();
    }
}
