package dev.hakyu.reader.internal.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trie over all words with an open-addressing edge table; a text is marked in one pass whose
/// cost per character is bounded by the longest word.
final class WordTrie {
    private long[] edgeKeys = new long[1 << 12];
    private int[] edgeTargets = new int[1 << 12];
    private int edges;
    private final List<@Nullable List<Entry>> words = new ArrayList<>();
    private final Map<WordKind, Integer> slots = new EnumMap<>(WordKind.class);

    /// A word, the dense number of its kind, and what must hold around it.
    private record Entry(Word word, int slot, boolean open, boolean exact, boolean name) {}

    WordTrie() {
        words.add(null);
    }

    void add(Word word) {
        int node = 0;
        for (int i = 0; i < word.term().length(); i++) {
            node = step(node, fold(word.term().charAt(i)));
        }
        List<Entry> here = words.get(node);
        if (here == null) {
            here = new ArrayList<>(1);
            words.set(node, here);
        }
        Integer known = slots.get(word.kind());
        int slot = known == null ? slots.size() : known;
        slots.put(word.kind(), slot);
        here.add(new Entry(word, slot, word.open(), word.exactCase(), word.kind().isName()));
    }

    Marks mark(String text) {
        Map<WordKind, List<Mark>> found = new EnumMap<>(WordKind.class);
        int[] coveredTo = new int[slots.size()];
        Word[] longest = new Word[coveredTo.length];
        int[] longestEnd = new int[coveredTo.length];
        for (int start = 0; start < text.length(); start++) {
            if (start > 0 && isWordPart(text.charAt(start)) && isWordPart(text.charAt(start - 1))) {
                continue;
            }
            boolean any = collect(text, start, longest, longestEnd);
            if (!any) {
                continue;
            }
            for (int kind = 0; kind < longest.length; kind++) {
                Word word = longest[kind];
                if (word != null && longestEnd[kind] > coveredTo[kind]) {
                    found.computeIfAbsent(word.kind(), key -> new ArrayList<>())
                            .add(new Mark(word, start, longestEnd[kind]));
                    coveredTo[kind] = longestEnd[kind];
                }
            }
            Arrays.fill(longest, null);
        }
        return new Marks(found);
    }

    private boolean collect(String text, int start, Word[] longest, int[] longestEnd) {
        boolean any = false;
        int node = 0;
        for (int at = start; at < text.length(); at++) {
            node = find(node, fold(text.charAt(at)));
            if (node < 0) {
                break;
            }
            List<Entry> here = words.get(node);
            if (here == null) {
                continue;
            }
            int end = at + 1;
            boolean inside = isInside(text, end);
            for (int i = 0; i < here.size(); i++) {
                Entry entry = here.get(i);
                Word word = entry.word();
                end = at + 1;
                boolean fits =
                        (!inside || entry.open())
                                && !(entry.name() && isCut(text, start, end))
                                && !(entry.exact() && !text.startsWith(word.term(), start));
                if (fits) {
                    if (entry.open()) {
                        end = wordEnd(text, end);
                    }
                    longest[entry.slot()] = word;
                    longestEnd[entry.slot()] = end;
                    any = true;
                }
            }
        }
        return any;
    }

    /// True when a word that ends here would end inside a word of the text.
    private static boolean isInside(String text, int end) {
        return end < text.length()
                && isWordPart(text.charAt(end))
                && isWordPart(text.charAt(end - 1));
    }

    /// True when katakana goes on before or behind a katakana word: ラック is no part of アフラック.
    private static boolean isCut(String text, int start, int end) {
        return (start > 0 && isKatakana(text.charAt(start)) && isKatakana(text.charAt(start - 1)))
                || (end < text.length()
                        && isKatakana(text.charAt(end - 1))
                        && isKatakana(text.charAt(end)));
    }

    private static boolean isKatakana(char c) {
        return (c >= 0x30A1 && c <= 0x30FA) || c == 'ー';
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Letters of scripts that part words with spaces; kana and kanji words may begin anywhere.
    private static boolean isWordPart(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static char fold(char c) {
        return Character.toLowerCase(c);
    }

    private int step(int node, char c) {
        int next = find(node, c);
        if (next >= 0) {
            return next;
        }
        if (edges * 2 >= edgeKeys.length) {
            grow();
        }
        words.add(null);
        edges++;
        put(key(node, c), words.size() - 1);
        return words.size() - 1;
    }

    private int find(int node, char c) {
        long key = key(node, c);
        int mask = edgeKeys.length - 1;
        int slot = slot(key, mask);
        while (edgeKeys[slot] != 0) {
            if (edgeKeys[slot] == key) {
                return edgeTargets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private void put(long key, int target) {
        int mask = edgeKeys.length - 1;
        int slot = slot(key, mask);
        while (edgeKeys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        edgeKeys[slot] = key;
        edgeTargets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = edgeKeys;
        int[] oldTargets = edgeTargets;
        edgeKeys = new long[oldKeys.length * 2];
        edgeTargets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static long key(int node, char c) {
        return ((long) (node + 1) << 16) | c;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
