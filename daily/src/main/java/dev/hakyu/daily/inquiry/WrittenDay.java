package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a day as people write it in an answer: `12月3日`, `12/3(木)`, `3 Dec`, `Dec. 3rd`, also with
/// words around it that change no day, such as `頃` or `の予定`.
///
/// Without a year it is the such day nearest to the one on which we asked. What has happened is
/// never later than today; what is still to come is never before the incident. A day that would
/// then be more than [#FARTHEST_DAYS] days from that on which we asked is refused, since its year
/// is a guess. `12/3` is December in a Japanese form; in an English one it is refused, since it is
/// March in some countries.
final class WrittenDay {
    private static final int LONGEST = 60;
    private static final int FARTHEST_DAYS = 200;
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
            List.of("およそ", "おおよそ", "約", "on", "around", "about", "approx", "by", "expected");

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

    /// What a day without a year is read by.
    ///
    /// @param sent when we asked
    /// @param today when the answer is read
    /// @param since the first day known of the incident, or null
    /// @param lang of the form
    record Frame(LocalDate sent, LocalDate today, @Nullable LocalDate since, Lang lang) {}

    private final Frame frame;
    private final boolean past;
    private String text;

    private WrittenDay(String text, boolean past, Frame frame) {
        this.text = text;
        this.past = past;
        this.frame = frame;
    }

    /// The day that the words name; empty when they name none for sure.
    ///
    /// @param past whether the day has happened
    static Optional<LocalDate> read(String raw, boolean past, Frame frame) {
        String text =
                Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return text.length() > LONGEST
                ? Optional.empty()
                : new WrittenDay(text, past, frame).find();
    }

    /// The words without those around a day, for a reader of days with a year.
    static String bare(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        if (text.length() > LONGEST) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String end = withoutEnd(withoutStart(lower));
        int day = end.lastIndexOf('日');
        return day > 0 && isTime(end.substring(day + 1)) ? end.substring(0, day + 1) : end;
    }

    private Optional<LocalDate> find() {
        text = withoutStart(text);
        int month = monthWord();
        int first = number();
        if (month == 0 && first < 0) {
            return Optional.empty();
        }
        if (month > 0) {
            ordinal();
            return rest() ? day(month, first) : Optional.empty();
        }
        if (take("月")) {
            int day = number();
            take("日");
            return rest() ? day(first, day) : Optional.empty();
        }
        if (take("/")) {
            int second = number();
            return second > 0 && rest() ? slashed(first, second) : Optional.empty();
        }
        ordinal();
        take("of");
        month = monthWord();
        return month > 0 && rest() ? day(month, first) : Optional.empty();
    }

    private Optional<LocalDate> slashed(int first, int second) {
        if (frame.lang() == Lang.JA) {
            return day(first, second);
        }
        if (first <= 12 && second <= 12 && first != second) {
            return Optional.empty();
        }
        return first > 12 ? day(second, first) : day(first, second);
    }

    private Optional<LocalDate> day(int month, int day) {
        List<LocalDate> days = new ArrayList<>();
        for (int year = frame.sent().getYear() - 1; year <= frame.sent().getYear() + 1; year++) {
            // 29 February is no day of most years.
            if (month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth()) {
                days.add(LocalDate.of(year, month, day));
            }
        }
        LocalDate since = frame.since();
        return days.stream()
                .filter(each -> !past || !each.isAfter(frame.today()))
                .filter(each -> past || since == null || !each.isBefore(since))
                .min(Comparator.comparingLong(this::distanceDays))
                .filter(each -> distanceDays(each) <= FARTHEST_DAYS);
    }

    private long distanceDays(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(frame.sent(), day));
    }

    /// Whether nothing stands behind the day but words that leave it as it is.
    private boolean rest() {
        String end = withoutEnd(text);
        boolean half =
                isHour(end)
                        && HALVES.stream()
                                .anyMatch(
                                        text.substring(text.indexOf(end) + end.length()).strip()
                                                ::startsWith);
        return half || isTime(end);
    }

    /// Whether this is nothing, or a time of day: a number alone may be a year.
    private static boolean isTime(String words) {
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

    private static String withoutStart(String text) {
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
        boolean latin = word.charAt(0) < 'z' + 1;
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
        return weekday ? text.substring(0, open).strip() : text;
    }

    /// The month whose name, whole or in three letters, stands next; 0 when none does.
    private int monthWord() {
        int end = 0;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        String word = text.substring(0, end);
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (word.equals(month)
                    || word.equals(month.substring(0, 3))
                    || (word.equals("sept") && i == 8)) {
                text = withoutMarks(text.substring(end));
                return i + 1;
            }
        }
        return 0;
    }

    private void ordinal() {
        for (String each : List.of("st", "nd", "rd", "th")) {
            if (take(each)) {
                return;
            }
        }
    }

    /// One or two digits; -1 when there are none, or more.
    private int number() {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end == 0 || end > 2) {
            return -1;
        }
        int number = Integer.parseInt(text.substring(0, end));
        text = text.substring(end).stripLeading();
        return number;
    }

    private boolean take(String word) {
        boolean there = text.startsWith(word);
        text = there ? text.substring(word.length()).stripLeading() : text;
        return there;
    }

    private static String withoutMarks(String text) {
        String rest = text.stripLeading();
        while (!rest.isEmpty() && ".,、".indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1).stripLeading();
        }
        return rest;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
