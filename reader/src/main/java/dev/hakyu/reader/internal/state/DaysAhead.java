package dev.hakyu.reader.internal.state;

import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.mark.DateMark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// Days as plans and threats mean them: a day that leaves out its year or month is the next such
/// day after publication, if that is near.
final class DaysAhead {
    private static final int MOST_DAYS_AHEAD = 200;
    private static final int SOON_DAYS = 60;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Set<String> TODAY = Set.of("本日", "今日", "きょう", "today");

    private final Passage passage;

    DaysAhead(Passage passage) {
        this.passage = passage;
    }

    /// True for a day after that of publication.
    boolean isAhead(PartialDate date) {
        PartialDate published = passage.marked().published();
        return published != null && date.compareTo(published) > 0;
    }

    /// True for a day that lies ahead, at most two months.
    boolean isSoon(DateMark mark) {
        PartialDate published = passage.marked().published();
        PartialDate day = nearest(mark);
        return published != null
                && isAhead(day)
                && !day.earliest().isAfter(published.earliest().plusDays(SOON_DAYS));
    }

    /// The day; empty for one that is over, as that of 昨日 always is.
    Optional<PartialDate> of(DateMark mark) {
        PartialDate published = passage.marked().published();
        PartialDate date = mark.date();
        if (published == null || isAhead(date)) {
            return Optional.of(date).filter(_ -> published != null);
        }
        String written = passage.substring(mark.start(), mark.end());
        if (isOf(date, published) && TODAY.stream().anyMatch(written::startsWith)) {
            return Optional.of(date);
        }
        boolean word = passage.japanese() && written.chars().noneMatch(Character::isDigit);
        boolean whole = word || written.contains("年") || hasYear(written);
        if (whole || !date.hasDay() || !published.hasDay()) {
            return Optional.empty();
        }
        LocalDate today = published.earliest().toLocalDate();
        boolean month = !passage.japanese() || written.contains("月");
        LocalDate day = next(today, date.earliest().toLocalDate(), month ? MONTHS_OF_A_YEAR : 1);
        return day.isAfter(today.plusDays(MOST_DAYS_AHEAD))
                ? Optional.empty()
                : Optional.of(PartialDate.of(day));
    }

    /// The day nearest to that of publication, over or to come: in a text of the 10th, 7日 and 12日
    /// lie some days off, not a month.
    PartialDate nearest(DateMark mark) {
        PartialDate published = passage.marked().published();
        PartialDate date = mark.date();
        if (published == null || !published.hasDay() || !date.hasDay() || isAhead(date)) {
            return date;
        }
        LocalDate today = published.earliest().toLocalDate();
        LocalDate day = date.earliest().toLocalDate();
        return of(mark).filter(next ->
                        ChronoUnit.DAYS.between(today, next.earliest().toLocalDate())
                                < ChronoUnit.DAYS.between(day, today))
                .orElse(date);
    }

    /// The first day after another that has the number of a day within its month; months that are
    /// too short are passed over.
    ///
    /// @param months from one month that may be meant to the next, 12 where the month is named
    private static LocalDate next(LocalDate last, LocalDate day, int months) {
        YearMonth month = YearMonth.from(day);
        while (!month.isValidDay(day.getDayOfMonth())
                || !month.atDay(day.getDayOfMonth()).isAfter(last)) {
            month = month.plusMonths(months);
        }
        return month.atDay(day.getDayOfMonth());
    }

    /// The day that an earlier plan meant, over or not: of days that leave out their month the
    /// nearest to the day of saying.
    PartialDate ofFormer(DateMark date) {
        PartialDate said = passage.marked().published();
        if (said == null || !said.hasDay() || !leavesOutMonth(date)) {
            return of(date).orElse(date.date());
        }
        LocalDate day = said.earliest().toLocalDate();
        LocalDate back = onOrBefore(day, date.date().day());
        LocalDate next = onOrBefore(day.plusMonths(1), date.date().day());
        boolean nearer = ChronoUnit.DAYS.between(back, day) < ChronoUnit.DAYS.between(day, next);
        return PartialDate.of(nearer ? back : next);
    }

    /// The day that a plan meant in whose place there is another: 24日 before 12月1日 is that of
    /// November, whenever it was said.
    PartialDate ofFormer(DateMark former, PartialDate instead) {
        if (!leavesOutMonth(former) || !instead.hasDay()) {
            return ofFormer(former);
        }
        LocalDate last = instead.earliest().toLocalDate().minusDays(1);
        return PartialDate.of(onOrBefore(last, former.date().day()));
    }

    private boolean leavesOutMonth(DateMark date) {
        String written = passage.substring(date.start(), date.end());
        return passage.japanese()
                && date.date().hasDay()
                && Character.isDigit(written.charAt(0))
                && !written.contains("月")
                && !written.contains("/")
                && !hasYear(written);
    }

    /// The last day of this number up to another; months that are too short are passed over.
    private static LocalDate onOrBefore(LocalDate last, int dayOfMonth) {
        YearMonth month = YearMonth.from(last);
        while (!month.isValidDay(dayOfMonth) || month.atDay(dayOfMonth).isAfter(last)) {
            month = month.minusMonths(1);
        }
        return month.atDay(dayOfMonth);
    }

    private static boolean isOf(PartialDate date, PartialDate day) {
        return date.hasDay() && day.hasDay() && date.date().equals(day.date());
    }

    static boolean hasYear(String written) {
        int digits = 0;
        for (int i = 0; i < written.length(); i++) {
            digits = Character.isDigit(written.charAt(i)) ? digits + 1 : 0;
            if (digits == 4) {
                return true;
            }
        }
        return false;
    }
}
