package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.mark.DateScanner.Found;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dates as Japanese texts write them, and dates in figures.
final class JapaneseDates {
    private static final Map<String, Integer> DAYS_FROM_LAST =
            Map.of("同日", 0, "同じ日", 0, "当日", 0, "即日", 0, "翌日", 1, "翌々日", 2, "前日", -1);
    private static final Map<String, Integer> DAYS_FROM_PUBLISHED =
            Map.of("本日", 0, "昨日", -1, "一昨日", -2);
    private static final Map<String, Integer> YEARS =
            Map.of("昨年", -1, "今年", 0, "本年", 0, "一昨年", -2, "前年", -1);
    private static final Map<String, Integer> MONTHS = Map.of("今月", 0, "先月", -1, "前月", -1, "本月", 0);

    private JapaneseDates() {}

    /// Dates that begin with a figure: 2023年7月5日, 7月5日, 5日, 2023/7/5, 2023-07-05, 7/5(水).
    static @Nullable Found figures(String text, int at, int limit, DateContext context) {
        Reader in = new Reader(text, at, limit);
        int first = in.number();
        int digits = in.at - at;
        if (digits == 4 && first >= 1950 && first < 2100) {
            return afterYear(in, first, context);
        }
        if (digits > 2 || first == 0) {
            return null;
        }
        if (first <= 12 && in.skip('月')) {
            int day = in.dayBefore('日');
            if (day > 0) {
                return Found.of(context.monthDay(first, day), in.at);
            }
            if (in.peek() == '号' || in.peek() == '間' || in.peek() == '度') {
                return null;
            }
            int part = in.at;
            return Found.of(context.monthDay(first, 0), part);
        }
        if (first <= 31 && in.skip('日')) {
            boolean duration =
                    in.peek() == '間'
                            || (in.peek() == '以' && text.startsWith("以内", in.at))
                            || in.peek() == '目'
                            || in.peek() == '後'
                            || in.peek() == '程'
                            || in.peek() == '前';
            boolean rate = text.startsWith("あたり", in.at) || text.startsWith("当たり", in.at);
            boolean month = at > 0 && (text.charAt(at - 1) == '月' || text.charAt(at - 1) == '約');
            return duration || rate || month ? null : Found.of(context.day(first), in.at);
        }
        if (first <= 12 && in.skip('/')) {
            int day = in.number();
            boolean told = in.peek() == '(' || isHour(text, in.at);
            return day > 0 && day <= 31 && told
                    ? Found.of(context.monthDay(first, day), in.at)
                    : null;
        }
        return null;
    }

