package dev.hakyu.cascade.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Services, systems and plants, and what they need from each other; immutable.
///
/// Nodes have dense ids `0 .. size() - 1` in the order in which they were added. A node is digital,
/// a production node, or both (a plant that needs systems). Cycles are allowed in both layers.
public final class CascadeNetwork {
    /// Largest number of nodes.
    public static final int MAX_NODES = 2_000_000;

    private final List<Node> nodes;

    private CascadeNetwork(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /// One node.
    ///
    /// @param name shown in messages
    /// @param groups what it needs digitally; several groups must all be satisfied
    /// @param production empty for a purely digital node
    public record Node(String name, List<DependencyGroup> groups, Optional<Production> production) {
        public Node {
            groups = List.copyOf(groups);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return nodes.size();
    }

    /// One node by its id.
    ///
    /// @throws IllegalArgumentException if there is no such node
    public Node node(int id) {
        if (id < 0 || id >= nodes.size()) {
            throw new IllegalArgumentException(
                    "There is no node " + id + "; ids run from 0 to " + (nodes.size() - 1) + ".");
        }
        return nodes.get(id);
    }

    public List<Node> nodes() {
        return nodes;
    }

    /// Collects nodes in any order of references; [#build()] checks that each reference resolves.
    /// Not thread safe.
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final Map<Integer, List<DependencyGroup>> groups = new LinkedHashMap<>();
        private final Map<Integer, Production> productions = new LinkedHashMap<>();

        private Builder() {}

        /// Adds a node and returns its id. It is digital until [#production] makes it produce.
        public int addNode(String name) {
            if (names.size() >= MAX_NODES) {
                throw new IllegalArgumentException(
                        "The network has more than " + MAX_NODES + " nodes; split it.");
            }
            names.add(name);
            return names.size() - 1;
        }

        /// Adds one dependency group of a node.
        public Builder dependency(int node, DependencyGroup group) {
            groups.computeIfAbsent(known(node), _ -> new ArrayList<>()).add(group);
            return this;
        }

        /// Makes a node a production node; a second call for a node is an error.
        public Builder production(int node, Production production) {
            if (productions.putIfAbsent(known(node), production) != null) {
                throw new IllegalArgumentException(
                        "The production of " + names.get(node) + " is given twice.");
            }
            return this;
        }

        private int known(int node) {
            if (node < 0 || node >= names.size()) {
                throw new IllegalArgumentException(
                        "There is no node " + node + "; add it before describing it.");
            }
            return node;
        }

        /// The network, with every reference checked.
        ///
        /// @throws IllegalArgumentException if a group or link names an unknown node, a supplier
        ///   does not produce, or there is no node
        public CascadeNetwork build() {
            if (names.isEmpty()) {
                throw new IllegalArgumentException("The network has no nodes.");
            }
            groups.forEach((node, list) -> list.forEach(group -> checkMembers(node, group)));
            productions.forEach(this::checkSuppliers);
            Set<Integer> suppliers = new HashSet<>();
            productions.values().stream()
                    .flatMap(made -> made.inputs().stream())
                    .flatMap(group -> group.links().stream())
                    .forEach(link -> suppliers.add(link.supplier()));
            List<Node> nodes = new ArrayList<>(names.size());
            for (int id = 0; id < names.size(); id++) {
                int node = id;
                nodes.add(
                        new Node(
                                names.get(id),
                                groups.getOrDefault(id, List.of()),
                                Optional.ofNullable(productions.get(id))
                                        .map(made -> withDemand(made, suppliers.contains(node)))));
            }
            return new CascadeNetwork(nodes);
        }

        private static Production withDemand(Production made, boolean sells) {
            return sells || made.finalDemandPerDay() > 0
                    ? made
                    : made.withFinalDemand(
                            made.baselinePerHour() * made.schedule().operatingHoursPerDay());
        }

        private void checkMembers(int node, DependencyGroup group) {
            for (int member : group.members()) {
                if (member < 0 || member >= names.size()) {
                    throw new IllegalArgumentException(
                            names.get(node) + " depends on node " + member + ", which is unknown.");
                }
            }
        }

        private void checkSuppliers(int node, Production production) {
            for (InputGroup group : production.inputs()) {
                for (SupplyLink link : group.links()) {
                    int supplier = link.supplier();
                    if (supplier < 0 || supplier >= names.size()) {
                        throw new IllegalArgumentException(
                                names.get(node)
                                        + " buys from node "
                                        + supplier
                                        + ", which is unknown.");
                    }
                    if (!productions.containsKey(supplier)) {
                        throw new IllegalArgumentException(
                                names.get(node)
                                        + " buys from "
                                        + names.get(supplier)
                                        + ", which produces nothing; give it a production.");
                    }
                }
            }
        }
    }
}
