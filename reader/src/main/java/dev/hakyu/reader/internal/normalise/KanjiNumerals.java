package dev.hakyu.reader.internal.normalise;

/// Writes kanji numerals before a counter with digits: 十三万世帯 becomes 130000世帯.
///
/// Only runs of kanji figures directly before a counter are touched, and a single small figure only
/// before a counter of people or things, so that names (三菱, 四日市) and words (一部, 十分) stay.
final class KanjiNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SMALL_UNITS = "十百千";
    private static final String COUNTERS = "人件名社円台者枚通冊校";
    private static final int LONGEST = 16;

    private KanjiNumerals() {}

    static NormalText toDigits(NormalText in) {
        String text = in.text();
        NormalTextBuilder out = new NormalTextBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && end - at < LONGEST && isNumeral(text.charAt(end))) {
                end++;
            }
            if (end > at && isFigure(text, at, end)) {
                long value = value(text, at, end);
                out.append(Long.toString(value), in.originalStart(at), in.originalEnd(end));
            } else {
                end = Math.max(end, at + 1);
                out.copy(in, at, end);
            }
            at = end;
        }
        return out.build();
    }

    private static boolean isFigure(String text, int start, int end) {
        if (end >= text.length() || (start > 0 && isKanjiOrDigit(text.charAt(start - 1)))) {
            return false;
        }
        char first = text.charAt(start);
        if (first == '万' || first == '億') {
            return false;
        }
        boolean counted =
                COUNTERS.indexOf(text.charAt(end)) >= 0
                        || text.startsWith("世帯", end)
                        || text.startsWith("口座", end);
        boolean dated = end - start <= 3 && (text.charAt(end) == '月' || text.charAt(end) == '日');
        boolean tail = end + 1 >= text.length() || text.charAt(end + 1) != '前';
        return tail && (counted || (dated && hasDigit(text, end + 1)));
    }

    private static boolean hasDigit(String text, int at) {
        return at < text.length() && isNumeral(text.charAt(at));
    }

    private static boolean isKanjiOrDigit(char c) {
        return Character.isDigit(c) || (c >= 0x4E00 && c <= 0x9FFF && "約計全各総最".indexOf(c) < 0);
    }

    private static boolean isNumeral(char c) {
        return DIGITS.indexOf(c) >= 0 || SMALL_UNITS.indexOf(c) >= 0 || c == '万' || c == '億';
    }

    private static long value(String text, int start, int end) {
        long total = 0;
        long group = 0;
        long figure = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = DIGITS.indexOf(c);
            int unit = SMALL_UNITS.indexOf(c);
            if (digit >= 0) {
                figure = figure * 10 + digit;
            } else if (unit >= 0) {
                group += Math.max(1, figure) * (unit == 0 ? 10 : unit == 1 ? 100 : 1000);
                figure = 0;
            } else {
                long large = c == '万' ? 10_000L : 100_000_000L;
                total += Math.max(1, group + figure) * large;
                group = 0;
                figure = 0;
            }
        }
        return total + group + figure;
    }
}
