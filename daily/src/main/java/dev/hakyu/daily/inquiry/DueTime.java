package dev.hakyu.daily.inquiry;

import dev.hakyu.duties.api.Calendars;
import dev.hakyu.network.api.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// By when answers are asked for, counted in the working days of our country.
public final class DueTime {
    private static final int USUAL_DAYS = 3;
    private static final Duration VICTIM = Duration.ofHours(24);
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
    public Instant usual(Instant from) {
        return closeOf(calendars.workingDayAfter(calendar, day(from), USUAL_DAYS));
    }

    /// For the organisation that was hit. In the 24 hours after it was first asked hours count,
    /// also on a holiday: its plant stops and ours with it whatever the day. After that it is asked
    /// for the end of the next working day.
    ///
    /// @param first when it was first asked about the incident; `from` when it is asked now
    public Instant ofVictim(Instant from, Instant first) {
        return from.isBefore(first.plus(VICTIM))
                ? from.plus(VICTIM)
                : closeOf(calendars.workingDayAfter(calendar, day(from), 1));
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
