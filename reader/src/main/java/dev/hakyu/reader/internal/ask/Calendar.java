package dev.hakyu.reader.internal.ask;

import dev.hakyu.model.PartialDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Days and hours as a mail counts them from the day on which it was sent.
final class Calendar {
    /// When work begins and ends where a mail names no hour (ADR 145).
    static final int MORNING = 9 * 60;

    static final int NOON = 12 * 60;
    static final int CLOSE_OF_BUSINESS = 17 * 60;
    private static final int HALF_A_YEAR_DAYS = 182;

    private Calendar() {}

    /// A day with its minute; 24:00 is the midnight that ends it.
    ///
    /// @param minute 0 to 1440, or [PartialDate#UNKNOWN_TIME]
    static PartialDate at(LocalDate day, int minute) {
        PartialDate date = PartialDate.of(day);
        return minute < 0 || minute >= 24 * 60
                ? date
                : new PartialDate(date.year(), date.month(), date.day(), minute);
    }

    /// @param year 0 when none is written; then that in which the day is nearest
    static Optional<LocalDate> day(int year, int month, int day, LocalDate today) {
        try {
            LocalDate date = LocalDate.of(year == 0 ? today.getYear() : year, month, day);
            long away = ChronoUnit.DAYS.between(today, date);
            return Optional.of(
                    year > 0
                            ? date
                            : away > HALF_A_YEAR_DAYS
                                    ? date.minusYears(1)
                                    : away < -HALF_A_YEAR_DAYS ? date.plusYears(1) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The 18th: of this month, else of the next.
    static Optional<LocalDate> dayOfMonth(int day, LocalDate today) {
        LocalDate month = day < today.getDayOfMonth() ? today.plusMonths(1) : today;
        try {
            return Optional.of(month.withDayOfMonth(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static LocalDate coming(DayOfWeek weekday, LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(weekday));
    }

    static LocalDate ofNextWeek(DayOfWeek weekday, LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    static LocalDate endOfWeek(LocalDate today) {
        return coming(DayOfWeek.FRIDAY, today);
    }

    static LocalDate nextWorkday(LocalDate today) {
        LocalDate next = today.plusDays(1);
        return next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? next.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : next;
    }
}
