package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Weighs who is involved: the victim, those it was reached through, those who suffer with it.
final class PartyWeighing {
    private final Weight weight;
    private final Weighing weighing;

    PartyWeighing(Weight weight) {
        this.weight = weight;
        this.weighing = new Weighing(weight);
    }

    /// The victim under its fullest name.
    ///
    /// @param members the accounts of the incident; when they name different victims, the one that
    ///   was attacked is the victim
    Resolved<OrganisationName> victim(List<Sighting> members) {
        List<Sighting> roots = roots(members);
        List<Statement> statements = new ArrayList<>();
        for (Sighting root : roots) {
            statements.addAll(victimStatements(root));
        }
        keepOneOrganisation(statements);
        statements.sort(weight.heaviestFirst());
        OrganisationName full =
                OrganisationGroups.fullest(
                        statements.stream().map(PartyWeighing::victimOf).toList());
        Statement basis =
                statements.stream()
                        .filter(s -> victimOf(s).name().equals(full.name()))
                        .findFirst()
                        .orElse(statements.getFirst());
        boolean one = statements.stream().allMatch(s -> victimOf(s).name().equals(full.name()));
        var why =
                roots.size() < members.size()
                        ? Why.ROOT
                        : one ? (statements.size() == 1 ? Why.ONLY : Why.AGREED) : Why.FULLEST;
        return new Resolved<>(full, basis, List.of(), List.of(), why);
    }

    /// Of different victims, which only a person puts into one incident, the one that was reported
    /// first stays the victim however much is said of the others; they are named as affected.
    ///
    /// @param statements the oldest account's first
    private static void keepOneOrganisation(List<Statement> statements) {
        OrganisationGroups groups =
                new OrganisationGroups(statements.stream().map(PartyWeighing::victimOf).toList());
        int first = groups.groupOf(victimOf(statements.getFirst()));
        statements.removeIf(statement -> groups.groupOf(victimOf(statement)) != first);
    }

    private static List<Sighting> roots(List<Sighting> members) {
        List<Sighting> roots =
                members.stream()
                        .filter(root ->
                                members.stream().noneMatch(other -> suffersThrough(root, other)))
                        .toList();
        return roots.isEmpty() ? members : roots;
    }

    private static boolean suffersThrough(Sighting sighting, Sighting root) {
        return Collections.disjoint(sighting.keys(), root.keys())
                && Pairing.isRootOf(root, sighting);
    }

    /// The statements on an account's own victim; those on co-victims are left out.
    private static List<Statement> victimStatements(Sighting sighting) {
        return sighting.account().statements().stream()
                .filter(s -> s.certainty().affirms())
                .filter(s -> s.what() instanceof Assertion.Victim)
                .filter(s ->
                        victimOf(s).name().equals(sighting.victim().name())
                                || Sighting.isSame(sighting.victim(), sighting.keys(), victimOf(s)))
                .toList();
    }

    private static OrganisationName victimOf(Statement statement) {
        return ((Assertion.Victim) statement.what()).organisation();
    }

    /// Everybody else who suffers: named as affected, or as a victim beside the first.
    List<Resolved<OrganisationName>> affected(List<Statement> statements, OrganisationName victim) {
        Set<String> own = NameKey.keysOf(victim);
        List<OrganisationName> all =
                statements.stream().flatMap(s -> sufferer(s).stream()).toList();
        OrganisationGroups groups = new OrganisationGroups(all);
        List<Resolved<OrganisationName>> resolved =
                weighing.each(
                        statements,
                        s -> sufferer(s).filter(name -> !isVictim(name, victim, own)),
                        groups::groupOf);
        return resolved.stream().map(r -> named(r, full(r.value(), all, groups))).toList();
    }

    private static Optional<OrganisationName> sufferer(Statement statement) {
        return switch (statement.what()) {
            case Assertion.Affected(OrganisationName organisation) -> Optional.of(organisation);
            case Assertion.Victim(OrganisationName organisation) -> Optional.of(organisation);
            default -> Optional.empty();
        };
    }

    private static boolean isVictim(
            OrganisationName name, OrganisationName victim, Set<String> keys) {
        return name.name().equals(victim.name())
                || NameKey.of(name.name()).isGeneric()
                || keys.contains(NameKey.of(name.name()).key())
                || NameKey.keysOf(name).contains(NameKey.of(victim.name()).key());
    }

    /// The third parties; an unnamed one of another report gives way to a named one of its role.
    List<Resolved<Assertion.Via>> via(List<Statement> statements, OrganisationName victim) {
        Set<String> own = NameKey.keysOf(victim);
        List<OrganisationName> all =
                statements.stream()
                        .map(Statement::what)
                        .filter(Assertion.Via.class::isInstance)
                        .map(Assertion.Via.class::cast)
                        .flatMap(via -> Stream.ofNullable(via.organisation()))
                        .toList();
        OrganisationGroups groups = new OrganisationGroups(all);
        List<Resolved<Assertion.Via>> resolved =
                weighing.each(
                        statements,
                        s -> viaOf(s).filter(via -> !isVictim(via, victim, own)),
                        via -> key(via, groups));
        List<Resolved<Assertion.Via>> kept = new ArrayList<>();
        for (Resolved<Assertion.Via> via : resolved) {
            if (via.value().organisation() == null) {
                boolean known = resolved.stream().anyMatch(other -> names(other, via));
                if (!known) {
                    kept.add(via);
                }
            } else {
                OrganisationName full = full(via.value().organisation(), all, groups);
                Assertion.Via value = new Assertion.Via(full, via.value().role());
                kept.add(
                        new Resolved<>(
                                value,
                                via.basis(),
                                via.superseded(),
                                via.conflicting(),
                                via.why()));
            }
        }
        return kept;
    }

    private static boolean names(Resolved<Assertion.Via> named, Resolved<Assertion.Via> unnamed) {
        return named.value().organisation() != null
                && named.value().role() == unnamed.value().role()
                && !named.basis().quote().report().equals(unnamed.basis().quote().report());
    }

    private static Optional<Assertion.Via> viaOf(Statement statement) {
        return statement.what() instanceof Assertion.Via via ? Optional.of(via) : Optional.empty();
    }

    private static boolean isVictim(Assertion.Via via, OrganisationName victim, Set<String> keys) {
        return via.organisation() != null
                && keys.contains(NameKey.of(via.organisation().name()).key())
                && !NameKey.of(victim.name()).key().isEmpty();
    }

    private static String key(Assertion.Via via, OrganisationGroups groups) {
        OrganisationName organisation = via.organisation();
        return organisation == null
                ? "?" + via.role().id()
                : String.valueOf(groups.groupOf(organisation));
    }

    private static OrganisationName full(
            OrganisationName name, Collection<OrganisationName> all, OrganisationGroups groups) {
        Set<OrganisationName> same = new LinkedHashSet<>();
        same.add(name);
        all.stream().filter(n -> groups.groupOf(n) == groups.groupOf(name)).forEach(same::add);
        return OrganisationGroups.fullest(same);
    }

    private static Resolved<OrganisationName> named(
            Resolved<OrganisationName> resolved, OrganisationName full) {
        return new Resolved<>(
                full,
                resolved.basis(),
                resolved.superseded(),
                resolved.conflicting(),
                resolved.why());
    }
}
