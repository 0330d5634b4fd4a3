package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.DateRole;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the times of two accounts stand to each other.
///
/// @param shared a role whose day is the same in both, or null
/// @param gapDays days between the spans of dates of the two; -1 when one of them has no date
/// @param contradicts a role known in both on days too far apart for one event
record TimeRelation(@Nullable DateRole shared, long gapDays, boolean contradicts) {
    /// Reports of one event put its detection on days that differ by less than this.
    private static final long DETECTED_DAYS = 10;

    /// Investigations move the start of an intrusion, but seldom over a year.
    private static final long INTRUSION_DAYS = 365;

    private static final long DISCLOSED_DAYS = 270;
    private static final long SLIP_DAYS = 3;
    private static final List<DateRole> TELLING =
            List.of(DateRole.DETECTED, DateRole.INTRUSION, DateRole.DISCLOSED);

    static TimeRelation of(Sighting a, Sighting b, boolean slip) {
        DateRole shared = null;
        boolean contradicts = false;
        for (DateRole role : TELLING) {
            PartialDate first = a.dates().get(role);
            PartialDate second = b.dates().get(role);
            if (first != null && second != null) {
                if (sameDay(first, second)) {
                    shared = shared == null ? role : shared;
                } else {
                    contradicts |= daysApart(first, second) > tolerance(role, slip);
                }
            }
        }
        if (shared == null) {
            shared = beganOnOneDay(a, b);
        }
        contradicts |= isToldBefore(a, b) || isToldBefore(b, a);
        return new TimeRelation(shared, gap(a, b), contradicts);
    }

    /// One calls the day that of the intrusion, the other that of noticing it; what the first calls
    /// it, or null.
    private static @Nullable DateRole beganOnOneDay(Sighting a, Sighting b) {
        if (isOneDay(a, DateRole.DETECTED, b, DateRole.INTRUSION)) {
            return DateRole.DETECTED;
        }
        return isOneDay(a, DateRole.INTRUSION, b, DateRole.DETECTED) ? DateRole.INTRUSION : null;
    }

    private static boolean isOneDay(Sighting a, DateRole role, Sighting b, DateRole other) {
        PartialDate first = a.dates().get(role);
        PartialDate second = b.dates().get(other);
        return first != null && second != null && sameDay(first, second);
    }

    /// True when one was published well before the other's event began or was noticed.
    private static boolean isToldBefore(Sighting told, Sighting other) {
        PartialDate published = told.report().saidOn();
        for (DateRole role : List.of(DateRole.INTRUSION, DateRole.DETECTED)) {
            PartialDate date = other.dates().get(role);
            if (published != null
                    && date != null
                    && days(end(published), start(date)) > DETECTED_DAYS) {
                return true;
            }
        }
        return false;
    }

    /// True when the shared day is one of the event itself, not of its publication.
    boolean sharesEventDay() {
        return shared == DateRole.DETECTED || shared == DateRole.INTRUSION;
    }

    private static long tolerance(DateRole role, boolean slip) {
        if (slip && role != DateRole.DISCLOSED) {
            return SLIP_DAYS;
        }
        return switch (role) {
            case DETECTED -> DETECTED_DAYS;
            case INTRUSION -> INTRUSION_DAYS;
            default -> DISCLOSED_DAYS;
        };
    }

    private static boolean sameDay(PartialDate a, PartialDate b) {
        return a.hasDay() && b.hasDay() && a.date().equals(b.date());
    }

    /// Days between the two stated periods; 0 when one contains the other.
    private static long daysApart(PartialDate a, PartialDate b) {
        return Math.max(0, Math.max(days(end(a), start(b)), days(end(b), start(a))));
    }

    private static long gap(Sighting a, Sighting b) {
        Optional<Span> first = Span.of(a);
        Optional<Span> second = Span.of(b);
        if (first.isEmpty() || second.isEmpty()) {
            return -1;
        }
        Span x = first.get();
        Span y = second.get();
        return Math.max(0, Math.max(days(x.end, y.start), days(y.end, x.start)));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static LocalDate start(PartialDate date) {
        return date.earliest().toLocalDate();
    }

    private static LocalDate end(PartialDate date) {
        LocalDate start = start(date);
        if (date.hasDay()) {
            return start;
        }
        return date.month() > 0
                ? start.plusMonths(1).minusDays(1)
                : start.plusYears(1).minusDays(1);
    }

    /// From the first to the last date that an account has, its publication and update included.
    private record Span(LocalDate start, LocalDate end) {
        static Optional<Span> of(Sighting sighting) {
            Collection<PartialDate> dates = new TreeSet<>(sighting.dates().values());
            Set<PartialDate> all = new HashSet<>(dates);
            PartialDate published = sighting.report().published();
            PartialDate said = sighting.report().saidOn();
            if (published != null) {
                all.add(published);
            }
            if (said != null) {
                all.add(said);
            }
            return all.stream()
                    .map(date -> new Span(TimeRelation.start(date), TimeRelation.end(date)))
                    .reduce(Span::join);
        }

        private Span join(Span other) {
            return new Span(
                    start.isBefore(other.start) ? start : other.start,
                    end.isAfter(other.end) ? end : other.end);
        }
    }
}
