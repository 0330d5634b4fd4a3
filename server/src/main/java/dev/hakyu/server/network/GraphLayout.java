package dev.hakyu.server.network;

import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where each node of the network is drawn: ourselves in the right-most column, suppliers by their
/// distance to the left of us, systems in columns beside those who need them.
///
/// Within a column nodes stand near the middle of their neighbours to the right (the barycentre
/// heuristic of Sugiyama, Tagawa and Toda, 1981, one pass from us outwards). The same network gives
/// the same picture. Costs two passes over the edges and a sort per column.
public final class GraphLayout {
    private static final int COLUMN_WIDTH = 420;
    private static final int ROW_HEIGHT = 24;

    private final Network network;
    private final Network.Index index;
    private final Map<NodeId, List<NodeId>> towardsUs = new HashMap<>();
    private final Map<NodeId, Integer> column = new LinkedHashMap<>();
    private final Map<NodeId, Double> row = new HashMap<>();

    private GraphLayout(Network network) {
        this.network = network;
        index = network.index();
    }

    /// A node with its place.
    ///
    /// @param distance columns from us; 0 is ourselves
    /// @param touched an incident concerns it
    public record Node(
            String id, String name, String kind, int distance, int x, int y, boolean touched) {
        Node named(String other) {
            return new Node(id, other, kind, distance, x, y, touched);
        }
    }

    /// A line between two nodes, by their ids.
    ///
    /// @param kind `supply`, `need`, `access`, `operates`, `hosts` or `site`
    public record Edge(String from, String to, String kind) {}

    /// The whole picture.
    public record Picture(List<Node> nodes, List<Edge> edges) {
        public Picture {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }

        /// The same with other names.
        Picture named(UnaryOperator<String> naming) {
            return new Picture(
                    nodes.stream().map(each -> each.named(naming.apply(each.name()))).toList(),
                    edges);
        }
    }

    /// @param touched nodes that an incident concerns
    static Picture of(Network network, Set<NodeId> touched) {
        return new GraphLayout(network).picture(touched);
    }

    private Picture picture(Set<NodeId> touched) {
        List<Edge> edges = edges();
        measureDistance();
        placeRows();
        List<Node> nodes = new ArrayList<>();
        column.forEach((id, distance) ->
                nodes.add(
                        new Node(
                                id.value(),
                                index.nameOf(id),
                                kind(id),
                                distance,
                                -distance * COLUMN_WIDTH,
                                (int) Math.round(row.getOrDefault(id, 0.0) * ROW_HEIGHT),
                                touched.contains(id))));
        return new Picture(nodes, edges);
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Supply supply : network.supplies()) {
            add(edges, supply.from(), supply.to(), "supply");
        }
        for (Need need : network.needs()) {
            add(edges, need.system(), need.who(), "need");
        }
        network.accesses()
                .forEach(access -> add(edges, access.organisation(), access.system(), "access"));
        for (SystemNode system : network.systems()) {
            if (system.operator() != null) {
                add(edges, system.operator(), system.id(), "operates");
            }
            if (system.hostedOn() != null) {
                add(edges, system.hostedOn(), system.id(), "hosts");
            }
        }
        for (Site site : network.sites()) {
            boolean ours = index.findOwner(site.id()).map(Organisation::isSelf).orElse(false);
            if (ours) {
                continue;
            }
            add(edges, site.organisation(), site.id(), "site");
        }
        return edges;
    }

    private void add(List<Edge> edges, NodeId from, NodeId to, String kind) {
        edges.add(new Edge(from.value(), to.value(), kind));
        towardsUs.computeIfAbsent(to, _ -> new ArrayList<>()).add(from);
    }

    /// Breadth first from everything that is ours; what never reaches us stands one column further
    /// out than all the rest.
    private void measureDistance() {
        Deque<NodeId> next = new ArrayDeque<>();
        for (NodeId id : ours()) {
            column.put(id, 0);
            next.add(id);
        }
        int farthest = 0;
        while (!next.isEmpty()) {
            NodeId at = next.poll();
            int distance = distance(at) + 1;
            for (NodeId from : towardsUs.getOrDefault(at, List.of())) {
                if (column.putIfAbsent(from, distance) == null) {
                    farthest = Math.max(farthest, distance);
                    next.add(from);
                }
            }
        }
        int outside = farthest + 1;
        all().forEach(id -> column.putIfAbsent(id, outside));
    }

    private List<NodeId> ours() {
        List<NodeId> ours = new ArrayList<>();
        network.self().stream().map(Organisation::id).forEach(ours::add);
        network.sites().stream()
                .filter(site -> index.findOwner(site.id()).map(Organisation::isSelf).orElse(false))
                .map(Site::id)
                .forEach(ours::add);
        return ours;
    }

    private List<NodeId> all() {
        List<NodeId> all = new ArrayList<>();
        network.organisations().stream().map(Organisation::id).forEach(all::add);
        network.sites().stream().map(Site::id).forEach(all::add);
        network.systems().stream().map(SystemNode::id).forEach(all::add);
        return all;
    }

    private void placeRows() {
        Map<NodeId, List<NodeId>> right = new HashMap<>();
        towardsUs.forEach((to, sources) ->
                sources.forEach(
                        from -> right.computeIfAbsent(from, _ -> new ArrayList<>()).add(to)));
        Map<Integer, List<NodeId>> byColumn = new LinkedHashMap<>();
        column.forEach((id, at) -> byColumn.computeIfAbsent(at, _ -> new ArrayList<>()).add(id));
        byColumn.keySet().stream()
                .sorted()
                .forEach(at -> placeColumn(byColumn.getOrDefault(at, List.of()), at, right));
    }

    private void placeColumn(List<NodeId> nodes, int at, Map<NodeId, List<NodeId>> right) {
        Map<NodeId, Double> middle = new HashMap<>();
        for (NodeId id : nodes) {
            middle.put(
                    id,
                    right.getOrDefault(id, List.of()).stream()
                            .filter(to -> distance(to) < at && row.containsKey(to))
                            .mapToDouble(to -> row.getOrDefault(to, 0.0))
                            .average()
                            .orElse(0));
        }
        List<NodeId> ordered = new ArrayList<>(nodes);
        ordered.sort(
                Comparator.comparingDouble((NodeId id) -> middle.getOrDefault(id, 0.0))
                        .thenComparing(NodeId::value));
        for (int i = 0; i < ordered.size(); i++) {
            row.put(ordered.get(i), i - (ordered.size() - 1) / 2.0);
        }
    }

    private int distance(NodeId id) {
        @Nullable Integer distance = column.get(id);
        return distance == null ? Integer.MAX_VALUE : distance;
    }

    private static String kind(NodeId id) {
        return switch (id) {
            case OrganisationId _ -> "organisation";
            case SiteId _ -> "site";
            case SystemId _ -> "system";
        };
    }
}
