package dev.hakyu.network.internal.names;

/// How many single-letter changes lie between two names: insert, delete, replace, swap neighbours.
///
/// Optimal string alignment (the restricted Damerau-Levenshtein distance), cut off at a limit.
final class EditDistance {
    private EditDistance() {}

    /// The distance, or `limit + 1` when it is more than `limit`.
    static int within(String first, String second, int limit) {
        if (Math.abs(first.length() - second.length()) > limit) {
            return limit + 1;
        }
        int width = second.length() + 1;
        int[] before = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < width; j++) {
                row[j] = cell(first, i, second, j, before, last, row);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(limit + 1, last[width - 1]);
    }

    private static int cell(
            String first, int i, String second, int j, int[] before, int[] last, int[] row) {
        char a = first.charAt(i - 1);
        char b = second.charAt(j - 1);
        int best = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (a == b ? 0 : 1));
        if (i > 1 && j > 1 && a == second.charAt(j - 2) && b == first.charAt(i - 2)) {
            best = Math.min(best, before[j - 2] + 1);
        }
        return best;
    }
}
