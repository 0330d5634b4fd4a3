package dev.hakyu.network.internal;

import dev.hakyu.model.network.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is left of each node when systems stay away until every tolerance and all manual work has
/// ended: the greatest fixed point of the digital layer (cascade, d.3) without its clocks.
public final class LongOutage {
    private final Map<NodeId, List<NeedGroup>> needsOf = new HashMap<>();
    private final Map<NodeId, List<NodeId>> dependants = new HashMap<>();

    public LongOutage(List<NeedGroup> groups) {
        for (NeedGroup group : groups) {
            needsOf.computeIfAbsent(group.who(), who -> new ArrayList<>()).add(group);
            group.members()
                    .forEach(member ->
                            dependants
                                    .computeIfAbsent(member, m -> new ArrayList<>())
                                    .add(group.who()));
        }
    }

    /// Levels of the nodes that fall below 1, the lost ones among them at 0.
    ///
    /// @param lost systems or other nodes that are gone
    public Map<NodeId, Double> without(Set<? extends NodeId> lost) {
        Map<NodeId, Double> levels = new LinkedHashMap<>();
        Deque<NodeId> changed = new ArrayDeque<>();
        for (NodeId node : lost) {
            levels.put(node, 0.0);
            changed.add(node);
        }
        while (!changed.isEmpty()) {
            for (NodeId who : dependants.getOrDefault(changed.poll(), List.of())) {
                double before = levels.getOrDefault(who, 1.0);
                double now = Math.min(before, level(who, levels));
                if (now < before - 1e-6) {
                    levels.put(who, now);
                    changed.add(who);
                }
            }
        }
        return levels;
    }

    private double level(NodeId who, Map<NodeId, Double> levels) {
        double level = 1;
        for (NeedGroup group : needsOf.getOrDefault(who, List.of())) {
            double[] members =
                    group.members().stream()
                            .mapToDouble(member -> levels.getOrDefault(member, 1.0))
                            .sorted()
                            .toArray();
            double available = members[members.length - group.required()];
            double felt = available >= 1 ? 1 : Math.max(available, group.fallbackEnd());
            level = Math.min(level, 1 - group.weight() * (1 - felt));
        }
        return level;
    }
}
