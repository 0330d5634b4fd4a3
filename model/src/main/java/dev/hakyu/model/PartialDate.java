package dev.hakyu.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A moment as precisely as it was stated: year, month, day or minute. Never more.
///
/// @param year 1 to 9999
/// @param month 1 to 12, or 0 when only the year is known
/// @param day 1 to 31, or 0 when only the month is known
/// @param minuteOfDay 0 to 1439, or -1 when only the day is known
public record PartialDate(int year, int month, int day, int minuteOfDay)
        implements Comparable<PartialDate> {
    public static final int UNKNOWN_TIME = -1;

    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0) {
            throw new DateTimeException("no such date: " + year + "-" + month + "-" + day);
        }
        if (month == 0 && day != 0) {
            throw new DateTimeException("a day needs a month: day " + day);
        }
        if (day > 0) {
            LocalDate.of(year, month, day);
        }
        if (minuteOfDay < UNKNOWN_TIME || minuteOfDay >= 1440) {
            throw new DateTimeException("minuteOfDay must be -1 to 1439, got " + minuteOfDay);
        }
        if (minuteOfDay >= 0 && day == 0) {
            throw new DateTimeException("a time needs a day");
        }
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0, UNKNOWN_TIME);
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, month, 0, UNKNOWN_TIME);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(
                date.getYear(), date.getMonthValue(), date.getDayOfMonth(), UNKNOWN_TIME);
    }

    public static PartialDate of(LocalDateTime time) {
        return new PartialDate(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour() * 60 + time.getMinute());
    }

    /// Reads what [#toString()] writes; empty for anything else.
    public static Optional<PartialDate> parse(@Nullable String iso) {
        if (iso == null) {
            return Optional.empty();
        }
        try {
            return switch (iso.length()) {
                case 4 -> Optional.of(ofYear(Integer.parseInt(iso)));
                case 7 -> {
                    YearMonth month = YearMonth.parse(iso);
                    yield Optional.of(ofMonth(month.getYear(), month.getMonthValue()));
                }
                case 10 -> Optional.of(of(LocalDate.parse(iso)));
                case 16 -> Optional.of(of(LocalDateTime.parse(iso)));
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public boolean hasDay() {
        return day > 0;
    }

    public boolean hasTime() {
        return minuteOfDay >= 0;
    }

    /// The first instant of the stated period, on the wall clock where it was stated.
    public LocalDateTime earliest() {
        LocalDate date = LocalDate.of(year, Math.max(1, month), Math.max(1, day));
        return date.atStartOfDay().plusMinutes(Math.max(0, minuteOfDay));
    }

    /// The day, when it is known.
    public Optional<LocalDate> date() {
        return hasDay() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /// By the first instant of the stated period; of two that begin together the vaguer comes
    /// first.
    @Override
    public int compareTo(PartialDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : Integer.compare(precision(), other.precision());
    }

    /// True when this tells the same time more exactly: 17 November 18:00 of 17 November.
    public boolean isFinerThan(PartialDate other) {
        return precision() > other.precision()
                && year == other.year
                && (other.month == 0 || month == other.month)
                && (other.day == 0 || day == other.day);
    }

    /// True when both may mean the same time: equal, or one tells the other more exactly.
    public boolean agreesWith(PartialDate other) {
        return equals(other) || isFinerThan(other) || other.isFinerThan(this);
    }

    private int precision() {
        return month == 0 ? 0 : day == 0 ? 1 : minuteOfDay < 0 ? 2 : 3;
    }

    /// ISO 8601 at the stated precision: `2026`, `2026-11`, `2026-11-17`, `2026-11-17T18:00`.
    @Override
    public String toString() {
        return switch (precision()) {
            case 0 -> "%04d".formatted(year);
            case 1 -> "%04d-%02d".formatted(year, month);
            case 2 -> "%04d-%02d-%02d".formatted(year, month, day);
            default ->
                    "%04d-%02d-%02dT%02d:%02d"
                            .formatted(year, month, day, minuteOfDay / 60, minuteOfDay % 60);
        };
    }
}
