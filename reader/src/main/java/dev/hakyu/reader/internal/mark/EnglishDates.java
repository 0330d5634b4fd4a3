package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.mark.DateScanner.Found;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dates as English texts write them.
final class EnglishDates {
    private static final String[] MONTHS = names();

    private EnglishDates() {}

    private static String[] names() {
        return java.util.Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toArray(String[]::new);
    }

    /// March 19, 2019; Feb. 21; March 2024; Tuesday; yesterday.
    static @Nullable Found monthFirst(String text, int at, int limit, DateContext context) {
        int end = wordEnd(text, at, limit);
        String word = text.substring(at, end);
        int month = month(word);
        if (month > 0) {
            return afterMonth(text, end, limit, month, word, context);
        }
        Found relative = relative(text, at, limit, context);
        if (relative != null) {
            return relative;
        }
        if (word.equalsIgnoreCase("yesterday")) {
            return Found.of(context.shiftPublished(-1), end);
        }
        if (word.equalsIgnoreCase("today") && at > 0) {
            return Found.of(context.shiftPublished(0), end);
        }
        DayOfWeek weekday = weekday(word);
        if (weekday == null) {
            return null;
        }
        int next = skipSpaceAndComma(text, end, limit);
        if (next < limit && Character.isLetter(text.charAt(next))) {
            int nextEnd = wordEnd(text, next, limit);
            int following = month(text.substring(next, nextEnd));
            if (following > 0) {
                String name = text.substring(next, nextEnd);
                Found date = afterMonth(text, nextEnd, limit, following, name, context);
                if (date != null && date.date().hasDay()) {
                    return date;
                }
            }
        }
        boolean coming = text.startsWith("next ", at - 5) || isToCome(text, at);
        return Found.of(context.weekday(weekday, coming), end);
    }

    /// will stop its plants on Tuesday: the day to come.
    private static boolean isToCome(String text, int at) {
        int from = Math.max(0, at - FUTURE_REACH);
        String before = text.substring(from, at);
        int stop = Math.max(before.lastIndexOf('.'), before.lastIndexOf(','));
        String clause = before.substring(stop + 1);
        return clause.contains(" will ") || clause.contains(" plans to ");
    }

    private static final int FUTURE_REACH = 60;

    private static final List<String> NUMBERS =
            List.of(
                    "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten");

    /// the same day, the following day, two days later: counted from the date before.
    private static @Nullable Found relative(String text, int at, int limit, DateContext context) {
        for (String same : new String[] {"the same day", "that day", "that same day"}) {
            if (text.startsWith(same, at)) {
                return Found.of(context.shiftLast(0), at + same.length());
            }
        }
        for (String next : new String[] {"the following day", "the next day", "the day after"}) {
            if (text.startsWith(next, at)) {
                return Found.of(context.shiftLast(1), at + next.length());
            }
        }
        if (text.startsWith("last month", at)) {
            return Found.of(context.thisMonth(-1, 0), at + "last month".length());
        }
        int end = wordEnd(text, at, limit);
        int days = NUMBERS.indexOf(text.substring(at, end).toLowerCase(Locale.ROOT));
        for (String later : new String[] {" days later", " day later"}) {
            if (days >= 0 && text.startsWith(later, end)) {
                return Found.of(context.shiftLast(Math.max(1, days)), end + later.length());
            }
        }
        return null;
    }

    private static @Nullable Found afterMonth(
            String text, int from, int limit, int month, String word, DateContext context) {
        int at = from < limit && text.charAt(from) == '.' ? from + 1 : from;
        if (at >= limit || text.charAt(at) != ' ') {
            return bareMonth(text, from, month, word, context);
        }
        int digits = at + 1;
        int end = digitsEnd(text, digits, limit);
        int length = end - digits;
        if (length == 4) {
            return Found.of(context.full(Integer.parseInt(text, digits, end, 10), month, 0), end);
        }
        if (length == 0 || length > 2) {
            return bareMonth(text, from, month, word, context);
        }
        int day = Integer.parseInt(text, digits, end, 10);
        end = skipOrdinal(text, end, limit);
        int year = yearAfter(text, end, limit);
        if (year > 0) {
            int yearEnd = skipSpaceAndComma(text, end, limit) + 4;
            return Found.of(context.full(year, month, day), yearEnd);
        }
        return day < 1 || day > 31 ? null : Found.of(context.monthDay(month, day), end);
    }

