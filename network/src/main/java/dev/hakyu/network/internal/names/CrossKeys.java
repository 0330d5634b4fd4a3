package dev.hakyu.network.internal.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Keys under which a name in Japanese script meets the same name in Latin letters.
///
/// A key is a row of readings and concepts: 三菱電機 gives `mitubisidenki` and `mitubisi` + the concept
/// *electric*; Mitsubishi Electric gives the second. Names with a kanji word whose reading is not
/// listed give none unless their reading is known.
///
/// @param phonetic readings in one romaji form
/// @param spelled consonant skeletons of katakana or English; a hit must be verified
/// @param heads readings without the concepts at the end; only good for proposals
public record CrossKeys(Set<String> phonetic, Set<String> spelled, Set<String> heads) {
    static final CrossKeys NONE = new CrossKeys(Set.of(), Set.of(), Set.of());
    private static final int MOST_KEYS = 24;
    private static final int SHORTEST_READING = 4;
    private static final int SHORTEST_SKELETON = 2;

    static CrossKeys of(NormalName name) {
        return name.isLatin()
                ? ofRows(latinRows(name.words()), true)
                : ofRows(japaneseRows(name), false);
    }

    /// The keys of a name whose reading is known.
    static CrossKeys ofReading(NormalName kana, NormalName name) {
        List<List<Piece>> rows = new ArrayList<>();
        String reading = Romaji.fold(Romaji.ofKatakana(katakana(kana.core())));
        rows.add(List.of(Piece.reading(reading)));
        for (int from = 1; from < name.core().length(); from++) {
            String word = name.core().substring(from);
            for (String tail : BusinessWords.readingsOf(word)) {
                String folded = Romaji.fold(tail);
                if (reading.endsWith(folded) && reading.length() > folded.length()) {
                    String head = reading.substring(0, reading.length() - folded.length());
                    for (char concept : BusinessWords.conceptsOfJapanese(word)) {
                        rows.add(List.of(Piece.reading(head), Piece.concept(concept)));
                    }
                }
            }
        }
        return ofRows(rows, false);
    }

    /// The rows of pieces that a name can be read as; katakana and English only where `spelled` has
    /// keys.
    static List<List<Piece>> rowsOf(NormalName name) {
        return name.isLatin() ? latinRows(name.words()) : japaneseRows(name);
    }

    /// True when an English row can be how the katakana row is spelled: the same concepts in the
    /// same places, and letters between them that fit the sounds.
    static boolean fits(List<Piece> english, List<Piece> japanese) {
        if (english.size() != japanese.size()) {
            return false;
        }
        for (int i = 0; i < english.size(); i++) {
            Piece e = english.get(i);
            Piece j = japanese.get(i);
            if (e.concept() != j.concept()) {
                return false;
            }
            if (e.concept() == 0 && !Spelling.fits(e.text(), Spelling.sounds(j.text()))) {
                return false;
            }
        }
        return true;
    }

    /// A part of a name.
    ///
    /// @param text romaji or English letters; empty for a concept
    /// @param concept 0 when it is text
    /// @param katakana some of the text was katakana, and may be a foreign word
    record Piece(String text, char concept, boolean katakana) {
        static Piece reading(String romaji) {
            return new Piece(romaji, (char) 0, false);
        }

        static Piece katakana(String text) {
            return new Piece(text, (char) 0, true);
        }

        static Piece concept(char concept) {
            return new Piece("", concept, false);
        }
    }

    private static CrossKeys ofRows(List<List<Piece>> rows, boolean latin) {
        Set<String> phonetic = new LinkedHashSet<>();
        Set<String> spelled = new LinkedHashSet<>();
        Set<String> heads = new LinkedHashSet<>();
        for (List<Piece> row : rows) {
            String key = phoneticKey(row, latin);
            if (key.length() >= SHORTEST_READING) {
                phonetic.add(key);
                String head = withoutConceptsAtEnd(key);
                if (head.length() > SHORTEST_READING && head.length() < key.length()) {
                    heads.add(head);
                }
            }
            boolean spellable = latin || row.stream().anyMatch(Piece::katakana);
            for (String skeleton : spellable ? skeletonKeys(row, latin) : Set.<String>of()) {
                if (spelled.size() < MOST_KEYS) {
                    spelled.add(skeleton);
                }
            }
        }
        return new CrossKeys(phonetic, spelled, heads);
    }

    private static String phoneticKey(List<Piece> row, boolean latin) {
        StringBuilder key = new StringBuilder();
        for (Piece piece : row) {
            if (piece.concept() != 0) {
                key.append(piece.concept());
                continue;
            }
            String folded = Romaji.fold(piece.text());
            if (latin && !Romaji.isSyllables(folded) && !isAcronym(piece.text())) {
                return "";
            }
            key.append(folded);
        }
        return key.toString();
    }

    private static boolean isAcronym(String word) {
        return word.length() <= 5 && word.chars().noneMatch(c -> "aiueo".indexOf(c) >= 0);
    }

    private static String withoutConceptsAtEnd(String key) {
        int end = key.length();
        while (end > 0 && BusinessWords.isConcept(key.charAt(end - 1))) {
            end--;
        }
        return key.substring(0, end);
    }

