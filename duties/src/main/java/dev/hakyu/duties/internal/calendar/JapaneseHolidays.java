package dev.hakyu.duties.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Public holidays of Japan by the Act on National Holidays (昭和23年法律第178号) as it stands since 2020,
/// with the moves of 2020 and 2021 for the Olympic Games.
///
/// Checked for 2020 to 2035. The days of the equinoxes follow the usual approximation, which agrees
/// with the almanac until 2099; each is law only when the official gazette of the year before names
/// it. Years before 2020 are computed as if the act had always stood so; before 1900 and after
/// 2199, where the approximation leaves its months, no holidays are known.
public final class JapaneseHolidays implements HolidayCalendar {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private final ConcurrentHashMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    @Override
    public boolean isHoliday(LocalDate day) {
        return ofYear(day.getYear()).contains(day);
    }

    /// All holidays of a year with substitute and citizens' holidays, ascending.
    public Set<LocalDate> ofYear(int year) {
        return years.computeIfAbsent(year, JapaneseHolidays::compute);
    }

    private static Set<LocalDate> compute(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Set.of();
        }
        Set<LocalDate> named = named(year);
        Set<LocalDate> all = new TreeSet<>(named);
        for (LocalDate day : named) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                all.add(substitute(day, named));
            }
        }
        for (LocalDate day : named) {
            LocalDate between = day.plusDays(1);
            if (named.contains(day.plusDays(2)) && !all.contains(between)) {
                all.add(between);
            }
        }
        return java.util.Collections.unmodifiableSet(all);
    }

    /// Article 3 (2): the next day that is not itself a national holiday.
    private static LocalDate substitute(LocalDate sunday, Set<LocalDate> named) {
        LocalDate day = sunday.plusDays(1);
        while (named.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Set<LocalDate> named(int year) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.of(year, 1, 1));
        days.add(MonthDays.nth(year, 1, 2, DayOfWeek.MONDAY));
        days.add(LocalDate.of(year, 2, 11));
        days.add(LocalDate.of(year, 2, 23));
        days.add(LocalDate.of(year, 3, equinoxDay(20.8431, year)));
        days.add(LocalDate.of(year, 4, 29));
        days.add(LocalDate.of(year, 5, 3));
        days.add(LocalDate.of(year, 5, 4));
        days.add(LocalDate.of(year, 5, 5));
        days.addAll(summer(year));
        days.add(MonthDays.nth(year, 9, 3, DayOfWeek.MONDAY));
        days.add(LocalDate.of(year, 9, equinoxDay(23.2488, year)));
        days.add(LocalDate.of(year, 11, 3));
        days.add(LocalDate.of(year, 11, 23));
        return days;
    }

    /// Marine Day, Mountain Day and Sports Day, which the Olympic Games moved twice.
    private static Set<LocalDate> summer(int year) {
        return switch (year) {
            case 2020 ->
                    Set.of(
                            LocalDate.of(2020, 7, 23),
                            LocalDate.of(2020, 7, 24),
                            LocalDate.of(2020, 8, 10));
            case 2021 ->
                    Set.of(
                            LocalDate.of(2021, 7, 22),
                            LocalDate.of(2021, 7, 23),
                            LocalDate.of(2021, 8, 8));
            default ->
                    Set.of(
                            MonthDays.nth(year, 7, 3, DayOfWeek.MONDAY),
                            LocalDate.of(year, 8, 11),
                            MonthDays.nth(year, 10, 2, DayOfWeek.MONDAY));
        };
    }

    private static int equinoxDay(double base, int year) {
        int since = year - 1980;
        return (int) (base + 0.242194 * since - Math.floorDiv(since, 4));
    }
}
