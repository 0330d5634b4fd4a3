package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Chains of supplies through others to us: for each who delivers to us, the shortest one. Each
/// organisation is passed once, so cycles end.
final class SupplyChains {
    private static final int MOST_TIERS = 6;
    private static final int MOST_CHAINS = 5;
    private final NetworkView view;

    SupplyChains(NetworkView view) {
        this.view = view;
    }

    List<ExposurePath> of(OrganisationId start) {
        Map<OrganisationId, List<Supply>> wayTo = new HashMap<>();
        wayTo.put(start, List.of());
        Deque<OrganisationId> open = new ArrayDeque<>(List.of(start));
        Map<Trunk, List<NodeId>> found = new LinkedHashMap<>();
        while (!open.isEmpty() && found.size() < MOST_CHAINS) {
            OrganisationId at = open.poll();
            List<Supply> way = wayTo.get(at);
            if (way == null || way.size() >= MOST_TIERS) {
                continue;
            }
            for (Supply supply : view.suppliesFrom(at)) {
                OrganisationId next = view.findOwner(supply.to()).orElse(null);
                if (next == null) {
                    continue;
                }
                if (view.isOurs(supply.to())) {
                    reach(way, supply, found);
                } else if (!wayTo.containsKey(next)) {
                    List<Supply> longer = new ArrayList<>(way);
                    longer.add(supply);
                    wayTo.put(next, longer);
                    open.add(next);
                }
            }
        }
        List<ExposurePath> paths = new ArrayList<>();
        found.forEach(
                (trunk, ours) -> ours.forEach(node -> paths.add(path(start, trunk, node, ours))));
        return paths;
    }

    /// The way of the goods but for its last node.
    ///
    /// @param nodes that the goods pass after the start
    /// @param items what flows, the last of them to us
    private record Trunk(List<NodeId> nodes, List<String> items) {}

    private static void reach(List<Supply> way, Supply last, Map<Trunk, List<NodeId>> found) {
        if (way.isEmpty() || !isNew(last.to(), way, found)) {
            return;
        }
        List<String> items = new ArrayList<>(way.stream().map(Supply::item).toList());
        items.add(last.item());
        Trunk trunk = new Trunk(way.stream().map(Supply::to).toList(), items);
        if (found.containsKey(trunk) || found.size() < MOST_CHAINS) {
            found.computeIfAbsent(trunk, _ -> new ArrayList<>()).add(last.to());
        }
    }

    /// One chain is enough for each who delivers to us and each site that it delivers to.
    private static boolean isNew(NodeId ours, List<Supply> way, Map<Trunk, List<NodeId>> found) {
        NodeId deliverer = way.getLast().to();
        return found.entrySet().stream()
                .noneMatch(each ->
                        each.getKey().nodes().getLast().equals(deliverer)
                                && each.getValue().contains(ours));
    }

    /// One path; those that differ in their last node only share the sentence.
    private ExposurePath path(
            OrganisationId start, Trunk trunk, NodeId node, List<NodeId> siblings) {
        List<NodeId> chain = new ArrayList<>();
        chain.add(start);
        chain.addAll(trunk.nodes());
        String way = chain.stream().map(view::fullNameOf).collect(Collectors.joining(" → "));
        String items = String.join(" → ", trunk.items());
        Text last = Wording.list(view, siblings);
        chain.add(node);
        int tier = trunk.items().size();
        return new ExposurePath.NthTier(
                tier,
                chain,
                trunk.items(),
                new Text(
                        "%d次仕入先です: %s → %s(%s)".formatted(tier, way, last.ja(), items),
                        "Tier %d supplier: %s → %s (%s)".formatted(tier, way, last.en(), items)));
    }
}
