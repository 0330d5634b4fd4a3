package dev.hakyu.duties.internal.calendar;

import java.time.LocalDate;

/// Closing days of TARGET, the settlement system of the Eurosystem: New Year's Day, Good Friday,
/// Easter Monday, 1 May, 25 and 26 December (ECB, in force since 2002).
public final class TargetDays implements HolidayCalendar {
    @Override
    public boolean isHoliday(LocalDate day) {
        LocalDate easter = MonthDays.easter(day.getYear());
        return switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
            case 101, 501, 1225, 1226 -> true;
            default -> day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1));
        };
    }
}
