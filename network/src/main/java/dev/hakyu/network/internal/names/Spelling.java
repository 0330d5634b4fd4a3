package dev.hakyu.network.internal.names;

import dev.hakyu.network.internal.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether katakana may be how Japanese writes an English word: サンライズ for sunrise.
///
/// The rules say which sounds a spelling can become; a word fits when some way through its letters
/// gives exactly the katakana's sounds. A coarse skeleton of consonants finds candidates first: it
/// is chosen so that no pair that fits has skeletons apart.
final class Spelling {
    private static final Map<String, List<String>> RULES = rules();
    private static final Map<String, List<String>> SKELETONS = skeletons();
    private static final int LONGEST_SPELLING = 5;
    private static final int MOST_SKELETONS = 24;
    private static final String VOWELS = "aiueo";

    private Spelling() {}

    /// True when the English letters can become these sounds.
    ///
    /// @param english lower-case letters
    /// @param sounds from [#sounds]
    static boolean fits(String english, String sounds) {
        boolean[][] reached = new boolean[english.length() + 1][sounds.length() + 1];
        reached[0][0] = true;
        for (int i = 0; i < english.length(); i++) {
            for (int j = 0; j <= sounds.length(); j++) {
                if (reached[i][j]) {
                    step(english, i, sounds, j, reached);
                }
            }
        }
        return reached[english.length()][sounds.length()];
    }

    /// Sounds of Hepburn romaji, long vowels and double consonants folded.
    static String sounds(String hepburn) {
        String romaji = hepburn.replace("ou", "o");
        StringBuilder out = new StringBuilder(romaji.length());
        for (int i = 0; i < romaji.length(); i++) {
            boolean largeGlide =
                    romaji.startsWith("iy", i) && i > 0 && VOWELS.indexOf(romaji.charAt(i - 1)) < 0;
            if (!largeGlide) {
                out.append(romaji.charAt(i));
            }
        }
        return undouble(out.toString());
    }

    /// The consonants of katakana's sounds, in classes that English spellings map to.
    static String skeletonOfSounds(String sounds) {
        StringBuilder out = new StringBuilder();
        char last = 0;
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            boolean secondLetter =
                    (c == 'h' && (last == 's' || last == 'c')) || (c == 's' && last == 't');
            if (!secondLetter) {
                switch (c) {
                    case 'c', 't' -> out.append('t');
                    case 's', 'z', 'j' -> out.append('s');
                    case 'f', 'h' -> out.append('h');
                    case 'm', 'n' -> out.append('n');
                    case 'k', 'g', 'd', 'r', 'b', 'p' -> out.append(c);
                    default -> {
                        // vowels and glides have no class
                    }
                }
            }
            last = c;
        }
        return out.toString();
    }

    /// All skeletons that an English word may have; at most 24.
    static Set<String> skeletonsOfEnglish(String english) {
        Set<String> all = new LinkedHashSet<>();
        all.add("");
        int i = 0;
        while (i < english.length()) {
            int length = 1;
            List<String> options = List.of("");
            for (int l = Math.min(3, english.length() - i); l > 0; l--) {
                List<String> found = SKELETONS.get(english.substring(i, i + l));
                if (found != null) {
                    options = found;
                    length = l;
                    break;
                }
            }
            if (english.charAt(i) == 'r' && silentR(english, i)) {
                options = List.of("", "r");
            }
            all = extended(all, options);
            i += length;
        }
        return all;
    }

    private static boolean silentR(String english, int at) {
        return at + 1 == english.length() || VOWELS.indexOf(english.charAt(at + 1)) < 0;
    }

    private static Set<String> extended(Set<String> all, List<String> options) {
        Set<String> next = new LinkedHashSet<>();
        for (String each : all) {
            for (String option : options) {
                if (next.size() < MOST_SKELETONS) {
                    next.add(each + option);
                }
            }
        }
        return next;
    }

    private static void step(String english, int i, String sounds, int j, boolean[][] reached) {
        if (english.charAt(i) == 'e' && i > 0) {
            reached[i + 1][j] = true;
        }
        if (i > 0 && english.charAt(i) == english.charAt(i - 1)) {
            reached[i + 1][j] = true;
        }
        if (english.charAt(i) == 'h' || english.startsWith("gh", i)) {
            reached[Math.min(english.length(), i + (english.charAt(i) == 'h' ? 1 : 2))][j] = true;
        }
        for (int l = 1; l <= Math.min(LONGEST_SPELLING, english.length() - i); l++) {
            for (String rendering : RULES.getOrDefault(english.substring(i, i + l), List.of())) {
                if (sounds.startsWith(rendering, j)) {
                    reached[i + l][j + rendering.length()] = true;
                }
            }
        }
    }

    private static String undouble(String sounds) {
        StringBuilder out = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            if (i == 0 || sounds.charAt(i) != sounds.charAt(i - 1)) {
                out.append(sounds.charAt(i));
            }
        }
        return out.toString();
    }

    private static Map<String, List<String>> skeletons() {
        Map<String, List<String>> skeletons = new HashMap<>();
        for (List<String> row : Tsv.rows("/dev/hakyu/network/names/consonants.tsv", 2)) {
            skeletons.put(
                    row.get(0),
                    Tsv.list(row.get(1)).stream().map(each -> each.replace("-", "")).toList());
        }
        return skeletons;
    }

    private static Map<String, List<String>> rules() {
        Map<String, List<String>> rules = new HashMap<>();
        for (List<String> row : Tsv.rows("/dev/hakyu/network/names/spelling.tsv", 2)) {
            List<String> renderings = new ArrayList<>();
            Tsv.list(row.get(1)).forEach(each -> renderings.add(undouble(each)));
            rules.put(row.get(0), renderings);
        }
        return rules;
    }
}
