package dev.hakyu.duties.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Legal public holidays of the United States, 5 U.S.C. 6103, on the day they are observed:
/// Saturday's on the Friday before, Sunday's on the Monday after. Closures by executive order are
/// not among them.
public final class UsFederalDays implements HolidayCalendar {
    private final ConcurrentHashMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    @Override
    public boolean isHoliday(LocalDate day) {
        // New Year's Day on a Saturday is observed on 31 December of the year before.
        return ofYear(day.getYear()).contains(day) || ofYear(day.getYear() + 1).contains(day);
    }

    /// The observed days of a year's holidays; the first may lie in the year before.
    public Set<LocalDate> ofYear(int year) {
        return years.computeIfAbsent(year, UsFederalDays::compute);
    }

    private static Set<LocalDate> compute(int year) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(observed(LocalDate.of(year, 1, 1)));
        days.add(MonthDays.nth(year, 1, 3, DayOfWeek.MONDAY));
        days.add(MonthDays.nth(year, 2, 3, DayOfWeek.MONDAY));
        days.add(MonthDays.last(year, 5, DayOfWeek.MONDAY));
        if (year >= 2021) {
            days.add(observed(LocalDate.of(year, 6, 19)));
        }
        days.add(observed(LocalDate.of(year, 7, 4)));
        days.add(MonthDays.nth(year, 9, 1, DayOfWeek.MONDAY));
        days.add(MonthDays.nth(year, 10, 2, DayOfWeek.MONDAY));
        days.add(observed(LocalDate.of(year, 11, 11)));
        days.add(MonthDays.nth(year, 11, 4, DayOfWeek.THURSDAY));
        days.add(observed(LocalDate.of(year, 12, 25)));
        return Collections.unmodifiableSet(days);
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
