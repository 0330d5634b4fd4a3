package dev.hakyu.network.internal.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Finds names within a few letters of another without looking at all.
///
/// One edit destroys at most three of a name's bigrams (a swap), so a name within `d` edits shares
/// one of any `3 d + 1` of the query's bigrams: only the postings of the rarest are read. Names are
/// numbered by length, so that of a posting only the right lengths are read.
final class SimilarNames {
    private static final int MOST_CANDIDATES = 20_000;
    private final String[] texts;
    private final int[] forms;
    private final int[] firstOfLength;
    private final Map<Integer, int[]> postings;

    /// @param texts loose cores, by form
    SimilarNames(List<String> texts) {
        int[] order =
                IntStream.range(0, texts.size())
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer i) -> texts.get(i).length()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        this.forms = order;
        this.texts = new String[order.length];
        int longest = 0;
        for (int i = 0; i < order.length; i++) {
            this.texts[i] = texts.get(order[i]);
            longest = Math.max(longest, this.texts[i].length());
        }
        this.firstOfLength = firstOfLength(longest);
        this.postings = postings();
    }

    /// Gives the forms that may lie within `edits` of the text; the caller measures.
    void forEachNear(String text, int edits, IntConsumer use) {
        int low = firstOfLength(text.length() - edits, texts.length);
        int high = firstOfLength(text.length() + edits + 1, texts.length);
        Set<Integer> bigrams = bigrams(text);
        List<int[]> rarest =
                bigrams.stream()
                        .map(bigram -> postings.getOrDefault(bigram, new int[0]))
                        .sorted(Comparator.comparingInt(posting -> posting.length))
                        .limit(3L * edits + 1)
                        .toList();
        Set<Integer> seen = new LinkedHashSet<>();
        for (int[] posting : rarest) {
            int at = Arrays.binarySearch(posting, low);
            at = at < 0 ? -at - 1 : at;
            while (at < posting.length && posting[at] < high && seen.size() < MOST_CANDIDATES) {
                if (couldBeNear(texts[posting[at]], text, edits)) {
                    seen.add(posting[at]);
                }
                at++;
            }
        }
        seen.forEach(i -> use.accept(forms[i]));
    }

    /// A name within few edits shares a beginning or an end.
    private static boolean couldBeNear(String candidate, String text, int edits) {
        int shortest = Math.min(candidate.length(), text.length());
        int same = 0;
        while (same < shortest && candidate.charAt(same) == text.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shortest - same
                && candidate.charAt(candidate.length() - 1 - end)
                        == text.charAt(text.length() - 1 - end)) {
            end++;
        }
        int longest = Math.max(candidate.length(), text.length());
        return edits > 1 ? same + end > 0 : same + end >= longest - 2;
    }

    private int[] firstOfLength(int longest) {
        int[] first = new int[longest + 2];
        Arrays.fill(first, texts.length);
        for (int i = texts.length - 1; i >= 0; i--) {
            first[texts[i].length()] = i;
        }
        for (int length = longest; length >= 0; length--) {
            first[length] = Math.min(first[length], first[length + 1]);
        }
        return first;
    }

    private int firstOfLength(int length, int beyond) {
        if (length < 0) {
            return 0;
        }
        return length < firstOfLength.length ? firstOfLength[length] : beyond;
    }

    private Map<Integer, int[]> postings() {
        Map<Integer, int[]> sizes = new HashMap<>();
        for (String text : texts) {
            bigrams(text).forEach(bigram -> sizes.computeIfAbsent(bigram, b -> new int[1])[0]++);
        }
        Map<Integer, int[]> filled = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            for (int bigram : bigrams(texts[i])) {
                int[] size = sizes.get(bigram);
                if (size != null) {
                    int[] posting = filled.computeIfAbsent(bigram, b -> new int[size[0]]);
                    posting[posting.length - size[0]] = i;
                    size[0]--;
                }
            }
        }
        return filled;
    }

    private static Set<Integer> bigrams(String text) {
        Set<Integer> bigrams = new LinkedHashSet<>();
        char last = '^';
        for (int i = 0; i < text.length(); i++) {
            bigrams.add(last << 16 | text.charAt(i));
            last = text.charAt(i);
        }
        bigrams.add(last << 16 | '$');
        return bigrams;
    }
}
