package dev.hakyu.network.internal.files;

import java.util.Collection;
import java.util.Optional;

/// Finds the known word that a mistyped one most likely means.
public final class Nearest {
    private static final int MAX_CHARS = 64;
    private static final int MAX_CANDIDATES = 20_000;

    private Nearest() {}

    /// The candidate with the fewest edits (insert, delete, replace, swap of neighbours), when they
    /// are at most a third of the word; of equals the first in natural order.
    public static Optional<String> of(String word, Collection<String> candidates) {
        if (word.length() > MAX_CHARS || candidates.size() > MAX_CANDIDATES) {
            return Optional.empty();
        }
        int allowed = Math.max(1, word.length() / 3);
        String best = null;
        int bestEdits = allowed + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - word.length()) > allowed) {
                continue;
            }
            int edits = edits(word, candidate);
            if (edits < bestEdits
                    || (edits == bestEdits && best != null && candidate.compareTo(best) < 0)) {
                best = candidate;
                bestEdits = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Optimal string alignment distance.
    static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                row[j] = least;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }
}
