package dev.hakyu.reader.internal.mark;

import java.util.ArrayList;
import java.util.List;

/// A word of an English text.
///
/// @param capital written as names are: with a capital first, or within (eBay)
record EnglishToken(int start, int end, boolean capital) {
    /// The word without a possessive ending.
    String word(String text) {
        String word = text.substring(start, end);
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    static List<EnglishToken> of(String text, int start, int end) {
        List<EnglishToken> tokens = new ArrayList<>();
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (isWordChar(c) || (c == '&' && at + 1 < end && text.charAt(at + 1) == ' ')) {
                int from = at;
                while (at < end && (isWordChar(text.charAt(at)) || isInner(text, at, end))) {
                    at++;
                }
                if (at == from) {
                    at++;
                }
                boolean capital = Character.isUpperCase(c) || isMixed(text, from, at);
                tokens.add(new EnglishToken(from, at, capital));
            } else {
                at++;
            }
        }
        return tokens;
    }

    /// eBay, iHeartMedia, 23andMe, adidas stays out.
    private static boolean isMixed(String text, int from, int to) {
        boolean upper = false;
        for (int i = from + 1; i < to; i++) {
            upper |= Character.isUpperCase(text.charAt(i));
        }
        return upper && Character.isLetter(text.charAt(to - 1));
    }

    private static boolean isWordChar(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static boolean isInner(String text, int at, int end) {
        char c = text.charAt(at);
        boolean between = at + 1 < end && isWordChar(text.charAt(at + 1));
        return (c == '\'' || c == '-' || c == '&' || c == '.' || c == '$') && (between || c == '$');
    }
}
