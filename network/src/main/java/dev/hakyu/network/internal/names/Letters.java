package dev.hakyu.network.internal.names;

import dev.hakyu.network.internal.Tsv;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Folds characters that people write in several ways.
final class Letters {
    private static final Map<Character, Character> KANJI = kanjiVariants();
    private static final Map<String, String> LETTER_NAMES = letterNames();
    private static final int SHORTEST_ACRONYM = 3;
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String VOICED_U_FOLLOWERS = "ァィェォ";
    private static final String BA_ROW = "バビベボ";

    private Letters() {}

    /// NFKC, lower case, old kanji forms to new, accents of Latin letters dropped, marks that no
    /// eye sees removed.
    static String fold(String written) {
        String wide = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            int type = Character.getType(c);
            if (type == Character.FORMAT || type == Character.CONTROL) {
                if (c == '\t' || c == '\n' || c == '\r') {
                    out.append(' ');
                }
            } else if (c < 0x300 && c > 0x7f) {
                appendWithoutAccent(out, c);
            } else {
                out.append(KANJI.getOrDefault(c, c));
            }
        }
        return out.toString();
    }

    /// Katakana without what writers vary: hiragana, small letters, long-vowel marks, ヴ, ヂ, ヅ.
    static String loosen(String core) {
        StringBuilder out = new StringBuilder(core.length());
        for (int i = 0; i < core.length(); i++) {
            char c = toKatakana(core.charAt(i));
            char next = i + 1 < core.length() ? toKatakana(core.charAt(i + 1)) : 0;
            if (c == 'ヴ') {
                int row = next == 0 ? -1 : VOICED_U_FOLLOWERS.indexOf(next);
                out.append(row < 0 ? 'ブ' : BA_ROW.charAt(row));
                i += row < 0 ? 0 : 1;
            } else if (c == '々' && !out.isEmpty()) {
                out.append(out.charAt(out.length() - 1));
            } else if (c != 'ー') {
                out.append(looseLetter(c));
            }
        }
        return out.toString();
    }

    /// Latin letters spelled out in katakana, three or more in a row, as letters: エヌティティデータ becomes
    /// nttデータ.
    static String acronyms(String katakana) {
        StringBuilder out = new StringBuilder(katakana.length());
        int i = 0;
        while (i < katakana.length()) {
            int end = i;
            StringBuilder letters = new StringBuilder();
            boolean begins = i == 0 || !isKatakana(katakana.charAt(i - 1));
            for (int length = begins ? letterAt(katakana, end) : 0;
                    length > 0;
                    length = letterAt(katakana, end)) {
                letters.append(LETTER_NAMES.get(katakana.substring(end, end + length)));
                end += length;
            }
            if (letters.length() >= SHORTEST_ACRONYM) {
                out.append(letters);
                i = end;
            } else {
                out.append(katakana.charAt(i++));
            }
        }
        return out.toString();
    }

    private static int letterAt(String katakana, int at) {
        for (int length = Math.min(5, katakana.length() - at); length > 0; length--) {
            if (LETTER_NAMES.containsKey(katakana.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    static char toKatakana(char c) {
        return c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c;
    }

    static boolean isKatakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー';
    }

    static boolean isJapanese(char c) {
        return (c >= 'ぁ' && c <= 'ヿ') || isKanji(c);
    }

    static boolean isKanji(char c) {
        return Character.isIdeographic(c) || c == '々' || Character.isSurrogate(c);
    }

    /// A Latin letter or digit, after [#fold].
    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c > 0x7f && c < 0x250);
    }

    private static char looseLetter(char c) {
        int small = SMALL.indexOf(c);
        if (small >= 0) {
            return LARGE.charAt(small);
        }
        return switch (c) {
            case 'ヂ' -> 'ジ';
            case 'ヅ' -> 'ズ';
            case 'ヰ' -> 'イ';
            case 'ヱ' -> 'エ';
            case 'ヲ' -> 'オ';
            default -> c;
        };
    }

    private static void appendWithoutAccent(StringBuilder out, char c) {
        switch (c) {
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ' -> out.append('d');
            case 'ı' -> out.append('i');
            default ->
                    out.append(
                            Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
        }
    }

    private static Map<String, String> letterNames() {
        Map<String, String> names = new HashMap<>();
        Tsv.rows("/dev/hakyu/network/names/letters.tsv", 2)
                .forEach(row -> names.put(row.get(0), row.get(1)));
        return names;
    }

    private static Map<Character, Character> kanjiVariants() {
        Map<Character, Character> variants = new HashMap<>();
        Tsv.rows("/dev/hakyu/network/names/kanji-variants.tsv", 2)
                .forEach(row -> variants.put(row.get(0).charAt(0), row.get(1).charAt(0)));
        return variants;
    }
}
