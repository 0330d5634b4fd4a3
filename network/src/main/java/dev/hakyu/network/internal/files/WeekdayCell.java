package dev.hakyu.network.internal.files;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads days of the week: `月-金`, `月〜土`, `月水金`, 平日, 毎日, `Mon-Fri`.
public final class WeekdayCell {
    private static final String DAYS = "月火水木金土日";
    private static final List<String> ENGLISH =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Set<String> EVERY =
            Set.of(
                    "毎日",
                    "年中無休",
                    "全日",
                    "無休",
                    "everyday",
                    "daily",
                    "all",
                    "24時間365日",
                    "365日",
                    "週7日",
                    "24/7",
                    "24x7");
    private static final Set<String> WEEKDAYS = Set.of("平日", "weekdays", "workdays", "営業日", "週5日");

    private WeekdayCell() {}

    public static Parsed<Set<DayOfWeek>> parse(String narrow) {
        String text = withoutAside(narrow.toLowerCase(Locale.ROOT));
        if (EVERY.contains(text)) {
            return Parsed.known(EnumSet.allOf(DayOfWeek.class));
        }
        if (WEEKDAYS.contains(text)) {
            return Parsed.known(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
        Set<DayOfWeek> days = read(text);
        return days.isEmpty()
                ? Parsed.bad(Finding.unreadable(narrow, ColumnType.WEEKDAYS))
                : Parsed.known(days);
    }

    /// Walks over the text; empty when something is no day.
    private static Set<DayOfWeek> read(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int last = -1;
        boolean range = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int day = DAYS.indexOf(c);
            int length = 1;
            if (day < 0 && at + 3 <= text.length()) {
                day = ENGLISH.indexOf(text.substring(at, at + 3));
                length = day < 0 ? 0 : englishLength(text, at);
            }
            if (day >= 0) {
                addDays(days, range ? last : day, day);
                last = day;
                range = false;
                at += length;
            } else if ("-~〜–—から".indexOf(c) >= 0 && last >= 0) {
                range = true;
                at++;
            } else if ("、,;・/ と曜\n".indexOf(c) >= 0) {
                at++;
            } else {
                return EnumSet.noneOf(DayOfWeek.class);
            }
            if (text.startsWith("曜日", at)) {
                at += 2;
            }
        }
        return range ? EnumSet.noneOf(DayOfWeek.class) : days;
    }

    private static void addDays(Set<DayOfWeek> days, int from, int to) {
        int day = from;
        days.add(DayOfWeek.of(day + 1));
        while (day != to) {
            day = (day + 1) % 7;
            days.add(DayOfWeek.of(day + 1));
        }
    }

    private static int englishLength(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        return end - at;
    }

    private static String withoutAside(String text) {
        int bracket = text.indexOf('(');
        return (bracket > 0 ? text.substring(0, bracket) : text).strip();
    }
}
