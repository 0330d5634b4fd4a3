package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeNetwork;
import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.InputGroup;
import dev.hakyu.cascade.api.Production;
import dev.hakyu.cascade.api.Rules;
import dev.hakyu.cascade.api.SupplyLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// Which production nodes a simulation has to follow: deliveries carry a shock downstream, orders
/// upstream, so it is everything that is joined by supplies to a node that can deviate.
final class Reach {
    private Reach() {}

    /// Active production nodes in ascending order.
    ///
    /// @param reachedDigitally nodes whose availability can fall
    static int[] productionNodes(CascadeRequest request, int[] reachedDigitally) {
        CascadeNetwork network = request.network();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int node : reachedDigitally) {
            if (network.node(node).production().isPresent()) {
                seen.set(node);
                open.push(node);
            }
        }
        for (int node = 0; node < network.size(); node++) {
            if (!seen.get(node) && startsOutOfBalance(request, node)) {
                seen.set(node);
                open.push(node);
            }
        }
        if (open.isEmpty()) {
            return new int[0];
        }
        List<List<Integer>> buyers = buyers(network);
        while (!open.isEmpty()) {
            int node = open.pop();
            for (InputGroup group : PhysicalLayout.production(network, node).inputs()) {
                for (SupplyLink link : group.links()) {
                    visit(link.supplier(), seen, open);
                }
            }
            for (int buyer : buyers.get(node)) {
                visit(buyer, seen, open);
            }
        }
        return seen.stream().toArray();
    }

    /// Whether a node's orders differ from the plan without any shock: it starts with more or less
    /// stock than it aims at, or its orders follow a rule that does not know the plan.
    static boolean startsOutOfBalance(CascadeRequest request, int node) {
        boolean knowsPlan = request.rules().orders() == Rules.OrderRule.BASELINE;
        return request
                .network()
                .node(node)
                .production()
                .map(Production::inputs)
                .orElse(List.of())
                .stream()
                .anyMatch(group -> !knowsPlan || group.stockDays() != group.targetDays());
    }

    private static void visit(int node, BitSet seen, Deque<Integer> open) {
        if (!seen.get(node)) {
            seen.set(node);
            open.push(node);
        }
    }

    private static List<List<Integer>> buyers(CascadeNetwork network) {
        List<List<Integer>> buyers = new ArrayList<>(network.size());
        for (int node = 0; node < network.size(); node++) {
            buyers.add(new ArrayList<>(2));
        }
        for (int node = 0; node < network.size(); node++) {
            int buyer = node;
            network.node(node).production().map(Production::inputs).orElse(List.of()).stream()
                    .flatMap(group -> group.links().stream())
                    .forEach(link -> buyers.get(link.supplier()).add(buyer));
        }
        return buyers;
    }
}
