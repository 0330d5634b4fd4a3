package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Overridden;
import dev.hakyu.model.incident.Link;
import dev.hakyu.model.incident.ReportId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings accounts of one event together.
///
/// Ties are used from the firmest to the weakest; a numbered notice is tied to the one before it
/// ([FollowUps]). Two groups are joined only if no member of one forbids a member of the other. A
/// tie that rests on nearness in time is not used when it could as well join another group that
/// forbids the first, unless one is clearly nearer, and a third party joins its customer's group
/// only when it is the only one: where the facts leave a choice, nothing is merged. The result does
/// not depend on the order of the accounts.
///
/// What people decided stands above the rules. Groups that a person put together stay groups of
/// their own for the rules, so that a new account is judged against those it resembles and not
/// against what was joined in spite of them; what a person took apart, no tie brings together.
public final class Grouping {
    private static final long CLEARLY_NEARER_DAYS = 14;

    private final List<Sighting> sightings;
    private final Pairing pairing;
    private final Decided decided;
    private final Parts parts;
    private final List<Group> groupOf = new ArrayList<>();

    private Grouping(List<Sighting> sightings, Copies copies, Decisions decisions) {
        this.sightings = sightings;
        this.pairing = new Pairing(copies);
        this.decided = Decided.on(sightings, decisions);
        this.parts = decided.parts();
    }

    /// The events, and the decisions on them that gave way to later ones.
    public record Grouped(List<Linked> events, List<Overridden> overridden) {
        public Grouped {
            events = List.copyOf(events);
            overridden = List.copyOf(overridden);
        }
    }

    /// Accounts of one event and the ties that joined them.
    private static final class Group {
        private final int first;
        private final List<Sighting> members = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        Group(int first) {
            this.first = first;
        }
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
    /// Accounts that only deny an attack, or only go on with a matter, join the one event they can
    /// belong to and make none.
    ///
    /// @param unordered accounts that name a victim
    /// @param decisions merges and splits by people; others are not looked at
    public static Grouped group(List<Sighting> unordered, Copies copies, Decisions decisions) {
        List<Sighting> sorted = unordered.stream().sorted(Sighting.IN_ORDER).toList();
        Grouping grouping = new Grouping(sorted, copies, decisions);
        return new Grouped(grouping.run(), grouping.decided.overridden());
    }

    private List<Linked> run() {
        for (int i = 0; i < sightings.size(); i++) {
            Group group = new Group(i);
            group.members.add(sightings.get(i));
            groupOf.add(group);
        }
        List<Edge> edges = edges();
        for (Edge edge : edges) {
            if (edge.tie.strength().compareTo(Tie.Strength.FOLLOW_UP) <= 0) {
                join(edge);
            }
        }
        joinWhereUnambiguous(edges, Tie.Strength.NEAR_IN_TIME);
        joinWhereUnambiguous(edges, Tie.Strength.UNDATED);
        joinThirdParties(edges);
        Map<Integer, List<Group>> events = new LinkedHashMap<>();
        for (Group group : new LinkedHashSet<>(groupOf)) {
            events.computeIfAbsent(parts.of(group.first), part -> new ArrayList<>()).add(group);
        }
        return events.values().stream()
                .filter(event -> !event.stream().allMatch(Grouping::tellsOfNone))
                .map(this::linked)
                .sorted(Comparator.comparing(Grouping::first, Sighting.OLDEST_FIRST))
                .toList();
    }

    private static boolean tellsOfNone(Group group) {
        return group.members.stream().allMatch(each -> each.deniesAttack() || each.followsUp());
    }

    private static Sighting first(Linked linked) {
        return linked.members().getFirst();
    }

    private Linked linked(List<Group> event) {
        List<Sighting> members =
                event.stream()
                        .flatMap(group -> group.members.stream())
                        .sorted(Sighting.OLDEST_FIRST)
                        .toList();
        List<Link> links = new ArrayList<>();
        for (Edge edge :
                event.stream()
                        .flatMap(group -> group.edges.stream())
                        .sorted(Edge.FIRMEST_FIRST)
                        .toList()) {
            ReportId a = sightings.get(edge.first).report().id();
            ReportId b = sightings.get(edge.second).report().id();
            if (!a.equals(b)) {
                links.add(new Link(a, b, edge.tie.reason()));
            }
        }
        links.addAll(decidedLinks(event));
        return new Linked(members, links);
    }

    /// What only a person joined; two accounts of one report too.
    private List<Link> decidedLinks(List<Group> event) {
        return decided.unions().stream()
                .filter(union -> event.contains(groupOf.get(union.first())))
                .filter(union -> groupOf.get(union.first()) != groupOf.get(union.second()))
                .map(union ->
                        new Link(
                                sightings.get(union.first()).report().id(),
                                sightings.get(union.second()).report().id(),
                                union.reason()))
                .toList();
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
        edges.addAll(followUps());
        edges.sort(Edge.FIRMEST_FIRST);
        return edges;
    }

    private List<Edge> followUps() {
        FollowUps followUps = new FollowUps(sightings, pairing);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            int notice = i;
            followUps
                    .before(i)
                    .ifPresent(before ->
                            edges.add(
                                    new Edge(
                                            before,
                                            notice,
                                            Ties.followUp(
                                                    sightings.get(before),
                                                    sightings.get(notice)))));
        }
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
        parts.join(first.first, second.first);
        first.edges.add(edge);
        first.members.addAll(second.members);
        first.edges.addAll(second.edges);
        groupOf.replaceAll(group -> group == second ? first : group);
    }

    private boolean forbids(Group a, Group b) {
        if (parts.apart(a.first, b.first)) {
            return true;
        }
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
                                && !parts.together(other.getKey().first, chosen.first)
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
        return partners.getOrDefault(groupOf.get(index), Map.of()).keySet().stream()
                        .mapToInt(partner -> parts.of(partner.first))
                        .distinct()
                        .count()
                == 1;
    }
}
