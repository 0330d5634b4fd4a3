package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When something stopped or ran again, by the dates beside the word that says so, and for how many
/// days.
final class StopDates {
    private static final int SINCE_REACH = 24;
    private static final Pattern BEGAN =
            Pattern.compile("^(?:ごろ|頃)?(?:から|より)[^。]{0,6}(?:発生|停止|続|生じ|休止|利用でき|障害)");

    private final Passage passage;

    StopDates(Passage passage) {
        this.passage = passage;
    }

    /// A moment and where it is told.
    record Of(PartialDate date, int at) {}

    static Of later(Of first, Of second) {
        return first.date().compareTo(second.date()) >= 0 ? first : second;
    }

    /// The earlier of two; of one day the one with a time.
    static Of earlier(Of first, Of second) {
        PartialDate a = first.date();
        PartialDate b = second.date();
        boolean sameDay = a.hasDay() && a.date().equals(b.date());
        if (sameDay && a.hasTime() != b.hasTime()) {
            return a.hasTime() ? first : second;
        }
        return a.compareTo(b) <= 0 ? first : second;
    }

    /// The last date before the word, in Japanese not that of the announcement around it; in
    /// English else the first behind it.
    @Nullable PartialDate date(Sentence sentence, Mark stop) {
        PartialDate found = null;
        for (DateMark date : passage.datesIn(sentence.start(), stop.start())) {
            if (isPast(date) && !isOfAnnouncement(date, sentence)) {
                found = date.moment();
            }
        }
        if (found == null && !passage.japanese()) {
            Sentence.Clause clause = sentence.clauseAt(stop.start());
            for (DateMark date : passage.datesIn(stop.end(), clause.end())) {
                return isPast(date) ? shift(sentence, date.moment()) : null;
            }
        }
        if (found == null && stop.is("stop")) {
            found =
                    TableHead.of(passage, sentence, stop.start())
                            .filter(this::isPast)
                            .map(DateMark::moment)
                            .orElse(null);
        }
        return found == null ? null : shift(sentence, found);
    }

    /// A day at the hour of the shift with which something stops, where the sentence names one.
    private PartialDate shift(Sentence sentence, PartialDate day) {
        return ShiftHour.at(
                day, passage.substring(sentence.start(), sentence.end()), passage.japanese());
    }

    /// 24日19時10分ごろから発生していた障害は、25日13時に復旧: when that began which runs again.
    Optional<PartialDate> since(Sentence sentence, Mark stop) {
        for (DateMark date : passage.datesIn(sentence.start(), stop.start())) {
            String after = passage.substring(date.end(), date.end() + SINCE_REACH);
            if (isPast(date) && BEGAN.matcher(after).find()) {
                return Optional.of(date.moment());
            }
        }
        return Optional.empty();
    }

    private boolean isPast(DateMark date) {
        PartialDate published = passage.marked().published();
        return !date.rangeEnd()
                && date.date().month() > 0
                && (published == null
                        || !date.date().earliest().isAfter(published.earliest().plusDays(1)));
    }

    /// Xは17日、…停止していると発表した: the day it was said, not the day it stopped.
    private boolean isOfAnnouncement(DateMark date, Sentence sentence) {
        if (!passage.japanese() || !passage.startsWithAny(date.end(), "、")) {
            return false;
        }
        boolean topic = passage.substring(sentence.start(), date.start()).endsWith("は");
        for (Mark role : passage.marks().in(WordKind.ROLE, date.end(), sentence.end()).reversed()) {
            return topic && role.is("disclosed") && sentence.end() - role.end() < 14;
        }
        return false;
    }

    /// 約50日間, for two days: a stated length in days.
    @Nullable Integer days(Sentence sentence, Mark stop) {
        String text = passage.substring(sentence.start(), sentence.end());
        int unit = text.indexOf("日間");
        if (unit > 0) {
            int from = unit;
            while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
                from--;
            }
            return from < unit && unit - from < 4
                    ? Integer.valueOf(text.substring(from, unit))
                    : null;
        }
        int days = text.indexOf(" days");
        if (days > 0 && stop.start() >= sentence.start()) {
            String word = text.substring(text.lastIndexOf(' ', days - 1) + 1, days);
            boolean span =
                    text.startsWith("for ", Math.max(0, text.lastIndexOf(' ', days - 1) - 3));
            return span ? number(word) : null;
        }
        return null;
    }

    private static @Nullable Integer number(String word) {
        int index =
                List.of(
                                "one", "two", "three", "four", "five", "six", "seven", "eight",
                                "nine", "ten")
                        .indexOf(word);
        if (index >= 0) {
            return index + 1;
        }
        boolean digits =
                !word.isEmpty() && word.length() < 4 && word.chars().allMatch(Character::isDigit);
        return digits ? Integer.valueOf(word) : null;
    }
}
