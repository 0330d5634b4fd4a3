package dev.hakyu.daily.inquiry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a month in which something is to happen: `12月上旬`, `令和9年1月中旬の予定`, `late December`.
///
/// Ten days each, as the Meteorological Agency and the press count: 上旬 is the 1st to the 10th, 中旬
/// to the 20th, 下旬 to the end. Whoever needs one day takes the late end: until then nothing is
/// promised.
///
/// @param year null when it is not said
/// @param month 1 to 12
record RoughDay(@Nullable Integer year, int month, Part part) {
    private static final int REIWA = 2018;
    private static final List<String> SMALL = List.of("", "the", "in", "of");

    /// Which part.
    enum Part {
        EARLY(1, 10, List.of("上旬", "初旬", "初め", "始め", "はじめ", "初頭", "early", "beginning", "start")),
        MIDDLE(11, 20, List.of("中旬", "中頃", "中ごろ", "半ば", "なかば", "mid", "middle")),
        LATE(21, 31, List.of("下旬", "late")),
        END(25, 31, List.of("末", "月末", "末日", "end"));

        private final int first;
        private final int last;
        private final List<String> words;

        Part(int first, int last, List<String> words) {
            this.first = first;
            this.last = last;
            this.words = words;
        }

        private static Optional<Part> find(String word) {
            for (Part each : values()) {
                if (each.words.contains(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /// The days it may be, both included.
    record Span(LocalDate earliest, LocalDate latest) {}

    /// Whether nothing but a part of a month is named; empty otherwise.
    static Optional<RoughDay> find(String raw) {
        String narrow = DayWords.narrow(raw);
        if (narrow.length() > DayWords.LONGEST) {
            return Optional.empty();
        }
        String text = DayWords.bare(narrow);
        int sign = text.indexOf('月');
        return sign < 0 ? english(text) : japanese(text, sign);
    }

    private static Optional<RoughDay> japanese(String text, int sign) {
        int end = text.lastIndexOf('年', sign);
        String before = end < 0 ? "" : text.substring(0, end).strip();
        Integer year = year(before);
        String month = text.substring(end + 1, sign).strip();
        String word = text.substring(sign + 1).strip();
        return (end < 0 || year != null) && isNumber(month, 2)
                ? of(year, Integer.parseInt(month), word.startsWith("の") ? word.substring(1) : word)
                : Optional.empty();
    }

    private static Optional<RoughDay> english(String text) {
        List<String> words =
                Arrays.stream(text.split("[-\\s,.]+", -1))
                        .filter(each -> !SMALL.contains(each))
                        .toList();
        if (words.size() < 2 || words.size() > 3) {
            return Optional.empty();
        }
        Integer year = words.size() == 3 ? year(words.get(2)) : null;
        return words.size() == 2 || year != null
                ? of(year, DayWords.month(words.get(1)), words.getFirst())
                : Optional.empty();
    }

    private static Optional<RoughDay> of(@Nullable Integer year, int month, String word) {
        return month < 1 || month > 12
                ? Optional.empty()
                : Part.find(word).map(part -> new RoughDay(year, month, part));
    }

    /// The year of `2027`, `令和9` or `r9`; null for anything else.
    private static @Nullable Integer year(String words) {
        String era = words.startsWith("令和") ? words.substring(2) : words;
        era = era.startsWith("r") ? era.substring(1) : era;
        if (era.equals(words)) {
            return isNumber(words, 4) && words.length() == 4 ? Integer.valueOf(words) : null;
        }
        if (era.equals("元")) {
            return REIWA + 1;
        }
        return isNumber(era, 2) ? Integer.valueOf(REIWA + Integer.parseInt(era)) : null;
    }

    private static boolean isNumber(String text, int most) {
        return !text.isEmpty()
                && text.length() <= most
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Its days; without a year those whose end is nearest to when we asked, as for a day.
    Optional<Span> within(DayFrame frame) {
        if (year != null) {
            return Optional.of(in(YearMonth.of(year, month)));
        }
        int sureDay = Math.min(part.last, YearMonth.of(2001, month).lengthOfMonth());
        return frame.nearest(month, sureDay, DayKind.TO_COME).map(YearMonth::from).map(this::in);
    }

    private Span in(YearMonth of) {
        return new Span(of.atDay(part.first), of.atDay(Math.min(part.last, of.lengthOfMonth())));
    }
}
