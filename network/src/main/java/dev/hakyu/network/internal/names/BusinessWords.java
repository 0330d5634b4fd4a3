package dev.hakyu.network.internal.names;

import dev.hakyu.network.internal.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words of company names that are translated between Japanese and English, and readings of common
/// kanji words.
final class BusinessWords {
    private static final String PATH = "/dev/hakyu/network/names/";

    /// Concepts stand in keys as characters of the private use area.
    private static final char FIRST_CONCEPT = '\uE000';

    private static final Map<String, List<Character>> JAPANESE = new HashMap<>();
    private static final Map<String, List<Character>> ENGLISH = new HashMap<>();
    private static final Map<String, List<String>> READINGS = new HashMap<>();
    private static final List<Boolean> SURE = new ArrayList<>();

    static {
        for (List<String> row : Tsv.rows(PATH + "business-words.tsv", 4)) {
            char concept = (char) (FIRST_CONCEPT + SURE.size());
            SURE.add(row.get(3).equals("sure"));
            for (String word : Tsv.list(row.get(1))) {
                String folded = Letters.fold(word);
                JAPANESE.computeIfAbsent(folded, w -> new ArrayList<>()).add(concept);
            }
            for (String word : Tsv.list(row.get(2))) {
                ENGLISH.computeIfAbsent(word, w -> new ArrayList<>()).add(concept);
            }
        }
        for (List<String> row : Tsv.rows(PATH + "readings.tsv", 2)) {
            READINGS.computeIfAbsent(Letters.fold(row.get(0)), w -> new ArrayList<>())
                    .addAll(Tsv.list(row.get(1)));
        }
    }

    private BusinessWords() {}

    static boolean isConcept(char c) {
        return c >= FIRST_CONCEPT && c < FIRST_CONCEPT + SURE.size();
    }

    /// True when the two languages' words of the concept translate each other beyond doubt.
    static boolean isSure(char concept) {
        return SURE.get(concept - FIRST_CONCEPT);
    }

    static List<Character> conceptsOfJapanese(String word) {
        return JAPANESE.getOrDefault(word, List.of());
    }

    /// @param words lower case, one or more joined by spaces
    static List<Character> conceptsOfEnglish(String words) {
        return ENGLISH.getOrDefault(words, List.of());
    }

    /// Readings in romaji of a kanji word, none when it is not listed.
    static List<String> readingsOf(String word) {
        return READINGS.getOrDefault(word, List.of());
    }

    static Set<String> japanese() {
        return JAPANESE.keySet();
    }
}
