package dev.hakyu.model.decision;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.NodeId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was known of an incident when somebody put it aside. What is known later and is not in here
/// was not judged by that person.
///
/// @param victim the fullest name, or null when it was not noted
/// @param counts each as its figure and unit id: `12000 people`
/// @param concerned the nodes of our network that it was found to concern, by id
public record Seen(
        @Nullable String victim,
        Set<AttackKind> attacks,
        Set<DataClass> classes,
        Set<String> counts,
        Set<String> concerned) {
    /// Nothing was noted; everything is taken for known.
    public static final Seen NOTHING_NOTED = new Seen(null, Set.of(), Set.of(), Set.of(), Set.of());

    public Seen {
        attacks = Set.copyOf(attacks);
        classes = Set.copyOf(classes);
        counts = Set.copyOf(counts);
        concerned = Set.copyOf(concerned);
    }

    /// What is known now.
    ///
    /// @param concerned nodes of ours that the incident was found to concern
    public static Seen of(Incident incident, Collection<? extends NodeId> concerned) {
        return new Seen(
                incident.victim().value().name(),
                values(incident.attacks()),
                values(incident.exposed()).stream()
                        .map(Assertion.Exposed::dataClass)
                        .collect(Collectors.toSet()),
                values(incident.counts()).stream().map(Seen::count).collect(Collectors.toSet()),
                concerned.stream().map(NodeId::value).collect(Collectors.toSet()));
    }

    /// What of `now` is new against this.
    public News newIn(Seen now) {
        if (equals(NOTHING_NOTED)) {
            return new News(null, Set.of(), Set.of(), Set.of(), Set.of());
        }
        boolean sameVictim =
                victim == null
                        || now.victim == null
                        || Spelled.key(victim).equals(Spelled.key(now.victim));
        return new News(
                sameVictim ? null : Objects.requireNonNull(now.victim),
                less(now.attacks, attacks).stream()
                        .filter(kind -> kind != AttackKind.UNKNOWN)
                        .collect(Collectors.toSet()),
                less(now.classes, classes),
                less(now.counts, counts),
                less(now.concerned, concerned));
    }

    /// What became known after a decision.
    ///
    /// @param victim the new name of the victim, or null when it is the same
    /// @param concerned nodes of ours that nobody had judged, by id
    public record News(
            @Nullable String victim,
            Set<AttackKind> attacks,
            Set<DataClass> classes,
            Set<String> counts,
            Set<String> concerned) {
        public boolean isNone() {
            return victim == null
                    && attacks.isEmpty()
                    && classes.isEmpty()
                    && counts.isEmpty()
                    && concerned.isEmpty();
        }
    }

    /// A count as it is noted.
    public static String count(Assertion.Count count) {
        return count.value().stripTrailingZeros().toPlainString() + " " + count.unit().id();
    }

    private static <T> Set<T> values(List<Resolved<T>> resolved) {
        return resolved.stream().map(Resolved::value).collect(Collectors.toSet());
    }

    private static <T> Set<T> less(Set<T> all, Set<T> known) {
        Set<T> rest = new LinkedHashSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
