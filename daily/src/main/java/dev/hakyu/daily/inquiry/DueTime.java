package dev.hakyu.daily.inquiry;

import dev.hakyu.duties.api.Calendars;
import dev.hakyu.network.api.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// By when answers are asked for, counted in the working days of our country: always a full hour
/// from nine to five of such a day, unless a deadline of ours ends before one.
public final class DueTime {
    private static final int USUAL_DAYS = 3;
    private static final Duration VICTIM = Duration.ofHours(24);
    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(17, 0);
    private static final String FALLBACK = "TARGET";

    private final Calendars calendars = Calendars.standard();
    private final ZoneId zone;
    private final String calendar;

    private DueTime(ZoneId zone, String calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    public static DueTime of(Settings settings) {
        String national = settings.calendars().national();
        boolean known = national != null && Calendars.standard().names().contains(national);
        return new DueTime(settings.zone(), known ? String.valueOf(national) : FALLBACK);
    }

    /// The end of the third working day after this moment.
    ///
    /// @param latest as for [#ofVictim]
    public Instant usual(Instant from, @Nullable Instant latest) {
        return notAfter(
                closeOf(calendars.workingDayAfter(calendar, day(from), USUAL_DAYS)), from, latest);
    }

    /// For the organisation that was hit. In the 24 hours after it was first asked it has 24 hours,
    /// and then until the next full hour at which somebody works; after that it is asked for the
    /// end of the next working day.
    ///
    /// @param first when it was first asked about the incident; `from` when it is asked now
    /// @param latest when a deadline of ours ends for which the answer is needed, or null; then it
    ///   is the last office hour until then
    public Instant ofVictim(Instant from, Instant first, @Nullable Instant latest) {
        Instant wanted =
                from.isBefore(first.plus(VICTIM))
                        ? officeHourFrom(from.plus(VICTIM))
                        : closeOf(calendars.workingDayAfter(calendar, day(from), 1));
        return notAfter(wanted, from, latest);
    }

    private Instant notAfter(Instant wanted, Instant from, @Nullable Instant latest) {
        if (latest == null || !latest.isAfter(from) || !wanted.isAfter(latest)) {
            return wanted;
        }
        Instant office = officeHourUntil(latest);
        if (office.isAfter(from)) {
            return office;
        }
        // Nobody works until then, and the deadline does not wait.
        Instant hour = latest.truncatedTo(ChronoUnit.HOURS);
        return hour.isAfter(from) ? hour : latest;
    }

    /// The first full hour at which somebody works, at this moment or after it.
    Instant officeHourFrom(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        ZonedDateTime hour = at.truncatedTo(ChronoUnit.HOURS);
        hour = hour.isBefore(at) ? hour.plusHours(1) : hour;
        LocalDate day = hour.toLocalDate();
        boolean late = hour.toLocalTime().isAfter(CLOSE);
        LocalDate working = calendars.workingDayFrom(calendar, late ? day.plusDays(1) : day);
        boolean within = working.equals(day) && !hour.toLocalTime().isBefore(OPEN);
        return within ? hour.toInstant() : working.atTime(OPEN).atZone(zone).toInstant();
    }

    /// The last full hour at which somebody works, at this moment or before it.
    Instant officeHourUntil(Instant moment) {
        ZonedDateTime hour = moment.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        LocalDate day = hour.toLocalDate();
        boolean early = hour.toLocalTime().isBefore(OPEN);
        LocalDate working = early ? day.minusDays(1) : day;
        while (!calendars.isWorkingDay(calendar, working)) {
            working = working.minusDays(1);
        }
        boolean within = working.equals(day) && !hour.toLocalTime().isAfter(CLOSE);
        return within ? hour.toInstant() : working.atTime(CLOSE).atZone(zone).toInstant();
    }

    /// True from the start of the last working day before the due time on.
    public boolean isNear(Instant due, Instant now) {
        LocalDate last = day(due);
        LocalDate today = day(now);
        return !today.isBefore(last)
                || !calendars.workingDayAfter(calendar, today, 1).isBefore(last);
    }

    /// Working days from the due time to now; 0 when it is not past.
    public int workingDaysLate(Instant due, Instant now) {
        LocalDate at = day(due);
        LocalDate today = day(now);
        int late = 0;
        while (at.isBefore(today)) {
            at = calendars.workingDayAfter(calendar, at, 1);
            late += at.isAfter(today) ? 0 : 1;
        }
        return late;
    }

    /// The end of the working day that this day is or that follows it.
    public Instant closeOf(LocalDate day) {
        return calendars.workingDayFrom(calendar, day).atTime(CLOSE).atZone(zone).toInstant();
    }

    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
