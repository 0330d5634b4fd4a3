package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeNetwork;
import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.DependencyGroup;
import dev.hakyu.cascade.api.Hit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// Which hits must be over before another one can be restored, and an order in which that can be
/// computed.
final class RestoreOrder {
    /// For each hit the hits it waits for.
    final List<int[]> before;

    /// All hits, each after those it waits for.
    final int[] order;

    RestoreOrder(CascadeRequest request) {
        List<Hit> hits = request.hits();
        before = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            BitSet nodes = new BitSet();
            hit.restoreAfter().forEach(nodes::set);
            if (hit.dataLost()) {
                nodes.or(dependenciesWithoutCycle(request.network(), hit.node()));
            }
            before.add(
                    IntStream.range(0, hits.size())
                            .filter(other -> nodes.get(hits.get(other).node()))
                            .toArray());
        }
        order = sort(request);
    }

    private int[] sort(CascadeRequest request) {
        int count = before.size();
        int[] sorted = new int[count];
        BitSet placed = new BitSet();
        int size = 0;
        boolean progress = true;
        while (size < count && progress) {
            progress = false;
            for (int hit = 0; hit < count; hit++) {
                if (!placed.get(hit) && allPlaced(before.get(hit), placed)) {
                    placed.set(hit);
                    sorted[size++] = hit;
                    progress = true;
                }
            }
        }
        if (size < count) {
            throw new IllegalArgumentException(
                    "These nodes wait for each other to be restored: "
                            + names(request, placed)
                            + "; take one out of restoreAfter.");
        }
        return sorted;
    }

    private static boolean allPlaced(int[] hits, BitSet placed) {
        for (int hit : hits) {
            if (!placed.get(hit)) {
                return false;
            }
        }
        return true;
    }

    private static String names(CascadeRequest request, BitSet placed) {
        List<String> names = new ArrayList<>();
        for (int hit = placed.nextClearBit(0);
                hit < request.hits().size();
                hit = placed.nextClearBit(hit + 1)) {
            names.add(request.network().node(request.hits().get(hit).node()).name());
        }
        return String.join(", ", names);
    }

    private static BitSet dependenciesWithoutCycle(CascadeNetwork network, int node) {
        BitSet found = reach(network, node);
        found.clear(node);
        BitSet kept = new BitSet();
        found.stream().filter(other -> !reach(network, other).get(node)).forEach(kept::set);
        return kept;
    }

    private static BitSet reach(CascadeNetwork network, int from) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (DependencyGroup group : network.node(open.pop()).groups()) {
                for (int member : group.members()) {
                    if (!seen.get(member)) {
                        seen.set(member);
                        open.push(member);
                    }
                }
            }
        }
        return seen;
    }
}
