package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Link;
import dev.hakyu.model.incident.ReportId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings accounts of one event together.
///
/// Ties are used from the firmest to the weakest. Two groups are joined only if no member of one
/// forbids a member of the other. A tie that rests on nearness in time is not used when it could as
/// well join another group that forbids the first, unless one is clearly nearer, and a third party
/// joins its customer's group only when it is the only one: where the facts leave a choice, nothing
/// is merged. The result does not depend on the order of the accounts.
public final class Grouping {
    private static final long CLEARLY_NEARER_DAYS = 14;

    private final List<Sighting> sightings;
    private final Pairing pairing;
    private final List<Group> groupOf = new ArrayList<>();

    private Grouping(List<Sighting> sightings, Copies copies) {
        this.sightings = sightings;
        this.pairing = new Pairing(copies);
    }

    /// Accounts of one event and the ties that joined them.
    private static final class Group {
        private final List<Sighting> members = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
    }

    /// A tie and the accounts it ties.
    private record Edge(int first, int second, Tie tie) {
        private static final Comparator<Edge> FIRMEST_FIRST =
                Comparator.comparing((Edge edge) -> edge.tie.strength())
                        .thenComparingLong(edge -> edge.tie.gapDays())
                        .thenComparingInt(Edge::first)
                        .thenComparingInt(Edge::second);
    }

    /// The events, the first published first; members the oldest first.
    ///
    /// Accounts that only deny an attack join the one event they can belong to and make none.
    ///
    /// @param unordered accounts that name a victim
    public static List<Linked> group(List<Sighting> unordered, Copies copies) {
        List<Sighting> sorted = unordered.stream().sorted(Sighting.IN_ORDER).toList();
        return new Grouping(sorted, copies).run();
    }

    private List<Linked> run() {
        for (Sighting sighting : sightings) {
            Group group = new Group();
            group.members.add(sighting);
            groupOf.add(group);
        }
        List<Edge> edges = edges();
        for (Edge edge : edges) {
            if (edge.tie.strength().compareTo(Tie.Strength.SAME_FIGURE) <= 0) {
                join(edge);
            }
        }
        joinWhereUnambiguous(edges, Tie.Strength.NEAR_IN_TIME);
        joinWhereUnambiguous(edges, Tie.Strength.UNDATED);
        joinThirdParties(edges);
        return new LinkedHashSet<>(groupOf)
                .stream()
                        .filter(group -> !group.members.stream().allMatch(Sighting::deniesAttack))
                        .map(this::linked)
                        .sorted(Comparator.comparing(Grouping::first, Sighting.OLDEST_FIRST))
                        .toList();
    }

    private static Sighting first(Linked linked) {
        return linked.members().getFirst();
    }

    private Linked linked(Group group) {
        List<Sighting> members = group.members.stream().sorted(Sighting.OLDEST_FIRST).toList();
        List<Link> links = new ArrayList<>();
        for (Edge edge : group.edges.stream().sorted(Edge.FIRMEST_FIRST).toList()) {
            ReportId a = sightings.get(edge.first).report().id();
            ReportId b = sightings.get(edge.second).report().id();
            if (!a.equals(b)) {
                links.add(new Link(a, b, edge.tie.reason()));
            }
        }
        return new Linked(members, links);
    }

    private List<Edge> edges() {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < sightings.size(); i++) {
            for (String key : indexKeys(sightings.get(i))) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> seen = new HashSet<>();
        List<Edge> edges = new ArrayList<>();
        for (List<Integer> same : byKey.values()) {
            for (int i : same) {
                for (int j : same) {
                    if (i < j && seen.add((long) i << 32 | j)) {
                        int a = i;
                        int b = j;
                        pairing.tie(sightings.get(i), sightings.get(j))
                                .ifPresent(tie -> edges.add(new Edge(a, b, tie)));
                    }
                }
            }
        }
        edges.sort(Edge.FIRMEST_FIRST);
        return edges;
    }

    private static Set<String> indexKeys(Sighting sighting) {
        Set<String> keys = new HashSet<>(sighting.keys());
        keys.add(sighting.isNamed() ? sighting.name().key() : "?" + sighting.victim().name());
        keys.addAll(sighting.viaKeys());
        keys.addAll(sighting.affectedKeys());
        return keys;
    }

    private void join(Edge edge) {
        Group first = groupOf.get(edge.first);
        Group second = groupOf.get(edge.second);
        if (first == second || forbids(first, second)) {
            return;
        }
        first.edges.add(edge);
        first.members.addAll(second.members);
        first.edges.addAll(second.edges);
        groupOf.replaceAll(group -> group == second ? first : group);
    }

    private boolean forbids(Group a, Group b) {
        for (Sighting x : a.members) {
            for (Sighting y : b.members) {
                if (pairing.forbids(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Judged on the groups as they stand before any of these ties is used.
    private void joinWhereUnambiguous(List<Edge> edges, Tie.Strength strength) {
        List<Edge> ties = edges.stream().filter(e -> e.tie.strength() == strength).toList();
        Map<Group, Map<Group, Long>> near = neighbours(ties);
        List<Edge> clear =
                ties.stream()
                        .filter(edge -> !isAmbiguous(near, edge.first, edge.second))
                        .filter(edge -> !isAmbiguous(near, edge.second, edge.first))
                        .toList();
        clear.forEach(this::join);
    }

    /// True when another group is about as near as the chosen one and cannot be one with it.
    private boolean isAmbiguous(Map<Group, Map<Group, Long>> near, int from, int to) {
        Group chosen = groupOf.get(to);
        Map<Group, Long> gaps = near.getOrDefault(groupOf.get(from), Map.of());
        long gap = gaps.getOrDefault(chosen, 0L);
        return gaps.entrySet().stream()
                .anyMatch(other ->
                        other.getKey() != chosen
                                && other.getValue() < gap + CLEARLY_NEARER_DAYS
                                && forbids(other.getKey(), chosen));
    }

    /// The groups that ties lead to, with the days between.
    private Map<Group, Map<Group, Long>> neighbours(List<Edge> ties) {
        Map<Group, Map<Group, Long>> near = new HashMap<>();
        for (Edge edge : ties) {
            Group a = groupOf.get(edge.first);
            Group b = groupOf.get(edge.second);
            if (a != b && !forbids(a, b)) {
                long gap = edge.tie.gapDays();
                near.computeIfAbsent(a, key -> new HashMap<>()).merge(b, gap, Math::min);
                near.computeIfAbsent(b, key -> new HashMap<>()).merge(a, gap, Math::min);
            }
        }
        return near;
    }

    private void joinThirdParties(List<Edge> edges) {
        List<Edge> ties =
                edges.stream()
                        .filter(edge -> edge.tie.strength() == Tie.Strength.THIRD_PARTY)
                        .toList();
        Map<Group, Map<Group, Long>> partners = neighbours(ties);
        List<Edge> clear =
                ties.stream()
                        .filter(edge -> isOnlyPartner(partners, edge.first))
                        .filter(edge -> isOnlyPartner(partners, edge.second))
                        .toList();
        clear.forEach(this::join);
    }

    private boolean isOnlyPartner(Map<Group, Map<Group, Long>> partners, int index) {
        return partners.getOrDefault(groupOf.get(index), Map.of()).size() == 1;
    }
}
