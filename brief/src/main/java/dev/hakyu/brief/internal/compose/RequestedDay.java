package dev.hakyu.brief.internal.compose;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// By which day a victim asks its partners to do something, where the sentence that asks says so:
/// 11月27日(金)までに, by 27 November, by November 27. A day without such a word is none: it may tell
/// when something happened.
final class RequestedDay {
    private static final int LONGEST_WEEKDAY = 5;
    private static final int HALF_A_YEAR_DAYS = 182;

    private RequestedDay() {}

    /// @param said the sentence
    /// @param now the year is that in which the day is nearest to this one
    static Optional<LocalDate> in(String said, LocalDate now) {
        String text = Normalizer.normalize(said, Normalizer.Form.NFKC);
        return japanese(text, now).or(() -> english(text, now));
    }

    private static Optional<LocalDate> japanese(String text, LocalDate now) {
        for (int day = text.indexOf('日'); day >= 0; day = text.indexOf('日', day + 1)) {
            int dayFrom = digitsBefore(text, day);
            if (dayFrom == day || dayFrom == 0 || text.charAt(dayFrom - 1) != '月') {
                continue;
            }
            int monthFrom = digitsBefore(text, dayFrom - 1);
            if (monthFrom < dayFrom - 1 && isDeadline(text, day + 1)) {
                return nearest(
                        number(text, monthFrom, dayFrom - 1), number(text, dayFrom, day), now);
            }
        }
        return Optional.empty();
    }

    /// までに, with or without the day of the week before it.
    private static boolean isDeadline(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '(') {
            int close = text.indexOf(')', at);
            if (close < 0 || close - at > LONGEST_WEEKDAY) {
                return false;
            }
            at = close + 1;
        }
        return text.startsWith("までに", at) || text.startsWith("迄に", at);
    }

    private static int digitsBefore(String text, int end) {
        int from = end;
        while (from > 0 && end - from < 2 && isDigit(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static Optional<LocalDate> english(String text, LocalDate now) {
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
                return nearest(first > 0 ? first : second, day.get(), now);
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

    private static Optional<LocalDate> nearest(int month, int day, LocalDate now) {
        try {
            LocalDate date = LocalDate.of(now.getYear(), month, day);
            long away = ChronoUnit.DAYS.between(now, date);
            return Optional.of(
                    away > HALF_A_YEAR_DAYS
                            ? date.minusYears(1)
                            : away < -HALF_A_YEAR_DAYS ? date.plusYears(1) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
