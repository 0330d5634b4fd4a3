package dev.hakyu.network.internal.files;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// A number as people write it, with what stands behind it: `1億2,000万円`, `約60%`, `1.5日`, `▲5`.
///
/// @param value exact
/// @param unit lower case, what follows the number; empty for a bare number
record Quantity(BigDecimal value, String unit) {
    private static final int MAX_CHARS = 64;
    private static final int MAX_EXPONENT = 30;
    private static final String[] ABOUT = {"約", "およそ", "おおよそ", "ca.", "approx.", "about", "~"};
    private static final String CURRENCY_SIGNS = "¥$€£";

    /// Reads NFKC text; empty when it is no number.
    static Optional<Quantity> parse(String narrow) {
        String text = withoutAbout(narrow);
        if (text.isEmpty() || text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        Scanner scanner = new Scanner(text);
        return scanner.read();
    }

    private static String withoutAbout(String text) {
        for (String word : ABOUT) {
            if (text.toLowerCase(Locale.ROOT).startsWith(word)) {
                return text.substring(word.length()).strip();
            }
        }
        return text;
    }

    /// Walks over the characters once.
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        Optional<Quantity> read() {
            boolean negative = readSign();
            String sign = readCurrencySign();
            negative |= !sign.isEmpty() && readSign();
            BigDecimal total = BigDecimal.ZERO;
            boolean any = false;
            while (at < text.length() && isNumberStart(text.charAt(at))) {
                Optional<BigDecimal> part = readNumber();
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                BigDecimal scale = readMagnitude();
                total = total.add(part.get().multiply(scale));
                any = true;
                if (scale.compareTo(BigDecimal.ONE) == 0) {
                    break;
                }
                skipBlanks();
            }
            if (!any) {
                return Optional.empty();
            }
            String unit = text.substring(at).strip().toLowerCase(Locale.ROOT);
            if (!unit.isEmpty() && isNumberStart(unit.charAt(0))) {
                return Optional.empty();
            }
            return Optional.of(
                    new Quantity(negative ? total.negate() : total, unit.isEmpty() ? sign : unit));
        }

        private boolean readSign() {
            if (at < text.length() && "-−▲△‐".indexOf(text.charAt(at)) >= 0) {
                at++;
                skipBlanks();
                return true;
            }
            if (at < text.length() && text.charAt(at) == '+') {
                at++;
            }
            return false;
        }

        private String readCurrencySign() {
            if (at < text.length() && CURRENCY_SIGNS.indexOf(text.charAt(at)) >= 0) {
                String sign = text.substring(at, at + 1);
                at++;
                skipBlanks();
                return sign;
            }
            return "";
        }

        private Optional<BigDecimal> readNumber() {
            StringBuilder digits = new StringBuilder();
            int sinceComma = -1;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c >= '0' && c <= '9') {
                    digits.append(c);
                    sinceComma = sinceComma < 0 ? -1 : sinceComma + 1;
                } else if (c == ',' && (sinceComma < 0 ? digits.length() <= 3 : sinceComma == 3)) {
                    sinceComma = 0;
                } else {
                    break;
                }
                at++;
            }
            if (digits.isEmpty() || (sinceComma >= 0 && sinceComma != 3)) {
                return Optional.empty();
            }
            readFraction(digits);
            int exponent = readExponent();
            if (Math.abs(exponent) > MAX_EXPONENT) {
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(digits.toString()).scaleByPowerOfTen(exponent));
        }

        private void readFraction(StringBuilder digits) {
            if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
                digits.append('.');
                at++;
                while (at < text.length() && isDigit(text.charAt(at))) {
                    digits.append(text.charAt(at));
                    at++;
                }
            }
        }

        private int readExponent() {
            if (at + 1 >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
                return 0;
            }
            int start = at + 1;
            boolean negative = text.charAt(start) == '-';
            if (negative || text.charAt(start) == '+') {
                start++;
            }
            int exponent = 0;
            int end = start;
            while (end < text.length() && isDigit(text.charAt(end)) && end - start < 4) {
                exponent = exponent * 10 + text.charAt(end) - '0';
                end++;
            }
            if (end == start) {
                return 0;
            }
            at = end;
            return negative ? -exponent : exponent;
        }

        private BigDecimal readMagnitude() {
            BigDecimal scale = BigDecimal.ONE;
            while (at < text.length()) {
                int power =
                        switch (text.charAt(at)) {
                            case '百' -> 2;
                            case '千' -> 3;
                            case '万' -> 4;
                            case '億' -> 8;
                            case '兆' -> 12;
                            default -> 0;
                        };
                if (power == 0) {
                    break;
                }
                scale = scale.scaleByPowerOfTen(power);
                at++;
            }
            return scale;
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private static boolean isNumberStart(char c) {
            return isDigit(c);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
