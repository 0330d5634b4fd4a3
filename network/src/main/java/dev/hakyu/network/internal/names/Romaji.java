package dev.hakyu.network.internal.names;

import dev.hakyu.network.internal.Tsv;
import java.util.HashMap;
import java.util.Map;

/// Readings: katakana to romaji, and one form for Hepburn, Kunrei and the ways people mix them.
final class Romaji {
    private static final Map<String, String> KANA = kana();
    private static final String VOWELS = "aiueo";

    /// Longest first where one begins another; applied once, left to right.
    private static final String[][] ONE_FORM = {
        {"tchi", "ti"}, {"tch", "ty"}, {"sshi", "si"}, {"ssh", "sy"}, {"shi", "si"}, {"sh", "sy"},
        {"cchi", "ti"}, {"chi", "ti"}, {"ch", "ty"}, {"ttsu", "tu"}, {"tsu", "tu"}, {"ts", "t"},
        {"dzu", "zu"}, {"du", "zu"}, {"dz", "z"}, {"dji", "zi"}, {"di", "zi"}, {"dy", "zy"},
        {"jji", "zi"}, {"ji", "zi"}, {"jy", "zy"}, {"j", "zy"}, {"fu", "hu"}, {"l", "r"},
        {"v", "b"}, {"mb", "nb"}, {"mp", "np"}, {"mm", "nm"}
    };

    private Romaji() {}

    /// Hepburn of katakana; ー and ッ are left out, other characters stay as they are.
    static String ofKatakana(String katakana) {
        StringBuilder out = new StringBuilder(katakana.length() * 2);
        int i = 0;
        while (i < katakana.length()) {
            String two = i + 1 < katakana.length() ? katakana.substring(i, i + 2) : "";
            String one = katakana.substring(i, i + 1);
            if (KANA.containsKey(two)) {
                out.append(KANA.get(two));
                i += 2;
            } else {
                if (!one.equals("ー") && !one.equals("ッ")) {
                    out.append(KANA.getOrDefault(one, one));
                }
                i++;
            }
        }
        return out.toString();
    }

    /// One form for all spellings of a reading: `Satoh`, `Satou`, `Satō` and `Sato` agree, and so
    /// do `Sinwa` and `Shinwa`. Letters that are no romaji stay.
    static String fold(String romaji) {
        return withoutLong(oneForm(romaji));
    }

    /// True when a folded word consists of syllables that Japanese has.
    static boolean isSyllables(String folded) {
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (VOWELS.indexOf(c) >= 0) {
                i++;
            } else if (c == 'n' && (i + 1 == folded.length() || !startsSyllable(folded, i))) {
                i++;
            } else if (startsSyllable(folded, i)) {
                i += VOWELS.indexOf(folded.charAt(i + 1)) >= 0 ? 2 : 3;
            } else {
                return false;
            }
        }
        return !folded.isEmpty();
    }

    private static boolean startsSyllable(String word, int at) {
        if ("kstnhmyrwgzdbpf".indexOf(word.charAt(at)) < 0 || at + 1 >= word.length()) {
            return false;
        }
        char next = word.charAt(at + 1);
        return VOWELS.indexOf(next) >= 0
                || (next == 'y'
                        && at + 2 < word.length()
                        && VOWELS.indexOf(word.charAt(at + 2)) >= 0);
    }

    private static String oneForm(String romaji) {
        StringBuilder out = new StringBuilder(romaji.length());
        int i = 0;
        scan:
        while (i < romaji.length()) {
            for (String[] rule : ONE_FORM) {
                if (romaji.startsWith(rule[0], i)) {
                    boolean lookAhead = rule[0].charAt(0) == 'm';
                    out.append(lookAhead ? "n" : rule[1]);
                    i += lookAhead ? 1 : rule[0].length();
                    continue scan;
                }
            }
            out.append(romaji.charAt(i++));
        }
        return out.toString();
    }

    private static String withoutLong(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char last = out.isEmpty() ? 0 : out.charAt(out.length() - 1);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            boolean again = c == last;
            boolean longO = c == 'u' && last == 'o';
            boolean silentH = c == 'h' && (last == 'o' || last == 'u') && !isVowelOrY(next);
            boolean glide = c == 'i' && next == 'y' && last != 0 && VOWELS.indexOf(last) < 0;
            if (!again && !longO && !silentH && !glide) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isVowelOrY(char c) {
        return c != 0 && (VOWELS.indexOf(c) >= 0 || c == 'y');
    }

    private static Map<String, String> kana() {
        Map<String, String> table = new HashMap<>();
        Tsv.rows("/dev/hakyu/network/names/romaji.tsv", 2)
                .forEach(row -> table.put(row.get(0), row.get(1)));
        return table;
    }
}
