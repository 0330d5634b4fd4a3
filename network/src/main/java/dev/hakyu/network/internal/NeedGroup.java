package dev.hakyu.network.internal;

import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Systems of which some must work for a node to work.
///
/// @param who a production node or a system
/// @param rows the rows that made it; empty when it stands for "runs on"
/// @param members distinct, at least one
/// @param required how many must work
public record NeedGroup(NodeId who, List<Need> rows, List<SystemId> members, int required) {
    public NeedGroup {
        rows = List.copyOf(rows);
        members = List.copyOf(members);
    }

    /// All groups of a network, in the order of its rows. Rows of one `who` with the same group
    /// name stand in for each other; an organisation's need is a need of each of its sites; a
    /// hosted system needs its host unless a row says more about that. Rows of one group with
    /// different figures count with the most cautious.
    public static List<NeedGroup> of(NetworkView view) {
        Map<List<Object>, List<Need>> byGroup = new LinkedHashMap<>();
        Set<List<NodeId>> told = new HashSet<>();
        int alone = 0;
        for (Need need : view.network().needs()) {
            Object group = need.group() == null ? Integer.valueOf(alone++) : need.group();
            byGroup.computeIfAbsent(List.of(need.who(), group), _ -> new ArrayList<>()).add(need);
            told.add(List.of(need.who(), need.system()));
        }
        List<NeedGroup> groups = new ArrayList<>();
        byGroup.values().forEach(rows -> addRows(view, rows, groups));
        for (SystemNode system : view.network().systems()) {
            SystemId host = system.hostedOn();
            if (host != null
                    && !host.equals(system.id())
                    && !told.contains(List.of(system.id(), host))) {
                groups.add(new NeedGroup(system.id(), List.of(), List.of(host), 1));
            }
        }
        return groups;
    }

    /// Nothing waits for itself.
    private static void addRows(NetworkView view, List<Need> rows, List<NeedGroup> groups) {
        NodeId who = rows.getFirst().who();
        List<NodeId> each =
                who instanceof OrganisationId ? view.productionNodesOf(who) : List.of(who);
        int required = rows.stream().mapToInt(Need::required).max().orElse(1);
        for (NodeId node : each) {
            List<SystemId> members =
                    rows.stream()
                            .map(Need::system)
                            .filter(system -> !system.equals(node))
                            .distinct()
                            .toList();
            if (!members.isEmpty()) {
                groups.add(
                        new NeedGroup(
                                node, rows, members, Math.clamp(required, 1, members.size())));
            }
        }
    }

    /// Share of the node's output that depends on it; the largest of its rows.
    public double weight() {
        return rows.stream().mapToDouble(Need::weight).max().orElse(1);
    }

    /// What stays for good without it; the least of its rows, unknown counts as nothing.
    public double fallbackEnd() {
        return rows.stream()
                .mapToDouble(row -> row.fallbackEndShare() == null ? 0 : row.fallbackEndShare())
                .min()
                .orElse(0);
    }
}