    private static Set<String> skeletonKeys(List<Piece> row, boolean latin) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("");
        int consonants = 0;
        for (Piece piece : row) {
            Set<String> next = new LinkedHashSet<>();
            Set<String> options;
            if (piece.concept() != 0) {
                options = Set.of(String.valueOf(piece.concept()));
            } else if (latin) {
                options = Spelling.skeletonsOfEnglish(piece.text());
            } else {
                options = Set.of(Spelling.skeletonOfSounds(Spelling.sounds(piece.text())));
            }
            for (String key : keys) {
                for (String option : options) {
                    if (next.size() < MOST_KEYS) {
                        next.add(key + option);
                    }
                }
            }
            keys = next;
            consonants += piece.concept() == 0 ? 1 : 0;
        }
        if (consonants == 0) {
            return Set.of();
        }
        keys.removeIf(key -> withoutConceptsAtEnd(key).length() < SHORTEST_SKELETON);
        return keys;
    }

    private static List<List<Piece>> latinRows(List<String> words) {
        List<List<Piece>> rows = new ArrayList<>();
        rows.add(List.of());
        int i = 0;
        while (i < words.size()) {
            int length = 1;
            List<Character> concepts = List.of();
            for (int l = Math.min(3, words.size() - i); l > 0 && concepts.isEmpty(); l--) {
                concepts =
                        BusinessWords.conceptsOfEnglish(String.join(" ", words.subList(i, i + l)));
                length = concepts.isEmpty() ? 1 : l;
            }
            List<Piece> options = new ArrayList<>();
            concepts.forEach(concept -> options.add(Piece.concept(concept)));
            options.add(Piece.reading(String.join("", words.subList(i, i + length))));
            rows = extended(rows, options);
            i += length;
        }
        return rows.stream().map(CrossKeys::joined).toList();
    }

    private static List<List<Piece>> japaneseRows(NormalName name) {
        String core = Letters.acronyms(katakana(name.core()));
        List<List<Piece>> rows = new ArrayList<>();
        rows.add(List.of());
        int i = 0;
        while (i < core.length()) {
            String word = longestWord(core, i);
            List<Piece> options = new ArrayList<>();
            if (word.isEmpty()) {
                char c = core.charAt(i);
                word = core.substring(i, i + 1);
                if (Letters.isKatakana(c)) {
                    options.add(Piece.katakana(word));
                } else if (Letters.isLatin(c)) {
                    options.add(Piece.reading(word));
                } else {
                    return List.of();
                }
            } else {
                for (char concept : BusinessWords.conceptsOfJapanese(word)) {
                    options.add(Piece.concept(concept));
                }
                if (Letters.isKatakana(word.charAt(0))) {
                    options.add(Piece.katakana(word));
                }
                BusinessWords.readingsOf(word)
                        .forEach(reading -> options.add(Piece.reading(reading)));
            }
            rows = extended(rows, options);
            i += word.length();
        }
        return rows.stream().map(CrossKeys::joined).toList();
    }

    private static String longestWord(String core, int from) {
        for (int l = Math.min(12, core.length() - from); l > 0; l--) {
            String word = core.substring(from, from + l);
            boolean concept = !BusinessWords.conceptsOfJapanese(word).isEmpty();
            boolean read = !BusinessWords.readingsOf(word).isEmpty();
            if (read || (concept && l > 1)) {
                return word;
            }
        }
        return "";
    }

    private static List<List<Piece>> extended(List<List<Piece>> rows, List<Piece> options) {
        List<List<Piece>> next = new ArrayList<>();
        for (List<Piece> row : rows) {
            for (Piece option : options) {
                if (next.size() < MOST_KEYS) {
                    List<Piece> longer = new ArrayList<>(row);
                    longer.add(option);
                    next.add(longer);
                }
            }
        }
        return next;
    }

    /// Neighbouring texts as one, katakana in romaji.
    private static List<Piece> joined(List<Piece> row) {
        List<Piece> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder kana = new StringBuilder();
        boolean katakana = false;
        for (Piece piece : row) {
            if (!piece.katakana()) {
                text.append(Romaji.ofKatakana(kana.toString()));
                kana.setLength(0);
            }
            if (piece.concept() != 0) {
                flush(text, katakana, out);
                katakana = false;
                out.add(piece);
            } else {
                (piece.katakana() ? kana : text).append(piece.text());
                katakana |= piece.katakana();
            }
        }
        text.append(Romaji.ofKatakana(kana.toString()));
        flush(text, katakana, out);
        return out;
    }

    private static void flush(StringBuilder text, boolean katakana, List<Piece> out) {
        if (!text.isEmpty()) {
            out.add(new Piece(text.toString(), (char) 0, katakana));
            text.setLength(0);
        }
    }

    private static String katakana(String core) {
        StringBuilder out = new StringBuilder(core.length());
        for (int i = 0; i < core.length(); i++) {
            out.append(Letters.toKatakana(core.charAt(i)));
        }
        return out.toString();
    }
}
