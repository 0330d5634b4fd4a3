package dev.hakyu.brief.api;

import dev.hakyu.duties.api.Calendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The public holidays on which plants without a calendar of their own stand still.
public final class PublicHolidays {
    private static final String JAPAN = "JP";
    private static final Calendars CALENDARS = Calendars.standard();

    private PublicHolidays() {}

    /// Weekdays that are public holidays; none for a country whose holidays Hakyu does not know.
    ///
    /// @param country ISO 3166 alpha-2, or null
    /// @param days how many days from the first, 0 or more
    public static Set<LocalDate> of(@Nullable String country, LocalDate first, int days) {
        Set<LocalDate> holidays = new TreeSet<>();
        if (!JAPAN.equals(country)) {
            return holidays;
        }
        for (int i = 0; i <= days + 1; i++) {
            LocalDate date = first.plusDays(i);
            DayOfWeek day = date.getDayOfWeek();
            boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
            if (!weekend && !CALENDARS.isWorkingDay(JAPAN, date)) {
                holidays.add(date);
            }
        }
        return holidays;
    }
}
