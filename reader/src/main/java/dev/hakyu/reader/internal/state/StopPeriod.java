package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.mark.TimesOfDay;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From when to when something stood still, as a line of its own says: 発生日時 4時50分から11時30分まで,
/// Between 04:50 and 11:30.
///
/// @param end null when only the start is told
record StopPeriod(PartialDate start, @Nullable PartialDate end, int at) {
    private static final Pattern KEY =
            Pattern.compile(
                    "^[-*・●○■◆▼【\\[\\s0-9.)]*(?:(?:障害|停止|事象)?の?(?:発生|開始|影響|停止|障害)(?:日時|時刻|時間帯?|期間)|(?:障害)?発生日?"
                            + "|(?i:(?:outage|incident|disruption|impact|start) (?:period|window|time)|started(?: at)?|began(?: at)?|duration|time of (?:the )?(?:outage|incident|impact)))"
                            + "(?:\\s*(?:[】\\]::|]|$)| [0-9])");
    private static final String ZONE = "(?:\\s*\\(?[A-Z]{2,4}\\)?)?";
    private static final String DAY_JA =
            "(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:\\([^)]\\))?\\s*";
    private static final String HOUR =
            "((?:午前|午後)?[0-9]{1,2}(?:時|:)(?:[0-9]{1,2}分|[0-9]{2})?(?:\\s*[aApP]\\.?[mM]\\b\\.?)?)";
    private static final String END = "[、 |](?:全面|完全)?(?:終了|復旧|解消|回復)(?:日時|時刻)?(?:\\s*[::|])?";
    private static final Pattern FROM_TO =
            Pattern.compile(
                    HOUR
                            + ZONE
                            + "\\s*(?:頃|ごろ)?\\s*(?:から|より|〜|~|-|–|—|(?i:and|to|until)|"
                            + END
                            + ")\\s*(?:"
                            + DAY_JA
                            + "|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2}\\s*)?(?:同日\\s*)?"
                            + HOUR
                            + ZONE);
    private static final Pattern LABELLED_END = Pattern.compile(END + "\\s*[0-9]");
    private static final Pattern FROM = Pattern.compile(HOUR);
    private static final Pattern UNTIL = Pattern.compile("^(?:頃|ごろ)?まで");
    private static final Pattern MIDNIGHT = Pattern.compile("24(?:時(?:00分)?|:00)");
    private static final Pattern BEFORE_EN = Pattern.compile("(?i)\\b(?:between|from)\\s+$");
    private static final Pattern RESTORED =
            Pattern.compile(
                    "^[-*・●○■◆▼【\\[\\s0-9.)]*(?:(?:全面|完全)?(?:復旧|解消|終了|回復)(?:日時|時刻)?|(?i:resolved(?: at)?|ended(?: at)?|restored(?: at)?|end time))\\s*[】\\]::|]");

    /// The first that the passage tells.
    static Optional<StopPeriod> in(Passage passage) {
        boolean keyed = false;
        StopPeriod found = null;
        for (Sentence sentence : passage.sentences()) {
            String words = passage.substring(sentence.start(), sentence.end());
            boolean key = KEY.matcher(words).find();
            PartialDate day = day(passage, sentence);
            if (found == null) {
                found = period(passage, sentence, words, key || keyed);
            } else if (day != null && found.end() == null && RESTORED.matcher(words).find()) {
                Matcher hour = FROM.matcher(words);
                PartialDate end = hour.find() ? at(day, hour.group(1)) : null;
                return Optional.of(new StopPeriod(found.start(), end, found.at()));
            }
            keyed = key || (keyed && sentence.line().is(Line.Kind.HEADING));
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable StopPeriod period(
            Passage passage, Sentence sentence, String words, boolean keyed) {
        PartialDate day = day(passage, sentence);
        Matcher both = FROM_TO.matcher(words);
        boolean period = both.find();
        boolean ofStop = period && isOfStop(passage, sentence, words.substring(both.end()));
        if (day == null && ofStop) {
            day = day(passage, sentence.line().start(), sentence.start());
        }
        if (day == null) {
            return null;
        }
        if (period) {
            boolean told =
                    keyed || ofStop || BEFORE_EN.matcher(words.substring(0, both.start())).find();
            PartialDate start = at(day, both.group(1));
            PartialDate end = at(lastDay(passage, sentence, day), both.group(2));
            if (!told || start == null || end == null || end.compareTo(start) <= 0) {
                return null;
            }
            return new StopPeriod(start, end, sentence.start());
        }
        Matcher one = FROM.matcher(words);
        PartialDate start = keyed && one.find() ? at(day, one.group(1)) : null;
        return start == null ? null : new StopPeriod(start, null, sentence.start());
    }

    /// 3時40分から11時52分まで、ご利用いただけませんでした.
    private static boolean isOfStop(Passage passage, Sentence sentence, String behind) {
        return UNTIL.matcher(behind).find()
                && passage.marks().has(WordKind.STOP, "stop", sentence.start(), sentence.end())
                && passage.scopeAt(sentence.start()).affirms();
    }

    /// Null when the hour is none of a day.
    private static @Nullable PartialDate at(PartialDate day, String hour) {
        if (MIDNIGHT.matcher(hour).matches()) {
            return PartialDate.of(day.earliest().toLocalDate().plusDays(1).atStartOfDay());
        }
        int minute = TimesOfDay.after(hour, 0, hour.length()).minuteOfDay();
        return minute < 0 ? null : new PartialDate(day.year(), day.month(), day.day(), minute);
    }

    /// The first day that the sentence names and that is not to come.
    private static @Nullable PartialDate day(Passage passage, Sentence sentence) {
        return day(passage, sentence.start(), sentence.end());
    }

    private static @Nullable PartialDate day(Passage passage, int start, int end) {
        PartialDate published = passage.marked().published();
        return passage.datesIn(start, end).stream()
                .map(DateMark::date)
                .filter(PartialDate::hasDay)
                .filter(each ->
                        published == null
                                || !each.earliest().isAfter(published.earliest().plusDays(1)))
                .findFirst()
                .orElse(null);
    }

    /// Of a period from one day to another the second.
    private static PartialDate lastDay(Passage passage, Sentence sentence, PartialDate first) {
        List<DateMark> days = passage.datesIn(sentence.start(), sentence.end());
        boolean labelled =
                LABELLED_END.matcher(passage.substring(sentence.start(), sentence.end())).find();
        return days.stream()
                .filter(each -> each.rangeEnd() || (labelled && each.equals(days.getLast())))
                .map(DateMark::date)
                .filter(PartialDate::hasDay)
                .filter(each -> each.compareTo(first) >= 0)
                .findFirst()
                .orElse(first);
    }
}
