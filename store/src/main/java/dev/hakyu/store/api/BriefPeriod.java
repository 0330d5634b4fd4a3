package dev.hakyu.store.api;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

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

    @Override
    public int compareTo(BriefPeriod other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
