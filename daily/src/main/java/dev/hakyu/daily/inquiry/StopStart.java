package dev.hakyu.daily.inquiry;

import dev.hakyu.model.PartialDate;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds since when something stands still in a supplier's words: `11月16日22時から受注停止`, `2026/11/16
/// 22:00より`, `since 2026-11-16 22:00`.
///
/// Only a date that says of itself that it is a beginning counts, and only when it is the one such
/// date: of two beginnings neither is taken. A day without a year is the last such day before the
/// answer, and none at all when that is three months ago: `ライン2/3から` is no third of February.
/// Nothing is ever added: a day without a time of day stays one.
final class StopStart {
    private static final List<String> FROM = List.of("から", "より", "以降", "以来", "に停止", "に遮断");
    private static final List<String> SINCE = List.of("since", "from", "as of");
    private static final List<String> PARTS_OF_A_DAY =
            List.of("未明", "早朝", "午前中", "朝", "昼", "夕方", "夜", "深夜");
    private static final int LONGEST = 2_000;
    private static final int DAYS_WITHOUT_A_YEAR = 92;
    private final String text;
    private final LocalDate answeredOn;
    private int at;

    private StopStart(String text, LocalDate answeredOn) {
        this.text = text;
        this.answeredOn = answeredOn;
    }

    /// The one beginning that the words name.
    static Optional<PartialDate> in(String words, LocalDate answeredOn) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return new StopStart(text, answeredOn).find();
    }

    private Optional<PartialDate> find() {
        PartialDate only = null;
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(i)) {
                i++;
                continue;
            }
            at = i;
            boolean since = isAfterSince(i);
            PartialDate date = date();
            if (date == null) {
                i = endOfDigits(i);
                continue;
            }
            PARTS_OF_A_DAY.forEach(this::word);
            skip(" 頃ごろ");
            if (since || FROM.stream().anyMatch(each -> text.startsWith(each, at))) {
                if (only != null) {
                    return Optional.empty();
                }
                only = date;
            }
            i = at;
        }
        return Optional.ofNullable(only)
                .filter(each -> !each.earliest().toLocalDate().isAfter(answeredOn));
    }

    private boolean isAfterSince(int start) {
        String before = text.substring(0, start).stripTrailing();
        return SINCE.stream().anyMatch(before::endsWith);
    }

    /// A date with an optional time of day from here on; null when there is none.
    private @Nullable PartialDate date() {
        int first = number();
        if (first < 0) {
            return null;
        }
        boolean withYear = first >= 1000;
        int month = first;
        if (withYear) {
            if (!mark("-/.年")) {
                return null;
            }
            month = number();
        }
        if (!mark(withYear ? "-/.月" : "/月")) {
            return null;
        }
        int day = number();
        mark("日");
        try {
            LocalDate date = LocalDate.of(withYear ? first : answeredOn.getYear(), month, day);
            if (!withYear && date.isAfter(answeredOn)) {
                date = date.minusYears(1);
            }
            if (!withYear && date.isBefore(answeredOn.minusDays(DAYS_WITHOUT_A_YEAR))) {
                return null;
            }
            return withTime(date);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private PartialDate withTime(LocalDate date) {
        int end = at;
        weekday();
        skip(" t");
        int shift = word("午後") ? 12 : 0;
        boolean half = shift > 0 || word("午前");
        int hour = number();
        boolean colon = hour >= 0 && mark(":");
        int minute = colon ? number() : 0;
        if (hour >= 0 && !colon) {
            if (!mark("時")) {
                at = end;
                return PartialDate.of(date);
            }
            minute = word("半") ? 30 : minutes();
        }
        boolean known = hour >= 0 && hour <= (half ? 12 : 23) && minute >= 0 && minute < 60;
        if (!known || hour + shift > 23) {
            at = Math.max(at, end);
            return PartialDate.of(date);
        }
        return PartialDate.of(date.atTime(hour + shift, minute));
    }

    private int minutes() {
        int before = at;
        int minute = number();
        if (minute >= 0 && mark("分")) {
            return minute;
        }
        at = before;
        return 0;
    }

    private void weekday() {
        int before = at;
        skip(" ");
        boolean closed = mark("(") && mark("月火水木金土日") && mark(")");
        at = closed ? at : before;
    }

    private int number() {
        int end = endOfDigits(at);
        if (end == at || end - at > 4) {
            return -1;
        }
        int value = Integer.parseInt(text.substring(at, end));
        at = end;
        return value;
    }

    private boolean mark(String one) {
        boolean there = at < text.length() && one.indexOf(text.charAt(at)) >= 0;
        at += there ? 1 : 0;
        return there;
    }

    private boolean word(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private void skip(String any) {
        while (at < text.length() && any.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private int endOfDigits(int from) {
        int end = from;
        while (end < text.length() && isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
