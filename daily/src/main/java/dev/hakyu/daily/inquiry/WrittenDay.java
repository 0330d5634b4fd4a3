package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads a day as people write it in an answer: `12月3日`, `12/3(木)`, `3 Dec`, `Dec. 3rd`, also with
/// words around it that change no day, such as `頃` or `の予定`.
///
/// Its year is the part of [DayFrame]. `12/3` is December in a Japanese form; in an English one it
/// is refused, since it is March in some countries.
final class WrittenDay {
    private final DayFrame frame;
    private final DayKind kind;
    private String text;

    private WrittenDay(String text, DayKind kind, DayFrame frame) {
        this.text = text;
        this.kind = kind;
        this.frame = frame;
    }

    /// The day that the words name; empty when they name none for sure.
    static Optional<LocalDate> read(String raw, DayKind kind, DayFrame frame) {
        String text = DayWords.narrow(raw);
        return text.length() > DayWords.LONGEST
                ? Optional.empty()
                : new WrittenDay(text, kind, frame).find();
    }

    /// The words without those around a day, for a reader of days with a year.
    static String bare(String raw) {
        String text = DayWords.narrow(raw);
        if (text.length() > DayWords.LONGEST) {
            return text;
        }
        String end = DayWords.bare(text);
        int day = end.lastIndexOf('日');
        return day > 0 && DayWords.isTime(end.substring(day + 1)) ? end.substring(0, day + 1) : end;
    }

    private Optional<LocalDate> find() {
        text = DayWords.withoutStart(text);
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
        return frame.nearest(month, day, kind);
    }

    /// Whether nothing stands behind the day but words that leave it as it is.
    private boolean rest() {
        return DayWords.changeNothing(text);
    }

    /// The month whose name, whole or in three letters, stands next; 0 when none does.
    private int monthWord() {
        int end = 0;
        while (end < text.length() && DayWords.isLatin(text.charAt(end))) {
            end++;
        }
        int month = DayWords.month(text.substring(0, end));
        text = month == 0 ? text : DayWords.withoutMarks(text.substring(end));
        return month;
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
}
