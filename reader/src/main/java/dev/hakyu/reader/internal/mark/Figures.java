package dev.hakyu.reader.internal.mark;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads one figure: 74万4,644, 1万3000, 7.2万, 2,697,540, 2.7 million.
final class Figures {
    private static final int LONGEST = 40;

    private Figures() {}

    /// A figure and where it ends.
    record Figure(BigDecimal value, int end) {}

    /// The figure that begins at `start`, or null. A figure must not begin inside another.
    static @Nullable Figure at(String text, int start) {
        if (!isDigit(text.charAt(start)) || (start > 0 && joins(text.charAt(start - 1)))) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        int at = start;
        int limit = Math.min(text.length(), start + LONGEST);
        while (at < limit && isDigit(text.charAt(at))) {
            int end = plainEnd(text, at, limit);
            BigDecimal figure = new BigDecimal(text.substring(at, end).replace(",", ""));
            at = end;
            char unit = at < limit ? text.charAt(at) : ' ';
            if (unit == '百' || unit == '千') {
                group = group.add(figure.multiply(BigDecimal.valueOf(unit == '百' ? 100 : 1000)));
                at++;
                unit = at < limit ? text.charAt(at) : ' ';
                figure = BigDecimal.ZERO;
            }
            BigDecimal large = large(unit);
            if (large != null) {
                total = total.add(group.add(figure).multiply(large));
                group = BigDecimal.ZERO;
                at++;
                continue;
            }
            group = group.add(figure);
            break;
        }
        Figure plain = new Figure(total.add(group), at);
        return englishScale(text, plain);
    }

    private static @Nullable BigDecimal large(char unit) {
        return switch (unit) {
            case '万' -> BigDecimal.valueOf(10_000L);
            case '億' -> BigDecimal.valueOf(100_000_000L);
            case '兆' -> BigDecimal.valueOf(1_000_000_000_000L);
            default -> null;
        };
    }

    private static Figure englishScale(String text, Figure plain) {
        int at = plain.end();
        int word =
                at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-')
                        ? at + 1
                        : at;
        for (Scale scale : Scale.values()) {
            for (String name : scale.names) {
                boolean glued = name.length() <= 2 ? word == at : word > at;
                int end = word + name.length();
                if (glued
                        && text.regionMatches(true, word, name, 0, name.length())
                        && (end >= text.length() || !Character.isLetter(text.charAt(end)))) {
                    return new Figure(plain.value().multiply(scale.factor), end);
                }
            }
        }
        return plain;
    }

    private enum Scale {
        BILLION(1_000_000_000L, "billion", "bn", "b"),
        MILLION(1_000_000L, "million", "mn", "m"),
        THOUSAND(1_000L, "thousand", "k"),
        TRILLION(1_000_000_000_000L, "trillion", "tn");

        private final BigDecimal factor;
        private final String[] names;

        Scale(long factor, String... names) {
            this.factor = BigDecimal.valueOf(factor);
            this.names = names;
        }
    }

    private static int plainEnd(String text, int start, int limit) {
        int end = start;
        boolean point = false;
        while (end < limit) {
            char c = text.charAt(end);
            if (isDigit(c)) {
                end++;
            } else if (c == ',' && groupFollows(text, end)) {
                end++;
            } else if (c == '.' && !point && end + 1 < limit && isDigit(text.charAt(end + 1))) {
                point = true;
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean groupFollows(String text, int comma) {
        if (comma + 3 >= text.length()) {
            return false;
        }
        for (int i = 1; i <= 3; i++) {
            if (!isDigit(text.charAt(comma + i))) {
                return false;
            }
        }
        return comma + 4 >= text.length() || !isDigit(text.charAt(comma + 4));
    }

    private static boolean joins(char c) {
        return isDigit(c) || c == '.' || (c < 0x80 && Character.isLetter(c));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
