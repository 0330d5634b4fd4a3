package dev.hakyu.duties.internal.yaml;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/// Finds the known word that a mistyped one most likely means.
public final class Nearest {
    private static final int MAX_CHARS = 80;

    private Nearest() {}

    /// The candidate with the fewest edits, when they are at most a third of the word; of equals
    /// the first in natural order.
    public static Optional<String> of(String word, Collection<String> candidates) {
        if (word.length() > MAX_CHARS) {
            return Optional.empty();
        }
        int best = Math.max(1, word.length() / 3) + 1;
        String found = null;
        for (String candidate : new TreeSet<>(candidates)) {
            int edits = edits(word, candidate);
            if (edits < best) {
                best = edits;
                found = candidate;
            }
        }
        return Optional.ofNullable(found);
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[b.length()];
    }
}
