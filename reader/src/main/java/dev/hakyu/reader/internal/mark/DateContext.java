package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.PartialDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Completes dates that leave something out, from the dates before them and the day of publication.
///
/// A month and day takes the year of the last dated statement if it does not lie before it, else
/// the last such day before publication (plans may lie a month after). A day alone takes the month
/// of the date before it in the same line, else that of the publication.
final class DateContext {
    private static final int PLAN_DAYS = 45;
    private static final int SOON_DAYS = 7;
    private static final int BACK_DAYS = 45;
    private static final int BACK_DAYS_IN_LINE = 180;

    private final @Nullable LocalDate published;
    private final int latestYear;
    private @Nullable PartialDate last;
    private @Nullable PartialDate lastInLine;
    private @Nullable PartialDate beforeQuote;
    private boolean yearInLine;

    DateContext(@Nullable PartialDate published, int latestYear) {
        this.published = published == null ? null : published.date().orElse(null);
        this.latestYear = latestYear;
    }

    void nextLine() {
        lastInLine = null;
        beforeQuote = null;
        yearInLine = false;
    }

    /// 15日に「21日に戻る」と語った。同じ日の夜: what is said in quotation marks is over with them.
    void quote(char mark) {
        if (mark == '「') {
            beforeQuote = last;
        } else if (mark == '」' && beforeQuote != null) {
            last = beforeQuote;
        }
    }

    /// The last date of the line if it is a day.
    @Nullable PartialDate lastDayInLine() {
        PartialDate before = lastInLine;
        return before != null && before.hasDay() ? before : null;
    }

    Optional<PartialDate> keep(PartialDate date) {
        if (!isAside(date)) {
            last = date;
        }
        lastInLine = date;
        return Optional.of(date);
    }

    /// 5月21日に…2008年から公開していた…5月23日に: once a line tells of days of the year of publication, an older
    /// year alone is an aside.
    private boolean isAside(PartialDate date) {
        PartialDate before = last;
        return date.month() == 0
                && lastInLine != null
                && published != null
                && date.year() < published.getYear()
                && before != null
                && before.hasDay()
                && before.year() == published.getYear();
    }

    Optional<PartialDate> full(int year, int month, int day) {
        Optional<PartialDate> date = valid(year, month, day);
        yearInLine = yearInLine || date.isPresent();
        return date.flatMap(this::keep);
    }

    Optional<PartialDate> monthDay(int month, int day) {
        int year = yearFor(month, day);
        boolean stated = yearInLine;
        Optional<PartialDate> date = year == 0 ? Optional.empty() : full(year, month, day);
        yearInLine = stated;
        return date;
    }

    Optional<PartialDate> yearOf(int offset, int month, int day) {
        LocalDate base = base();
        return base == null ? Optional.empty() : full(base.getYear() + offset, month, day);
    }

    Optional<PartialDate> sameYear(int month, int day) {
        PartialDate before = last;
        return before == null ? monthDay(month, day) : full(before.year(), month, day);
    }

    Optional<PartialDate> day(int day) {
        PartialDate before = lastInLine;
        if (before != null
                && before.hasDay()
                && !isPublishedMonthNearer(before, day)
                && (day >= before.day() || isFar(before, day))) {
            return full(before.year(), before.month(), day);
        }
        PartialDate told = last;
        if (told != null && told.hasDay() && isSoonAfter(told, day)) {
            return full(told.year(), told.month(), day);
        }
        LocalDate base = base();
        if (base == null) {
            return before == null ? Optional.empty() : full(before.year(), before.month(), day);
        }
        LocalDate month = base.withDayOfMonth(1);
        if (published != null && day > published.getDayOfMonth() + 2) {
            month = month.minusMonths(1);
        }
        return full(month.getYear(), month.getMonthValue(), day);
    }

    /// 12月9日の便, and on the next line 10日の便: the days that follow have the month of the one before.
    private boolean isSoonAfter(PartialDate before, int of) {
        LocalDate day = published;
        return day != null
                && of >= before.day()
                && of - before.day() <= SOON_DAYS
                && YearMonth.of(before.year(), before.month()).isValidDay(of)
                && !before.earliest().toLocalDate().isBefore(day.minusDays(SOON_DAYS));
    }

