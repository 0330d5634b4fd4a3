package dev.hakyu.reader.internal.pdf;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a glyph's character code says, as a reader sees it.
///
/// Many documents name the shapes of radicals (U+2E80 to U+2FDF) where the ordinary character is
/// meant and shown; ligatures are two letters to a reader.
final class GlyphText {
    /// Radicals for which Unicode knows no ordinary character, or the traditional one.
    private static final Map<Character, String> RADICALS =
            Map.ofEntries(
                    Map.entry('\u2EA0', "民"),
                    Map.entry('\u2EC4', "西"),
                    Map.entry('\u2EC1', "虎"),
                    Map.entry('\u2ED1', "長"),
                    Map.entry('\u2ED8', "青"),
                    Map.entry('\u2EDD', "食"),
                    Map.entry('\u2ED9', "韋"),
                    Map.entry('\u2EE4', "鬼"),
                    Map.entry('\u2EE8', "麦"),
                    Map.entry('\u2EE9', "黄"),
                    Map.entry('\u2EED', "歯"),
                    Map.entry('\u2EEF', "竜"),
                    Map.entry('\u2EF2', "亀"),
                    Map.entry('\u2E9F', "母"),
                    Map.entry('\u2F3E', "戸"));

    private GlyphText() {}

    /// Empty when there is nothing to see or the character is not known.
    static String of(@Nullable String unicode) {
        if (unicode == null || unicode.isEmpty()) {
            return "";
        }
        char first = unicode.charAt(0);
        if (unicode.length() == 1 && first > ' ' && first < '\u007F') {
            return unicode;
        }
        StringBuilder text = new StringBuilder(unicode.length());
        for (int i = 0; i < unicode.length(); i++) {
            char c = unicode.charAt(i);
            if (c == '\u00A0' || c == '\u3000' || Character.isWhitespace(c)) {
                text.append(' ');
            } else if (RADICALS.containsKey(c)) {
                text.append(RADICALS.get(c));
            } else if ((c >= '\u2E80' && c <= '\u2FDF') || (c >= '\uFB00' && c <= '\uFB06')) {
                text.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (isShown(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isShown(char c) {
        return !Character.isISOControl(c)
                && c != '\u00AD'
                && c != '\u200B'
                && c != '\uFEFF'
                && c != '\uFFFD'
                && c != '\uFFFE'
                && c != '\uFFFF'
                && Character.getType(c) != Character.PRIVATE_USE;
    }
}