    /// 12/08 14:30; a month and day in figures is one only with its hour or its day of the week.
    private static boolean isHour(String text, int at) {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int to = from;
        while (to < text.length() && to - from < 3 && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return from > at
                && to > from
                && to - from < 3
                && to < text.length()
                && (text.charAt(to) == ':' || text.charAt(to) == '時');
    }

    private static @Nullable Found afterYear(Reader in, int year, DateContext context) {
        char sign = in.peek();
        if (sign == '年') {
            in.at++;
            if (in.text.startsWith("度", in.at) || in.text.startsWith("代", in.at)) {
                return null;
            }
            int month = in.numberBefore('月');
            if (month == 0) {
                return Found.of(context.full(year, 0, 0), in.at);
            }
            return Found.of(context.full(year, month, in.dayBefore('日')), in.at);
        }
        if (sign == '/' || sign == '-' || sign == '.') {
            in.at++;
            int month = in.number();
            int afterMonth = in.at;
            if (month < 1 || month > 12) {
                return null;
            }
            if (in.skip(sign)) {
                int day = in.number();
                return day > 0 ? Found.of(context.full(year, month, day), in.at) : null;
            }
            return sign == '/' ? Found.of(context.full(year, month, 0), afterMonth) : null;
        }
        boolean word = in.at >= in.limit || !Character.isLetterOrDigit(in.peek());
        boolean preposition =
                in.text.startsWith("in ", in.start - 3) || in.text.startsWith("of ", in.start - 3);
        return word && preposition ? Found.of(context.full(year, 0, 0), in.at) : null;
    }

    /// Dates that begin with a word: 同日, 翌8日, 同年5月, 今月8日, 昨年12月.
    static @Nullable Found words(String text, int at, int limit, DateContext context) {
        char c = text.charAt(at);
        if ("同当即翌前本昨一今先".indexOf(c) < 0) {
            return null;
        }
        for (Map.Entry<String, Integer> word : DAYS_FROM_LAST.entrySet()) {
            if (text.startsWith(word.getKey(), at)) {
                return Found.of(context.shiftLast(word.getValue()), at + word.getKey().length());
            }
        }
        for (Map.Entry<String, Integer> word : DAYS_FROM_PUBLISHED.entrySet()) {
            if (text.startsWith(word.getKey(), at)) {
                return Found.of(
                        context.shiftPublished(word.getValue()), at + word.getKey().length());
            }
        }
        return relative(text, at, limit, context);
    }

    private static @Nullable Found relative(String text, int at, int limit, DateContext context) {
        Reader in = new Reader(text, at, limit);
        for (Map.Entry<String, Integer> word : YEARS.entrySet()) {
            if (in.skip(word.getKey())) {
                int month = in.numberBefore('月');
                return month == 0
                        ? null
                        : Found.of(
                                context.yearOf(word.getValue(), month, in.dayBefore('日')), in.at);
            }
        }
        for (Map.Entry<String, Integer> word : MONTHS.entrySet()) {
            if (in.skip(word.getKey())) {
                int day = in.dayBefore('日');
                return day == 0 ? null : Found.of(context.thisMonth(word.getValue(), day), in.at);
            }
        }
        if (in.skip("同年")) {
            int month = in.numberBefore('月');
            return month == 0 ? null : Found.of(context.sameYear(month, in.dayBefore('日')), in.at);
        }
        if (in.skip("同月")) {
            int day = in.dayBefore('日');
            return day == 0 ? null : Found.of(context.sameMonth(day), in.at);
        }
        if (in.skip("翌")) {
            int month = in.numberBefore('月');
            int day = in.dayBefore('日');
            Optional<dev.hakyu.model.PartialDate> date =
                    month > 0
                            ? context.monthDay(month, day)
                            : day > 0 ? context.shiftLast(1) : Optional.empty();
            return Found.of(date, in.at);
        }
        if (in.skip("同")) {
            int day = in.dayBefore('日');
            return day == 0 ? null : Found.of(context.sameMonth(day), in.at);
        }
        return null;
    }

    /// The end of (木) after a date.
    static int skipWeekday(String text, int from, int limit) {
        int at = from;
        if (at + 2 < limit && text.charAt(at) == '(') {
            int close = text.indexOf(')', at, Math.min(text.length(), at + 7));
            if (close > 0 && close - at <= 6 && "月火水木金土日".indexOf(text.charAt(at + 1)) >= 0) {
                at = close + 1;
            }
        }
        return at;
    }

    private static final class Reader {
        private final String text;
        private final int start;
        private final int limit;
        private int at;

        Reader(String text, int at, int limit) {
            this.text = text;
            this.start = at;
            this.at = at;
            this.limit = limit;
        }

        int number() {
            int value = 0;
            int from = at;
            while (at < limit && at - from < 5 && Figures.isDigit(text.charAt(at))) {
                value = value * 10 + (text.charAt(at) - '0');
                at++;
            }
            return at == from ? 0 : value;
        }

        /// A number followed by the sign, both read; 0 and nothing read otherwise.
        int numberBefore(char sign) {
            int before = at;
            int value = number();
            if (value > 0 && skip(sign)) {
                return value;
            }
            at = before;
            return 0;
        }

        int dayBefore(char sign) {
            int before = at;
            int value = numberBefore(sign);
            if (value > 31 || (value > 0 && peek() == '間')) {
                at = before;
                return 0;
            }
            return value;
        }

        boolean skip(char c) {
            if (peek() == c) {
                at++;
                return true;
            }
            return false;
        }

        boolean skip(String word) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return true;
            }
            return false;
        }

        char peek() {
            return at < limit ? text.charAt(at) : '\0';
        }
    }
}
