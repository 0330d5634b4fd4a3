package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.StopDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a stop comes as a reader is told of it: the first day of its range, then the last one, then
/// its hour. One without any day comes last.
///
/// @param from in the zone of the brief; both days are the same for one whose hour is told
/// @param at its hour, or null where that may not be said
record StopMoment(LocalDate from, LocalDate to, @Nullable Instant at)
        implements Comparable<StopMoment> {
    private static final Comparator<StopMoment> ORDER =
            Comparator.comparing(StopMoment::from)
                    .thenComparing(StopMoment::to)
                    .thenComparing(each -> each.at() == null ? Instant.MAX : each.at());

    /// Of a stop of one of them.
    static StopMoment of(Brief.Stop stop, List<Concern> concerns) {
        StopDays days =
                concerns.stream()
                        .filter(each -> each.page().stops().contains(stop))
                        .findFirst()
                        .flatMap(each -> each.particulars().findDays(stop))
                        .orElse(null);
        return of(
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                stop.medianAt());
    }

    /// Of what was kept; days that were not kept are those of the hour.
    static StopMoment of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Instant at) {
        LocalDate day =
                from != null
                        ? from
                        : at == null ? LocalDate.MAX : at.atZone(ZoneOffset.UTC).toLocalDate();
        return new StopMoment(day, to == null || to.isBefore(day) ? day : to, at);
    }

    @Override
    public int compareTo(StopMoment other) {
        return ORDER.compare(this, other);
    }
}
