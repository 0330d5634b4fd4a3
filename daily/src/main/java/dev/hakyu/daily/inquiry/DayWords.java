package dev.hakyu.daily.inquiry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// The words that people put around a day and that change no day: `頃`, `の予定`, `about`, a weekday, a
/// time of day.
final class DayWords {
    static final int LONGEST = 60;

    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final List<String> WEEKDAYS =
            List.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "mon",
                    "tue",
                    "wed",
                    "thu",
                    "fri",
                    "sat",
                    "sun");
    private static final List<String> BEFORE =
            List.of(
                    "およそ",
                    "おおよそ",
                    "約",
                    "on",
                    "around",
                    "about",
                    "approx",
                    "by",
                    "from",
                    "starting",
                    "expected");

    private static final List<String> HALVES = List.of("am", "pm", "a.m.", "p.m.");

    /// Words behind a day that leave it as it is, the longest of a kind first.
    private static final List<String> BEHIND =
            List.of(
                    "月曜日",
                    "火曜日",
                    "水曜日",
                    "木曜日",
                    "金曜日",
                    "土曜日",
                    "日曜日",
                    "見込み",
                    "見込",
                    "予定",
                    "目途",
                    "目処",
                    "めど",
                    "目標",
                    "再開",
                    "復旧",
                    "から",
                    "より",
                    "まで",
                    "です",
                    "ごろ",
                    "午前中",
                    "午前",
                    "午後",
                    "夕方",
                    "早朝",
                    "正午",
                    "頃",
                    "朝",
                    "昼",
                    "夜",
                    "中",
                    "に",
                    "の",
                    "を",
                    "expected",
                    "planned",
                    "estimated",
                    "morning",
                    "afternoon",
                    "evening",
                    "a.m.",
                    "p.m.",
                    "am",
                    "pm",
                    "noon");

    private DayWords() {}

    /// As words are compared: NFKC, stripped, lower case.
    static String narrow(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// Narrowed words without those that are around a day.
    static String bare(String narrow) {
        return withoutEnd(withoutStart(narrow));
    }

    /// Whether nothing stands behind a day but words that leave it as it is.
    static boolean changeNothing(String behind) {
        String end = withoutEnd(behind);
        boolean half =
                isHour(end)
                        && HALVES.stream()
                                .anyMatch(
                                        behind.substring(behind.indexOf(end) + end.length()).strip()
                                                ::startsWith);
        return half || isTime(end);
    }

    /// Whether this is nothing, or a time of day: a number alone may be a year.
    static boolean isTime(String words) {
        String rest = words.strip();
        rest = rest.startsWith("午前") || rest.startsWith("午後") ? rest.substring(2).strip() : rest;
        if (rest.isEmpty()) {
            return true;
        }
        int mark = Math.max(rest.indexOf('時'), rest.indexOf(':'));
        if (mark < 0 || !isHour(rest.substring(0, mark))) {
            return false;
        }
        String minutes = rest.substring(mark + 1).strip();
        if (rest.charAt(mark) == ':') {
            return minutes.length() >= 2
                    && isHour(minutes.substring(0, 2))
                    && (minutes.length() == 2
                            || (minutes.length() == 5
                                    && minutes.charAt(2) == ':'
                                    && isHour(minutes.substring(3))));
        }
        return minutes.isEmpty()
                || minutes.equals("半")
                || (minutes.endsWith("分") && isHour(minutes.substring(0, minutes.length() - 1)));
    }

    /// One or two digits.
    private static boolean isHour(String text) {
        return !text.isEmpty()
                && text.length() <= 2
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String withoutStart(String text) {
        String rest = text;
        for (int i = 0; i < 3; i++) {
            for (String word : BEFORE) {
                rest = dropped(rest, word);
            }
            for (String word : WEEKDAYS) {
                rest = dropped(rest, word);
            }
        }
        return rest;
    }

    /// Without the word at the start; a Latin word only when it ends there.
    private static String dropped(String text, String word) {
        if (!text.startsWith(word)) {
            return text;
        }
        String rest = text.substring(word.length());
        boolean latin = isLatin(word.charAt(0));
        if (latin && !rest.isEmpty() && isLatin(rest.charAt(0))) {
            return text;
        }
        return withoutMarks(rest);
    }

    private static String withoutEnd(String text) {
        String rest = text.strip();
        boolean shorter = true;
        while (shorter && !rest.isEmpty()) {
            String before = rest;
            rest = withoutWeekday(rest);
            for (String word : BEHIND) {
                boolean whole =
                        word.charAt(0) > 'z'
                                || rest.length() == word.length()
                                || (rest.length() > word.length()
                                        && !isLatin(
                                                rest.charAt(rest.length() - word.length() - 1)));
                if (rest.endsWith(word) && whole) {
                    rest = rest.substring(0, rest.length() - word.length()).strip();
                }
            }
            while (!rest.isEmpty() && "。、,.".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
                rest = rest.substring(0, rest.length() - 1).strip();
            }
            shorter = !rest.equals(before);
        }
        return rest;
    }

    /// Without a day of the week in brackets at the end.
    private static String withoutWeekday(String text) {
        int open = text.lastIndexOf('(');
        if (open < 0 || !text.endsWith(")")) {
            return text;
        }
        String inside = text.substring(open + 1, text.length() - 1).strip();
        boolean weekday =
                (inside.length() <= 3
                                && !inside.isEmpty()
                                && "月火水木金土日".indexOf(inside.charAt(0)) >= 0)
                        || WEEKDAYS.contains(inside);
        boolean asPlanned = !inside.isEmpty() && withoutEnd(inside).isEmpty();
        return weekday || asPlanned ? text.substring(0, open).strip() : text;
    }

    /// The month of this name, whole or in three letters; 0 when there is none.
    static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (word.equals(month)
                    || word.equals(month.substring(0, 3))
                    || (word.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }

    static String withoutMarks(String text) {
        String rest = text.stripLeading();
        while (!rest.isEmpty() && ".,、".indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1).stripLeading();
        }
        return rest;
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
