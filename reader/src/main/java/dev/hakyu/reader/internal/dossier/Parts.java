package dev.hakyu.reader.internal.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which accounts stand together, and which may never; accounts by their index.
///
/// A union-find whose sets also know their opponents: joining two sets joins their opponents too.
final class Parts {
    private final int[] parents;
    private final Map<Integer, Set<Integer>> opponents = new HashMap<>();

    Parts(int size) {
        this.parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /// The same number for all that stand together.
    int of(int index) {
        int root = index;
        while (parents[root] != root) {
            root = parents[root];
        }
        int at = index;
        while (parents[at] != root) {
            int next = parents[at];
            parents[at] = root;
            at = next;
        }
        return root;
    }

    boolean together(int a, int b) {
        return of(a) == of(b);
    }

    boolean apart(int a, int b) {
        return opponents.getOrDefault(of(a), Set.of()).contains(of(b));
    }

    /// Puts the two and all that stand with them together; false when they stand apart.
    boolean join(int a, int b) {
        int first = of(a);
        int second = of(b);
        if (first == second) {
            return true;
        }
        if (apart(first, second)) {
            return false;
        }
        parents[second] = first;
        Set<Integer> moved = opponents.remove(second);
        if (moved != null) {
            for (int opponent : moved) {
                Set<Integer> theirs = opponents.getOrDefault(opponent, new HashSet<>());
                theirs.remove(second);
                theirs.add(first);
            }
            opponents.computeIfAbsent(first, root -> new HashSet<>()).addAll(moved);
        }
        return true;
    }

    /// Keeps the two apart for good; false when they stand together.
    boolean separate(int a, int b) {
        int first = of(a);
        int second = of(b);
        if (first == second) {
            return false;
        }
        opponents.computeIfAbsent(first, root -> new HashSet<>()).add(second);
        opponents.computeIfAbsent(second, root -> new HashSet<>()).add(first);
        return true;
    }
}
