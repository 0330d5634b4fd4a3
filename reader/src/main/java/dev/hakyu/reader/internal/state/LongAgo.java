package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How long before its report lies what a sentence tells of.
final class LongAgo {
    /// What is older than this belongs to an earlier case.
    static final long EARLIER_CASE_DAYS = 180;

    private LongAgo() {}

    /// From the youngest day of a sentence to the report; 0 without one.
    static long days(MarkedText marked, Sentence sentence) {
        PartialDate published = marked.published();
        if (published == null) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (DateMark date : marked.dates()) {
            if (isIn(date, sentence)) {
                least = Math.min(least, days(date.date(), published));
            }
        }
        if (least < Long.MAX_VALUE) {
            return least;
        }
        String words = marked.text().substring(sentence.start(), sentence.end()).strip();
        Matcher year = OtherEventWords.YEAR.matcher(words);
        if (year.find()) {
            return days(PartialDate.ofYear(Integer.parseInt(year.group(1))), published);
        }
        return OtherEventWords.YEARS_AGO.matcher(words).find() ? EARLIER_CASE_DAYS + 1 : 0;
    }

    /// Whether a day stands in a sentence.
    static boolean isDated(MarkedText marked, Sentence sentence) {
        return marked.dates().stream().anyMatch(date -> isIn(date, sentence));
    }

    private static boolean isIn(DateMark date, Sentence sentence) {
        return date.start() >= sentence.start() && date.start() < sentence.end();
    }

    /// From the last day that is meant to the report.
    private static long days(PartialDate date, PartialDate published) {
        LocalDate end = date.earliest().toLocalDate();
        if (!date.hasDay()) {
            end = date.month() > 0 ? end.plusMonths(1) : end.plusYears(1);
        }
        return ChronoUnit.DAYS.between(end, published.earliest().toLocalDate());
    }
}
