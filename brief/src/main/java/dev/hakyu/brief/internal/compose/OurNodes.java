package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Scenario;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Ourselves and our sites.
public record OurNodes(Set<NodeId> nodes) {
    public OurNodes {
        nodes = Set.copyOf(nodes);
    }

    public static OurNodes of(Network network) {
        Set<NodeId> nodes = new HashSet<>();
        network.self().forEach(self -> nodes.add(self.id()));
        network.sites().stream()
                .filter(site -> nodes.contains(site.organisation()))
                .forEach(site -> nodes.add(site.id()));
        return new OurNodes(nodes);
    }

    /// Those that stop in some run: the likely ones first, each group soonest first.
    public List<NodeImpact> stopsIn(Impact impact) {
        return impact.nodes().stream()
                .filter(node -> nodes.contains(node.node()))
                .filter(node -> node.stopProbability() > 0)
                .sorted(
                        Comparator.comparing((NodeImpact n) -> n.stopProbability() < Case.LIKELY)
                                .thenComparingDouble(OurNodes::medianHours)
                                .thenComparing(NodeImpact::name))
                .toList();
    }

    /// Whether all that is hit is somebody else's: no site of ours, and no system that we run.
    public boolean noneHitIn(Scenario scenario, Network network) {
        Set<NodeId> ours = new HashSet<>(nodes);
        network.systems().stream()
                .filter(system -> system.operator() != null && nodes.contains(system.operator()))
                .forEach(system -> ours.add(system.id()));
        return scenario.hits().stream().map(Hit::node).noneMatch(ours::contains);
    }

    private static double medianHours(NodeImpact node) {
        return node.findFirstStop()
                .map(stop -> stop.ifStoppedHours().p50())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
