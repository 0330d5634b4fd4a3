package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds dates in both languages, whole or with parts left out, and completes them.
public final class DateScanner {
    private DateScanner() {}

    public static List<DateMark> scan(
            String text, List<Line> lines, @Nullable PartialDate published) {
        return scan(text, lines, published, published == null ? latestYear(text) : 0);
    }

    /// @param latestYear what [#latestYear] found in the text
    static List<DateMark> scan(
            String text, List<Line> lines, @Nullable PartialDate published, int latestYear) {
        DateContext context = new DateContext(published, latestYear);
        List<DateMark> found = new ArrayList<>();
        for (Line line : lines) {
            context.nextLine();
            if (line.is(Line.Kind.TAIL)) {
                continue;
            }
            int at = line.start();
            while (at < line.end()) {
                context.quote(text.charAt(at));
                Found date = dateAt(text, at, line.end(), context);
                DateMark time = date == null ? timeAlone(text, at, line.end(), context) : null;
                if (time != null) {
                    found.add(time);
                    at = time.end();
                    continue;
                }
                if (date == null || date.end() > line.end()) {
                    at++;
                    continue;
                }
                int day = JapaneseDates.skipWeekday(text, date.end(), line.end());
                TimesOfDay.Found hour = TimesOfDay.after(text, day, line.end());
                int end = hour.end();
                int minute =
                        hour.minuteOfDay() >= 0 ? hour.minuteOfDay() : TimesOfDay.before(text, at);
                boolean rangeEnd = isRangeEnd(text, at, end);
                found.add(new DateMark(at, end, date.date(), minute, rangeEnd));
                at = end;
            }
        }
        return List.copyOf(found);
    }

    /// 午前11時25分に異常を検知し: a time without its day is of the day told before it in the line.
    private static @Nullable DateMark timeAlone(
            String text, int at, int limit, DateContext context) {
        boolean half = text.startsWith("午前", at) || text.startsWith("午後", at);
        PartialDate day = half || text.startsWith("正午", at) ? context.lastDayInLine() : null;
        if (day == null) {
            return null;
        }
        TimesOfDay.Found time = TimesOfDay.after(text, at, limit);
        return time.minuteOfDay() < 0
                ? null
                : new DateMark(
                        at, time.end(), day, time.minuteOfDay(), isRangeEnd(text, at, time.end()));
    }

    /// The latest year written in four figures; 0 when there is none.
    static int latestYear(String text) {
        int latest = 0;
        int digits = 0;
        int value = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Figures.isDigit(c)) {
                digits++;
                value = digits <= 4 ? value * 10 + (c - '0') : 0;
            } else {
                boolean year =
                        digits == 4
                                && value >= 1990
                                && value < 2100
                                && (c == '年' || c == '/' || c == ' ' || c == '.');
                latest = year ? Math.max(latest, value) : latest;
                digits = 0;
                value = 0;
            }
        }
        return latest;
    }

    /// A date and where it ends.
    record Found(PartialDate date, int end) {
        static @Nullable Found of(Optional<PartialDate> date, int end) {
            return date.map(value -> new Found(value, end)).orElse(null);
        }
    }

    private static @Nullable Found dateAt(String text, int at, int limit, DateContext context) {
        char c = text.charAt(at);
        if (Figures.isDigit(c)) {
            if (at > 0 && isFigurePart(text.charAt(at - 1))) {
                return null;
            }
            Found japanese = JapaneseDates.figures(text, at, limit, context);
            return japanese != null ? japanese : EnglishDates.dayFirst(text, at, limit, context);
        }
        if (c >= 0x3041) {
            return JapaneseDates.words(text, at, limit, context);
        }
        boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return wordStart && Character.isLetter(c)
                ? EnglishDates.monthFirst(text, at, limit, context)
                : null;
    }

    private static boolean isFigurePart(char c) {
        return Figures.isDigit(c) || (c < 0x80 && Character.isLetter(c)) || ".$¥€£".indexOf(c) >= 0;
    }

    private static boolean isRangeEnd(String text, int start, int end) {
        if (text.startsWith("まで", end) || text.startsWith("の間", end)) {
            return true;
        }
        int before = start;
        while (before > 0 && text.charAt(before - 1) == ' ') {
            before--;
        }
        return before > 0
                && (text.charAt(before - 1) == '~'
                        || (text.startsWith("から", before - 2) && isDateEnd(text, before - 3))
                        || (endsWithWord(text, before, "and")
                                && text.substring(Math.max(0, before - 40), before)
                                        .contains("between "))
                        || endsWithWord(text, before, "through")
                        || endsWithWord(text, before, "until")
                        || (endsWithWord(text, before, "to")
                                && text.substring(Math.max(0, before - 40), before)
                                        .contains("from ")));
    }

    /// 3月1日から, 午後3時頃から: から behind a date or a time, not behind a person.
    private static boolean isDateEnd(String text, int at) {
        return at >= 0 && "日月年時分頃ろ半)".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean endsWithWord(String text, int end, String word) {
        return text.startsWith(word, end - word.length());
    }
}
