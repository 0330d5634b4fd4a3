package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.network.internal.NeedGroup;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a site or organisation hangs on: suppliers of what is not minor, systems and who runs them,
/// in any number of steps.
final class Upstream {
    private final NetworkView view;
    private final Map<NodeId, List<NodeId>> direct = new HashMap<>();

    Upstream(NetworkView view, List<NeedGroup> groups) {
        this.view = view;
        for (Supply supply : view.network().supplies()) {
            if (supply.importance() != Importance.MINOR) {
                for (NodeId buyer : withOwner(supply.to())) {
                    view.findOwner(supply.from()).ifPresent(from -> add(buyer, from));
                }
            }
        }
        for (NeedGroup group : groups) {
            group.members()
                    .forEach(member -> withOwner(group.who()).forEach(who -> add(who, member)));
        }
        for (SystemNode system : view.network().systems()) {
            OrganisationId operator = system.operator();
            if (operator != null && !view.isOurs(operator)) {
                add(system.id(), operator);
            }
        }
    }

    /// Everything above a node, itself not among it.
    Set<NodeId> of(NodeId start) {
        Set<NodeId> seen = new LinkedHashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (NodeId above : direct.getOrDefault(open.poll(), List.of())) {
                if (!above.equals(start) && seen.add(above)) {
                    open.add(above);
                }
            }
        }
        return seen;
    }

    /// A supplier hangs on what any of its sites hangs on; our own sites are told apart.
    private List<NodeId> withOwner(NodeId node) {
        if (node instanceof SystemId) {
            return List.of(node);
        }
        if (view.isOurs(node)) {
            return view.productionNodesOf(node);
        }
        return view.findOwner(node).map(owner -> List.<NodeId>of(owner)).orElse(List.of(node));
    }

    private void add(NodeId who, NodeId above) {
        direct.computeIfAbsent(who, w -> new ArrayList<>()).add(above);
    }
}
