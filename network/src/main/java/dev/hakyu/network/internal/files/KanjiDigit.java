package dev.hakyu.network.internal.files;

/// Kanji numerals of one digit, as in 一次 and 三交代.
final class KanjiDigit {
    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiDigit() {}

    /// Each kanji digit as an ASCII digit.
    static String replace(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            replaced.append(digit < 0 ? text.charAt(i) : (char) ('0' + digit));
        }
        return replaced.toString();
    }
}
