package dev.hakyu.network.internal;

import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /// All groups of a network. Rows of one `who` with the same group name stand in for each other;
    /// an organisation's need is a need of each of its sites; a hosted system needs its host. Rows
    /// of one group with different figures count with the most cautious.
    public static List<NeedGroup> of(NetworkView view) {
        Map<List<Object>, List<Need>> byGroup = new LinkedHashMap<>();
        int alone = 0;
        for (Need need : view.network().needs()) {
            Object group = need.group() == null ? Integer.valueOf(alone++) : need.group();
            byGroup.computeIfAbsent(List.of(need.who(), group), key -> new ArrayList<>()).add(need);
        }
        List<NeedGroup> groups = new ArrayList<>();
        for (List<Need> rows : byGroup.values()) {
            NodeId who = rows.getFirst().who();
            List<NodeId> each =
                    who instanceof OrganisationId ? view.productionNodesOf(who) : List.of(who);
            Set<SystemId> members = new LinkedHashSet<>();
            rows.forEach(row -> members.add(row.system()));
            int required = rows.stream().mapToInt(Need::required).max().orElse(1);
            for (NodeId node : each) {
                groups.add(
                        new NeedGroup(
                                node,
                                rows,
                                List.copyOf(members),
                                Math.max(1, Math.min(required, members.size()))));
            }
        }
        for (SystemNode system : view.network().systems()) {
            if (system.hostedOn() != null) {
                groups.add(new NeedGroup(system.id(), List.of(), List.of(system.hostedOn()), 1));
            }
        }
        return groups;
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
