package dev.hakyu.duties.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Which days are holidays beside the weekend.
@FunctionalInterface
public interface HolidayCalendar {
    /// True for a holiday, whether or not it falls on a weekend.
    boolean isHoliday(LocalDate day);

    /// Monday to Friday and no holiday.
    default boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday(day);
    }
}
