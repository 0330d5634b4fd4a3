package dev.hakyu.network.internal.files;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The form in which names of columns, files and words are compared: NFKC, lower case, without
/// blanks, punctuation, marks of "required" and a unit in brackets.
public final class HeaderKey {
    private static final String DROPPED = "_-‐–—・/*※:：#'\"“”「」|";

    private HeaderKey() {}

    /// The key of a header; empty when nothing is left of it.
    public static String of(String header) {
        String wide = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int bracket = bracketStart(wide);
        String named = bracket > 0 ? wide.substring(0, bracket) : wide;
        String key = squeeze(named);
        return key.isEmpty() ? squeeze(wide) : key;
    }

    /// The key of a header with what its brackets hold: `name (en)` is `nameen`.
    public static String whole(String header) {
        StringBuilder open = new StringBuilder();
        ofWord(header)
                .chars()
                .filter(c -> "()[]".indexOf(c) < 0)
                .forEach(c -> open.append((char) c));
        return open.toString();
    }

    /// The key of a word that stands in a cell; brackets belong to it.
    public static String ofWord(String word) {
        return squeeze(Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /// The unit that a header names in brackets, as in `在庫日数(日)`, or null.
    static @Nullable String unitOf(String header) {
        String wide = Normalizer.normalize(header, Normalizer.Form.NFKC);
        int start = bracketStart(wide);
        int end = wide.lastIndexOf(wide.contains("]") ? ']' : ')');
        if (start <= 0 || end <= start + 1) {
            return null;
        }
        String unit = wide.substring(start + 1, end).strip();
        return unit.startsWith("単位") ? unit.substring(2).replace(":", "").strip() : unit;
    }

    private static int bracketStart(String text) {
        int round = text.indexOf('(');
        return round >= 0 ? round : text.indexOf('[');
    }

    private static String squeeze(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> DROPPED.indexOf(c) < 0 && Character.getType(c) != Character.FORMAT)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
