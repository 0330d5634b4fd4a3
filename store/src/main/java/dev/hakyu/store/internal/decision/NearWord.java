package dev.hakyu.store.internal.decision;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// The known word that a mistyped one most likely means.
final class NearWord {
    private static final int LONGEST = 64;

    private NearWord() {}

    /// The one with the fewest letters inserted, deleted or replaced, when they are at most a third
    /// of the word; else null.
    static @Nullable String of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return null;
        }
        String best = null;
        int fewest = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known.stream().sorted().toList()) {
            int edits = edits(word, candidate);
            if (edits < fewest) {
                best = candidate;
                fewest = edits;
            }
        }
        return best;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