    /// A month alone counts after a preposition: in March, since June; May and March are words too.
    private static @Nullable Found bareMonth(
            String text, int end, int month, String word, DateContext context) {
        int start = end - word.length();
        for (String before :
                new String[] {"in ", "In ", "since ", "late ", "early ", "mid-", "last "}) {
            if (text.startsWith(before, start - before.length())) {
                return Found.of(context.monthDay(month, 0), end);
            }
        }
        return null;
    }

    /// 21 February 2024, 21st of February, 2/21/2024.
    static @Nullable Found dayFirst(String text, int at, int limit, DateContext context) {
        int end = digitsEnd(text, at, limit);
        if (end - at > 2 || end >= limit) {
            return null;
        }
        int first = Integer.parseInt(text, at, end, 10);
        if (text.charAt(end) == '/') {
            return slashed(text, end, limit, first, context);
        }
        int word = skipOrdinal(text, end, limit);
        if (word >= limit || text.charAt(word) != ' ' || first > 31) {
            return null;
        }
        word++;
        if (text.startsWith("of ", word)) {
            word += 3;
        }
        int wordEnd = wordEnd(text, word, limit);
        int month = month(text.substring(word, wordEnd));
        if (month == 0 || first == 0) {
            return null;
        }
        if (wordEnd < limit && text.charAt(wordEnd) == '.') {
            wordEnd++;
        }
        int year = yearAfter(text, wordEnd, limit);
        Optional<dev.hakyu.model.PartialDate> date =
                year > 0 ? context.full(year, month, first) : context.monthDay(month, first);
        return Found.of(date, year > 0 ? skipSpaceAndComma(text, wordEnd, limit) + 4 : wordEnd);
    }

    private static @Nullable Found slashed(
            String text, int slash, int limit, int first, DateContext context) {
        int second = slash + 1;
        int secondEnd = digitsEnd(text, second, limit);
        if (secondEnd == second || secondEnd >= limit || text.charAt(secondEnd) != '/') {
            return null;
        }
        int yearEnd = digitsEnd(text, secondEnd + 1, limit);
        int day = Integer.parseInt(text, second, secondEnd, 10);
        if (yearEnd - secondEnd != 5 || day > 31 || day == 0 || first == 0 || first > 12) {
            return null;
        }
        int year = Integer.parseInt(text, secondEnd + 1, yearEnd, 10);
        return Found.of(context.full(year, first, day), yearEnd);
    }

    private static int yearAfter(String text, int from, int limit) {
        int at = skipSpaceAndComma(text, from, limit);
        int end = digitsEnd(text, at, limit);
        if (end - at != 4 || at == from) {
            return 0;
        }
        int year = Integer.parseInt(text, at, end, 10);
        return year >= 1950 && year < 2100 ? year : 0;
    }

    private static int skipSpaceAndComma(String text, int from, int limit) {
        int at = from;
        while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
            at++;
        }
        return at;
    }

    private static int skipOrdinal(String text, int from, int limit) {
        for (String ending : new String[] {"st", "nd", "rd", "th"}) {
            if (text.startsWith(ending, from) && from + 2 <= limit) {
                return from + 2;
            }
        }
        return from;
    }

    private static int digitsEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && end - from < 6 && Figures.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && end - from < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int month(String word) {
        if (word.length() < 3 || !Character.isUpperCase(word.charAt(0))) {
            return 0;
        }
        for (int i = 0; i < MONTHS.length; i++) {
            String name = MONTHS[i];
            boolean shortForm =
                    (word.length() == 3 || word.equals("Sept"))
                            && name.regionMatches(0, word, 0, word.length());
            if (name.equals(word) || shortForm) {
                return i + 1;
            }
        }
        return 0;
    }

    private static @Nullable DayOfWeek weekday(String word) {
        if (!word.endsWith("day")) {
            return null;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(word)) {
                return day;
            }
        }
        return null;
    }
}
