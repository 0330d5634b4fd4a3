package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.PartialDate;
import java.util.Locale;

/// Reads the time of day beside a date: 午前6時, 22時00分, 21時40分ごろ, 正午, at 21:40, - 21:40, 10 p.m. on.
///
/// A part of the day without an hour (未明, 深夜) is no time: the date stays a day.
public final class TimesOfDay {
    private static final int MINUTES_OF_HOUR = 60;
    private static final int NOON_MINUTE = 12 * MINUTES_OF_HOUR;

    private final String text;
    private final int limit;
    private int at;

    private TimesOfDay(String text, int from, int limit) {
        this.text = text;
        this.limit = limit;
        this.at = from;
    }

    /// A time of day and where it ends.
    ///
    /// @param minuteOfDay 0 to 1439
    public record Found(int minuteOfDay, int end) {}

    private static final Found NONE = new Found(PartialDate.UNKNOWN_TIME, -1);

    /// The time behind a date that ends at `from`; without one the minute is
    /// [PartialDate#UNKNOWN_TIME] and the end `from`.
    public static Found after(String text, int from, int limit) {
        Found found = new TimesOfDay(text, from, limit).behind();
        return found.equals(NONE) ? new Found(PartialDate.UNKNOWN_TIME, from) : found;
    }

    /// The time before an English date that begins at `start`: at 9:40 p.m. on, 10 p.m. on.
    static int before(String text, int start) {
        if (!endsWith(text, start, " on ")) {
            return PartialDate.UNKNOWN_TIME;
        }
        int end = start - " on ".length();
        for (int from = Math.max(0, end - "12:59 p.m. local time".length()); from < end; from++) {
            boolean word = from == 0 || text.charAt(from - 1) == ' ';
            boolean begins = Figures.isDigit(text.charAt(from)) || text.startsWith("noon", from);
            if (word && begins) {
                Found found = new TimesOfDay(text, from, end).english();
                if (found.end() == end) {
                    return found.minuteOfDay();
                }
            }
        }
        return PartialDate.UNKNOWN_TIME;
    }

    private static boolean endsWith(String text, int end, String word) {
        return end >= word.length() && text.startsWith(word, end - word.length());
    }

    private Found behind() {
        Found corrected = corrected();
        if (!corrected.equals(NONE)) {
            return corrected;
        }
        skipAny(" ", "の");
        boolean morning = skipAny("午前", "早朝", "朝", "未明");
        boolean evening = !morning && skipAny("午後", "夕方", "夜", "深夜");
        skipAny("の");
        if (skipAny("正午")) {
            return end(NOON_MINUTE);
        }
        Found japanese = japanese(evening);
        if (!japanese.equals(NONE) || morning || evening) {
            return japanese;
        }
        skipAny(", ", ",", "- ", "– ", "— ");
        skipAny(" ");
        boolean stated = skipAny("at about ", "at around ", "at approximately ", "at ", "around ");
        int from = at;
        Found english = english();
        int colon = text.indexOf(':', from, Math.min(limit, from + 3));
        return stated || colon > 0 ? english : NONE;
    }

    /// は7時ではなく13時, not at 7:00 but at 13:00: the hour in the place of another; and は13時からと, one
    /// that is set.
    private Found corrected() {
        int from = at;
        skipAny(" ", "\n");
        boolean english = skipAny("not at ", "not ");
        skipAny("は", "の");
        skipAny("、");
        skipAny(" ", "\n");
        Found wrong = english ? english() : japanese(false);
        boolean replaced = false;
        if (!wrong.equals(NONE)) {
            at = wrong.end();
            skipAny("から");
            replaced = english ? skipAny(" but at ", " but ") : skipAny("ではなく", "でなく");
        }
        if (replaced) {
            skipAny("て");
            skipAny("、");
            skipAny(" ", "\n");
            Found right = english ? english() : japanese(false);
            if (!right.equals(NONE)) {
                return right;
            }
        }
        boolean set = !english && !wrong.equals(NONE) && startsWithAny("と", "に変更", "に改め");
        at = set ? at : from;
        return set ? wrong : NONE;
    }

    private boolean startsWithAny(String... words) {
        int from = at;
        boolean found = skipAny(words);
        at = from;
        return found;
    }

    private Found japanese(boolean evening) {
        int before = at;
        int hour = number();
        if (hour < 0 || hour > 23 || !skipAny("時")) {
            at = before;
            return NONE;
        }
        if (skipAny("間")) {
            at = before;
            return NONE;
        }
        int minute = 0;
        if (skipAny("半")) {
            minute = MINUTES_OF_HOUR / 2;
        } else {
            int afterHour = at;
            minute = number();
            if (minute < 0 || minute > 59 || !skipAny("分")) {
                at = afterHour;
                minute = 0;
            }
        }
        boolean afternoon = isAfternoon(before);
        if (evening && !afternoon && hour <= 3) {
            return NONE;
        }
        boolean late = evening && hour < 12;
        return end((late ? hour + 12 : hour) * MINUTES_OF_HOUR + minute);
    }

    /// 午後1時 is 13:00; of 深夜1時 nobody knows which night it means.
    private boolean isAfternoon(int from) {
        return endsWith(text, from, "午後") || endsWith(text, from, "午後の");
    }

    private Found end(int minuteOfDay) {
        skipAny("頃", "ごろ", "ころ");
        return new Found(minuteOfDay, at);
    }

    /// 21:40, 9:40 p.m., 10 p.m., noon
    private Found english() {
        int from = at;
        if (skipAny("noon")) {
            return new Found(NOON_MINUTE, at);
        }
        int hour = number();
        if (hour < 0 || hour > 23) {
            at = from;
            return NONE;
        }
        boolean colon = skipAny(":");
        int minute = colon ? number() : 0;
        if (minute < 0 || minute > 59) {
            at = from;
            return NONE;
        }
        int afterFigures = at;
        skipAny(" ");
        String half = text.substring(at, Math.min(limit, at + 4)).toLowerCase(Locale.ROOT);
        boolean morning = half.startsWith("a.m.") || half.startsWith("am");
        boolean evening = half.startsWith("p.m.") || half.startsWith("pm");
        if (!morning && !evening) {
            at = from;
            return colon ? new Found(hour * MINUTES_OF_HOUR + minute, afterFigures) : NONE;
        }
        int end = at + (half.charAt(1) == '.' ? 4 : 2);
        at = from;
        int twelve = hour % 12 + (evening ? 12 : 0);
        return hour > 12
                ? new Found(hour * MINUTES_OF_HOUR + minute, end)
                : new Found(twelve * MINUTES_OF_HOUR + minute, Math.min(limit, end));
    }

    private int number() {
        int value = 0;
        int from = at;
        while (at < limit && at - from < 3 && Figures.isDigit(text.charAt(at))) {
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        return at == from || at - from > 2 ? -1 : value;
    }

    private boolean skipAny(String... words) {
        for (String word : words) {
            if (at + word.length() <= limit && text.startsWith(word, at)) {
                at += word.length();
                return true;
            }
        }
        return false;
    }
}
