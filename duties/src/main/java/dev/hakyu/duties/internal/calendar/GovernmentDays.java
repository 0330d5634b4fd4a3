package dev.hakyu.duties.internal.calendar;

import java.time.LocalDate;

/// Days on which Japanese government offices are closed: weekends, public holidays, and 29 December
/// to 3 January (行政機関の休日に関する法律 article 1).
public final class GovernmentDays implements HolidayCalendar {
    private final HolidayCalendar publicHolidays;

    public GovernmentDays(HolidayCalendar publicHolidays) {
        this.publicHolidays = publicHolidays;
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        boolean yearEnd =
                (day.getMonthValue() == 12 && day.getDayOfMonth() >= 29)
                        || (day.getMonthValue() == 1 && day.getDayOfMonth() <= 3);
        return yearEnd || publicHolidays.isHoliday(day);
    }
}
