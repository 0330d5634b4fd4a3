package dev.hakyu.duties.api;

import dev.hakyu.duties.internal.calendar.GovernmentDays;
import dev.hakyu.duties.internal.calendar.HolidayCalendar;
import dev.hakyu.duties.internal.calendar.JapaneseHolidays;
import dev.hakyu.duties.internal.calendar.TargetDays;
import dev.hakyu.duties.internal.calendar.UsFederalDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The calendars that clocks are counted by, under the names that rules use. Immutable.
///
/// Shipped: `JP` public holidays, `JP_GOV` the same with 29 December to 3 January, `TARGET`,
/// `US_FEDERAL`. Saturday and Sunday are never working days.
public final class Calendars {
    private static final int MAX_SEARCH_DAYS = 3_660;

    private final Map<String, HolidayCalendar> byName;

    private Calendars(Map<String, HolidayCalendar> byName) {
        this.byName = byName;
    }

    public static Calendars standard() {
        JapaneseHolidays japan = new JapaneseHolidays();
        Map<String, HolidayCalendar> all = new TreeMap<>();
        all.put("JP", japan);
        all.put("JP_GOV", new GovernmentDays(japan));
        all.put("TARGET", new TargetDays());
        all.put("US_FEDERAL", new UsFederalDays());
        return new Calendars(all);
    }

    /// The same with a calendar of the user's own; a shipped name is replaced.
    ///
    /// @param holidays days that are no working days beside weekends
    public Calendars with(String name, Set<LocalDate> holidays) {
        Set<LocalDate> days = Set.copyOf(holidays);
        Map<String, HolidayCalendar> all = new TreeMap<>(byName);
        all.put(name, days::contains);
        return new Calendars(all);
    }

    /// The names of all calendars, ascending.
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /// Throws when there is no such calendar.
    public boolean isWorkingDay(String name, LocalDate day) {
        return get(name).isWorkingDay(day);
    }

    /// This day if it is a working day, else the first after it.
    public LocalDate workingDayFrom(String name, LocalDate day) {
        HolidayCalendar calendar = get(name);
        LocalDate next = day;
        for (int i = 0; i < MAX_SEARCH_DAYS; i++) {
            if (calendar.isWorkingDay(next)) {
                return next;
            }
            next = next.plusDays(1);
        }
        throw new IllegalArgumentException(
                "calendar " + name + " has no working day within ten years of " + day);
    }

    /// The n-th working day after this day, which itself does not count.
    public LocalDate workingDayAfter(String name, LocalDate day, int n) {
        LocalDate next = day;
        for (int i = 0; i < n; i++) {
            next = workingDayFrom(name, next.plusDays(1));
        }
        return next;
    }

    private HolidayCalendar get(String name) {
        HolidayCalendar calendar = byName.get(name);
        if (calendar == null) {
            throw new IllegalArgumentException(
                    "no calendar '" + name + "'; known are " + byName.keySet());
        }
        return calendar;
    }
}
