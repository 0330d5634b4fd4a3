package dev.hakyu.store.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.store.internal.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What changed between two versions of a report: which sentences came and which went, in reading
/// order, what went before what came in its place.
///
/// Sentences that differ only in white space or in width (ＡＢＣ, ABC) are the same. The fewest
/// sentences are told (longest common subsequence); of very different long texts, where that would
/// take more than 4 million comparisons, sentences that occur in both count as unchanged wherever
/// they stand.
///
/// @param pieces empty when nothing changed
public record TextDifference(List<Piece> pieces) {
    private static final long MOST_COMPARISONS = 4_000_000;

    public TextDifference {
        pieces = List.copyOf(pieces);
    }

    /// Whether a sentence came or went.
    public enum Kind implements Term {
        CAME("came", "追加", "added"),
        WENT("went", "削除", "removed");

        private final String id;
        private final Text label;

        Kind(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /// One sentence.
    ///
    /// @param sentence in the original's characters, without the white space around it
    public record Piece(Kind kind, String sentence) {}

    /// Compares two texts.
    public static TextDifference between(String before, String after) {
        List<String> old = Sentences.of(before);
        List<String> now = Sentences.of(after);
        List<String> oldKeys = old.stream().map(Sentences::key).toList();
        List<String> nowKeys = now.stream().map(Sentences::key).toList();
        int start = 0;
        int shorter = Math.min(old.size(), now.size());
        while (start < shorter && oldKeys.get(start).equals(nowKeys.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && oldKeys.get(old.size() - 1 - end).equals(nowKeys.get(now.size() - 1 - end))) {
            end++;
        }
        Middle middle =
                new Middle(
                        old.subList(start, old.size() - end),
                        now.subList(start, now.size() - end),
                        oldKeys.subList(start, old.size() - end),
                        nowKeys.subList(start, now.size() - end));
        return new TextDifference(
                (long) middle.old.size() * middle.now.size() <= MOST_COMPARISONS
                        ? middle.fewest()
                        : middle.anywhere());
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// What lies between the common beginning and the common end.
    private record Middle(
            List<String> old, List<String> now, List<String> oldKeys, List<String> nowKeys) {

        List<Piece> fewest() {
            int[][] common = new int[old.size() + 1][now.size() + 1];
            for (int i = old.size() - 1; i >= 0; i--) {
                for (int j = now.size() - 1; j >= 0; j--) {
                    common[i][j] =
                            oldKeys.get(i).equals(nowKeys.get(j))
                                    ? common[i + 1][j + 1] + 1
                                    : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
            List<Piece> pieces = new ArrayList<>();
            int i = 0;
            int j = 0;
            while (i < old.size() || j < now.size()) {
                boolean inBoth = i < old.size() && j < now.size();
                if (inBoth && oldKeys.get(i).equals(nowKeys.get(j))) {
                    i++;
                    j++;
                } else if (j == now.size() || (inBoth && common[i + 1][j] >= common[i][j + 1])) {
                    pieces.add(new Piece(Kind.WENT, old.get(i++)));
                } else {
                    pieces.add(new Piece(Kind.CAME, now.get(j++)));
                }
            }
            return pieces;
        }

        List<Piece> anywhere() {
            List<Piece> pieces = new ArrayList<>();
            Map<String, Integer> left = counted(nowKeys);
            for (int i = 0; i < old.size(); i++) {
                if (!takeOne(left, oldKeys.get(i))) {
                    pieces.add(new Piece(Kind.WENT, old.get(i)));
                }
            }
            left = counted(oldKeys);
            for (int j = 0; j < now.size(); j++) {
                if (!takeOne(left, nowKeys.get(j))) {
                    pieces.add(new Piece(Kind.CAME, now.get(j)));
                }
            }
            return pieces;
        }

        private static Map<String, Integer> counted(List<String> keys) {
            Map<String, Integer> counts = new HashMap<>();
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
            return counts;
        }

        private static boolean takeOne(Map<String, Integer> left, String key) {
            int count = left.getOrDefault(key, 0);
            left.put(key, count - 1);
            return count > 0;
        }
    }
}
