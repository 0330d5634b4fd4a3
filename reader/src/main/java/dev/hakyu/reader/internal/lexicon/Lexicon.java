package dev.hakyu.reader.internal.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All words the reader knows, found in one pass over a text.
///
/// Files are tab-separated: id, Japanese terms, English terms; terms are separated by `|`, lines
/// that begin with `#` are remarks. Immutable and thread-safe.
public final class Lexicon {
    private final Map<WordKind, List<Word>> words;
    private final Map<WordKind, Map<String, Word>> byTerm = new EnumMap<>(WordKind.class);
    private final WordTrie trie;

    private Lexicon(Map<WordKind, List<Word>> words) {
        this.words = words;
        this.trie = new WordTrie();
        words.values().forEach(list -> list.forEach(trie::add));
        words.forEach((kind, list) -> list.forEach(word -> index(kind, word)));
    }

    private void index(WordKind kind, Word word) {
        byTerm.computeIfAbsent(kind, key -> new HashMap<>()).putIfAbsent(word.term(), word);
    }

    /// The entry with exactly these letters.
    public Optional<Word> find(WordKind kind, String term) {
        return Optional.ofNullable(byTerm.getOrDefault(kind, Map.of()).get(term));
    }

    public boolean contains(WordKind kind, String term) {
        return find(kind, term).isPresent();
    }

    /// Reads the lexicons that come with the reader.
    public static Lexicon shipped() {
        Map<WordKind, List<Word>> words = new EnumMap<>(WordKind.class);
        for (WordKind kind : WordKind.values()) {
            List<Word> found = new ArrayList<>();
            for (List<String> row : Rows.of(kind.resource())) {
                for (int column = 1; column < Math.min(3, row.size()); column++) {
                    for (String term : row.get(column).split("\\|")) {
                        if (!term.isBlank()) {
                            found.add(Word.of(kind, row.getFirst(), term.strip()));
                        }
                    }
                }
            }
            words.put(kind, List.copyOf(found));
        }
        return new Lexicon(words);
    }

    public List<Word> words(WordKind kind) {
        return words.getOrDefault(kind, List.of());
    }

    /// Marks every word in a text: per kind the longest at each place, none inside another.
    public Marks mark(String text) {
        return trie.mark(text);
    }

    /// Rows of a shipped tab-separated file.
    public static final class Rows {
        private Rows() {}

        public static List<List<String>> of(String resource) {
            InputStream stream = Lexicon.class.getResourceAsStream(resource);
            if (stream == null) {
                throw new IllegalStateException("the reader's file is missing: " + resource);
            }
            List<List<String>> rows = new ArrayList<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        rows.add(List.of(line.split("\t", -1)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource, e);
            }
            return rows;
        }
    }
}
