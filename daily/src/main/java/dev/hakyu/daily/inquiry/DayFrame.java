package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the days of a form are measured by: a day without a year gets one, and a day that nobody
/// can have meant is refused.
///
/// @param sent when we asked
/// @param today when the answer is read
/// @param since the first day known of the incident, or null
/// @param lang of the form
record DayFrame(LocalDate sent, LocalDate today, @Nullable LocalDate since, Lang lang) {
    /// Clocks and zones differ: what bears the date of tomorrow is of today.
    private static final int TOLERANCE_DAYS = 1;

    private static final int ANSWERED_BEFORE_DAYS = 60;
    private static final int PAST_YEARS = 30;
    private static final int RESTARTED_BEFORE_YEARS = 1;
    private static final int TO_COME_YEARS = 5;
    private static final int FARTHEST_DAYS = 200;

    /// The days that can be meant, both included.
    record Window(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// From when to when a day of this kind can be.
    Window window(DayKind kind) {
        LocalDate tomorrow = today.plusDays(TOLERANCE_DAYS);
        return switch (kind) {
            case ANSWERED -> new Window(sent.minusDays(ANSWERED_BEFORE_DAYS), tomorrow);
            case PAST -> new Window(sent.minusYears(PAST_YEARS), tomorrow);
            case TO_COME ->
                    new Window(
                            sent.minusYears(RESTARTED_BEFORE_YEARS), sent.plusYears(TO_COME_YEARS));
        };
    }

    /// The day with this month and day that is nearest to the one on which we asked: within the
    /// window, and what is to come never before the incident or, when no day of it is known, before
    /// we asked. Empty when it is more than [#FARTHEST_DAYS] days away, since its year is a guess.
    Optional<LocalDate> nearest(int month, int day, DayKind kind) {
        List<LocalDate> days = new ArrayList<>();
        for (int year = sent.getYear() - 1; year <= sent.getYear() + 1; year++) {
            // 29 February is no day of most years.
            if (month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth()) {
                days.add(LocalDate.of(year, month, day));
            }
        }
        LocalDate first = kind == DayKind.TO_COME && since != null ? since : sent;
        return days.stream()
                .filter(window(kind)::holds)
                .filter(each -> kind != DayKind.TO_COME || !each.isBefore(first))
                .min(Comparator.comparingLong(this::distanceDays))
                .filter(each -> distanceDays(each) <= FARTHEST_DAYS);
    }

    private long distanceDays(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(sent, day));
    }
}