    /// 6月8日から止めていたが、11日に再開した, published on 11 August: the day of publication it is.
    private boolean isPublishedMonthNearer(PartialDate before, int of) {
        LocalDate day = published;
        return day != null
                && of == day.getDayOfMonth()
                && before.year() == day.getYear()
                && before.earliest().toLocalDate().isBefore(day.minusDays(PLAN_DAYS));
    }

    /// True when the last date lies so long before publication that the next belongs to it.
    private boolean isFar(PartialDate before, int of) {
        LocalDate day = published;
        return day != null
                && of > day.getDayOfMonth()
                && before.earliest().toLocalDate().isBefore(day.minusDays(PLAN_DAYS));
    }

    Optional<PartialDate> shiftLast(int days) {
        PartialDate before = last;
        if (before == null || !before.hasDay()) {
            return Optional.empty();
        }
        return keep(PartialDate.of(before.earliest().toLocalDate().plusDays(days)));
    }

    Optional<PartialDate> shiftPublished(int days) {
        return published == null
                ? Optional.empty()
                : keep(PartialDate.of(published.plusDays(days)));
    }

    Optional<PartialDate> thisMonth(int months, int day) {
        LocalDate base = base();
        if (base == null) {
            return Optional.empty();
        }
        LocalDate month = base.plusMonths(months);
        return full(month.getYear(), month.getMonthValue(), day);
    }

    Optional<PartialDate> sameMonth(int day) {
        PartialDate before = last;
        return before == null || before.month() == 0
                ? day(day)
                : full(before.year(), before.month(), day);
    }

    Optional<PartialDate> weekday(DayOfWeek day, boolean next) {
        if (published == null) {
            return Optional.empty();
        }
        LocalDate date =
                next
                        ? published.with(TemporalAdjusters.next(day))
                        : published.with(TemporalAdjusters.previousOrSame(day));
        return keep(PartialDate.of(date));
    }

    private int yearFor(int month, int day) {
        PartialDate before = last;
        if (before != null) {
            int year = before.year();
            Optional<PartialDate> same = valid(year, month, day);
            if (same.isPresent() && isPlausible(same.get(), before)) {
                return year;
            }
            Optional<PartialDate> following = valid(year + 1, month, day);
            if (following.isPresent() && (published == null || isNotAfter(following.get(), 0))) {
                return year + 1;
            }
            if (published == null || before.year() < published.getYear()) {
                return year;
            }
        }
        if (published == null) {
            return latestYear;
        }
        Optional<PartialDate> thisYear = valid(published.getYear(), month, day);
        return thisYear.isPresent() && isNotAfter(thisYear.get(), PLAN_DAYS)
                ? published.getYear()
                : published.getYear() - 1;
    }

    /// A year written in the same paragraph holds for the days told after it, in whatever order.
    private int backDays() {
        return yearInLine ? BACK_DAYS_IN_LINE : BACK_DAYS;
    }

    private boolean isPlausible(PartialDate date, PartialDate before) {
        boolean notBefore =
                !date.earliest().isBefore(before.earliest().minusDays(backDays()))
                        || before.month() == 0;
        return notBefore && (published == null || isNotAfter(date, PLAN_DAYS));
    }

    private boolean isNotAfter(PartialDate date, int days) {
        LocalDate day = published;
        return day == null || !date.earliest().toLocalDate().isAfter(day.plusDays(days));
    }

    private @Nullable LocalDate base() {
        if (published != null) {
            return published;
        }
        PartialDate before = last;
        return before == null ? null : before.earliest().toLocalDate();
    }

    private static Optional<PartialDate> valid(int year, int month, int day) {
        try {
            if (year < 1900 || year > 2199 || month > 12 || month < 0) {
                return Optional.empty();
            }
            if (month > 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
                return Optional.empty();
            }
            return Optional.of(new PartialDate(year, month, day, PartialDate.UNKNOWN_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
