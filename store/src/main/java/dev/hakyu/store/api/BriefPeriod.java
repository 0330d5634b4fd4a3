package dev.hakyu.store.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Optional;

/// What a brief is for: one day or one week.
///
/// @param value `2026-12-03` for a day, `2026-W49` for a week (ISO 8601)
public record BriefPeriod(String value) implements Comparable<BriefPeriod> {
    public BriefPeriod {
        boolean day = value.length() == 10 && value.matches("\\d{4}-\\d{2}-\\d{2}");
        boolean week = value.length() == 8 && value.matches("\\d{4}-W\\d{2}");
        if (!day && !week) {
            throw new IllegalArgumentException(
                    "a period is a day (2026-12-03) or a week (2026-W49), got " + value);
        }
        first(value);
    }

    /// A period as it was written, such as the name of a folder; empty when it is none.
    public static Optional<BriefPeriod> parse(String written) {
        try {
            return Optional.of(new BriefPeriod(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static BriefPeriod day(LocalDate day) {
        return new BriefPeriod(day.toString());
    }

    /// The ISO week that holds the day.
    public static BriefPeriod week(LocalDate day) {
        return new BriefPeriod(
                "%04d-W%02d"
                        .formatted(
                                day.get(IsoFields.WEEK_BASED_YEAR),
                                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    public boolean isWeek() {
        return value.indexOf('W') >= 0;
    }

    /// The day, or the Monday of the week.
    public LocalDate firstDay() {
        return first(value);
    }

    /// The day, or the Sunday of the week.
    public LocalDate lastDay() {
        return isWeek() ? firstDay().plusDays(6) : firstDay();
    }

    private static LocalDate first(String value) {
        try {
            return value.indexOf('W') < 0
                    ? LocalDate.parse(value)
                    : LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a period is a day or a week of the calendar, got " + value, e);
        }
    }

    /// By the first day; a day comes before the week that begins with it.
    @Override
    public int compareTo(BriefPeriod other) {
        int byDay = firstDay().compareTo(other.firstDay());
        return byDay != 0 ? byDay : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
