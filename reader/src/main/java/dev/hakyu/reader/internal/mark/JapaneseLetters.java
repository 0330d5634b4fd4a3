package dev.hakyu.reader.internal.mark;

/// Kinds of letters that names in Japanese texts are made of.
final class JapaneseLetters {
    private JapaneseLetters() {}

    static boolean startsName(char c) {
        return isNameChar(c) && "-.&'/・ー".indexOf(c) < 0;
    }

    static boolean isNameChar(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || isKatakana(c)
                || c == '々'
                || isLatin(c)
                || "-.&'・".indexOf(c) >= 0;
    }

    static boolean isKatakana(char c) {
        return (c >= 0x30A1 && c <= 0x30FC) && c != '・';
    }

    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x3096;
    }

    static double hiraganaShare(String content) {
        long hiragana = content.chars().filter(c -> c >= 0x3041 && c <= 0x3096).count();
        return (double) hiragana / content.length();
    }
}
