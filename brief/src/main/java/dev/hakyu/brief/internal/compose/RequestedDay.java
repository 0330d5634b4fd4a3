package dev.hakyu.brief.internal.compose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// By when a victim asks its partners to do something, where the sentence that asks says so:
/// 11月27日(金)17時までに, 11/27までに, by 27 November, by November 27. A day without such a word is none: it
/// may tell when something happened, and 15日までに登録された tells what is asked for.
final class RequestedDay {
    private static final int HALF_A_YEAR_DAYS = 182;

    /// No more than this before までに, and behind it, is looked at.
    private static final int WINDOW = 40;

    private static final Pattern DAY =
            Pattern.compile(
                    "(?:(20\\d\\d)[年/]|^|\\D)(\\d{1,2})[月/](\\d{1,2})日? ?(?:\\([^)]{1,4}\\))? ?"
                            + "(?:(午前|午後)?(\\d{1,2})(?:時(?:(\\d{1,2})分|(半))?|:(\\d{2})))?\n?$");
    private static final Pattern WHAT_WAS_DONE =
            Pattern.compile("^[^、。]{0,15}(?:された|した|頂いた|いただいた|済みの)[^、。]");

    private RequestedDay() {}

    /// The moment at which the time is over; a day without an hour ends at its midnight.
    ///
    /// @param said the sentence
    /// @param near the year, where none is written, is that in which the day is nearest to this one
    static Optional<LocalDateTime> in(String said, LocalDate near) {
        String text = Normalizer.normalize(said, Normalizer.Form.NFKC);
        return japanese(text, near).or(() -> english(text, near));
    }

    private static Optional<LocalDateTime> japanese(String text, LocalDate near) {
        for (int at = until(text, 0); at >= 0; at = until(text, at + 1)) {
            Matcher day = DAY.matcher(text.substring(Math.max(0, at - WINDOW), at));
            int behind = text.startsWith("までに", at) ? at + 3 : at + 2;
            String rest = text.substring(behind, Math.min(text.length(), behind + WINDOW));
            if (day.find() && !WHAT_WAS_DONE.matcher(rest).find()) {
                return end(day, near);
            }
        }
        return Optional.empty();
    }

    private static int until(String text, int from) {
        int kana = text.indexOf("までに", from);
        int kanji = text.indexOf("迄に", from);
        return kana < 0 ? kanji : kanji < 0 ? kana : Math.min(kana, kanji);
    }

    private static Optional<LocalDateTime> end(Matcher found, LocalDate near) {
        int month = Integer.parseInt(found.group(2));
        int day = Integer.parseInt(found.group(3));
        try {
            Optional<LocalDate> date =
                    found.group(1) == null
                            ? nearest(month, day, near)
                            : Optional.of(
                                    LocalDate.of(Integer.parseInt(found.group(1)), month, day));
            return date.map(LocalDate::atStartOfDay).flatMap(start -> hour(start, found));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> hour(LocalDateTime start, Matcher found) {
        if (found.group(5) == null) {
            return Optional.of(start.plusDays(1));
        }
        int hour =
                Integer.parseInt(found.group(5))
                        + ("午後".equals(found.group(4)) && Integer.parseInt(found.group(5)) < 12
                                ? 12
                                : 0);
        String written = found.group(6) == null ? found.group(8) : found.group(6);
        int minute = found.group(7) != null ? 30 : written == null ? 0 : Integer.parseInt(written);
        return hour > 24 || minute > 59
                ? Optional.empty()
                : Optional.of(start.plusHours(hour).plusMinutes(minute));
    }

    private static Optional<LocalDateTime> english(String text, LocalDate near) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[\\s,.;]+");
        for (int i = 0; i + 2 < words.length; i++) {
            if (!words[i].equals("by")) {
                continue;
            }
            int at = isWeekday(words[i + 1]) ? i + 2 : i + 1;
            if (at + 1 >= words.length) {
                continue;
            }
            int first = month(words[at]);
            int second = month(words[at + 1]);
            Optional<Integer> day = day(first > 0 ? words[at + 1] : words[at]);
            if ((first > 0 || second > 0) && day.isPresent()) {
                return nearest(first > 0 ? first : second, day.get(), near)
                        .map(date -> date.plusDays(1).atStartOfDay());
            }
        }
        return Optional.empty();
    }

    private static boolean isWeekday(String word) {
        return word.endsWith("day") && word.length() > "day".length() + 2;
    }

    private static int month(String word) {
        for (Month each : Month.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each.getValue();
            }
        }
        return 0;
    }

    private static Optional<Integer> day(String word) {
        boolean digits =
                !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        return digits ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }

    private static Optional<LocalDate> nearest(int month, int day, LocalDate near) {
        try {
            LocalDate date = LocalDate.of(near.getYear(), month, day);
            long away = ChronoUnit.DAYS.between(near, date);
            return Optional.of(
                    away > HALF_A_YEAR_DAYS
                            ? date.minusYears(1)
                            : away < -HALF_A_YEAR_DAYS ? date.plusYears(1) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
