package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.incident.Link;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes one incident of the accounts of one event.
public final class IncidentAssembly {
    private final List<Sighting> members;
    private final List<Report> reports;
    private final List<Statement> statements;
    private final Weight weight;
    private final Weighing weighing;

    private IncidentAssembly(List<Sighting> members) {
        this.members = members;
        this.reports = members.stream().map(Sighting::report).distinct().toList();
        this.statements =
                members.stream().flatMap(member -> member.account().statements().stream()).toList();
        this.weight = new Weight(reports);
        this.weighing = new Weighing(weight);
    }

    /// Weighs every field over the statements of all members.
    ///
    /// @param members accounts of one event, the oldest first
    /// @param links why their reports belong together
    /// @param ids gives ids that are used once
    public static Incident of(List<Sighting> members, List<Link> links, IncidentIds ids) {
        return new IncidentAssembly(members).assemble(links, ids);
    }

    private Incident assemble(List<Link> links, IncidentIds ids) {
        PartyWeighing parties = new PartyWeighing(weight);
        Resolved<OrganisationName> victim = parties.victim(members);
        List<Resolved<AttackKind>> attacks = attacks();
        Map<DateRole, Resolved<PartialDate>> dates = new DateWeighing(weight).resolve(statements);
        List<Statement> standing = OpenLeaks.lowered(TakenBack.without(statements, weight), weight);
        Set<AttackKind> kinds = attacks.stream().map(Resolved::value).collect(Collectors.toSet());
        return new Incident(
                ids.idOf(firstCalled(victim.value()), kinds, firstDate(dates)),
                StatusRule.of(statements, weight),
                reports.stream().map(Report::id).toList(),
                statements,
                victim,
                parties.via(statements, victim.value()),
                parties.affected(statements, victim.value()),
                country(victim),
                industry(),
                attacks,
                weighing.each(
                        statements,
                        s -> of(s, Assertion.Actor.class),
                        actor -> NameKey.of(actor.name()).key()),
                new CountWeighing(weight).resolve(standing),
                weighing.each(standing, s -> of(s, Assertion.Exposed.class), e -> e),
                weighing.denials(standing, s -> of(s, Assertion.Exposed.class), e -> e),
                weighing.each(standing, IncidentAssembly::harm, harm -> harm),
                dates,
                new OutageWeighing(weight).resolve(statements),
                new LossWeighing(weight).resolve(statements),
                RestartHistory.standing(statements, weight),
                regulators(),
                links);
    }

    /// The victim as the oldest account calls it: an id stays when a later one has a fuller name,
    /// or one in another language.
    private OrganisationName firstCalled(OrganisationName victim) {
        Set<String> own = NameKey.keysOf(victim);
        return members.stream()
                .filter(Sighting::isNamed)
                .filter(member -> own.contains(member.name().key()))
                .map(Sighting::victim)
                .findFirst()
                .orElse(victim);
    }

    private static <T extends Assertion> Optional<T> of(Statement statement, Class<T> kind) {
        return kind.isInstance(statement.what())
                ? Optional.of(kind.cast(statement.what()))
                : Optional.empty();
    }

    private static Optional<Harm> harm(Statement statement) {
        return of(statement, Assertion.HarmDone.class).map(Assertion.HarmDone::harm);
    }

    /// The kinds that stand; "unknown" only alone.
    private List<Resolved<AttackKind>> attacks() {
        List<Resolved<AttackKind>> all =
                weighing.each(
                        Faults.withoutRefuted(statements, weight),
                        s -> of(s, Assertion.Attack.class).map(Assertion.Attack::kind),
                        kind -> kind);
        List<Resolved<AttackKind>> known =
                all.stream().filter(attack -> attack.value() != AttackKind.UNKNOWN).toList();
        return known.isEmpty() ? all : known;
    }

    /// Each authority once, with the day it was told where one is known.
    private List<Resolved<Assertion.RegulatorTold>> regulators() {
        List<Resolved<Assertion.RegulatorTold>> all =
                weighing.each(
                        statements,
                        s -> of(s, Assertion.RegulatorTold.class),
                        told -> List.of(NameKey.of(told.name()).key(), told.date() != null));
        return all.stream()
                .filter(told ->
                        told.value().date() != null
                                || all.stream().noneMatch(other -> dates(other, told)))
                .toList();
    }

    private static boolean dates(
            Resolved<Assertion.RegulatorTold> dated, Resolved<Assertion.RegulatorTold> other) {
        return dated.value().date() != null
                && NameKey.of(dated.value().name()).equals(NameKey.of(other.value().name()));
    }

    private @Nullable String country(Resolved<OrganisationName> victim) {
        Set<String> own = NameKey.keysOf(victim.value());
        List<Statement> ownFirst = new ArrayList<>();
        List<Statement> others = new ArrayList<>();
        for (Sighting member : members) {
            boolean same = own.contains(member.name().key());
            (same ? ownFirst : others).addAll(member.account().statements());
        }
        for (List<Statement> part : List.of(ownFirst, others)) {
            List<Statement> said =
                    part.stream().filter(s -> s.what() instanceof Assertion.Country).toList();
            List<Statement> affirmed = weighing.affirmed(said);
            if (!affirmed.isEmpty()) {
                return ((Assertion.Country) affirmed.getFirst().what()).code();
            }
        }
        return null;
    }

    private @Nullable Industry industry() {
        List<Statement> said =
                statements.stream().filter(s -> s.what() instanceof Assertion.IndustryOf).toList();
        List<Statement> affirmed = weighing.affirmed(said);
        return affirmed.isEmpty()
                ? null
                : ((Assertion.IndustryOf) affirmed.getFirst().what()).industry();
    }

    /// The day the public first knew, as far as the reports show; else the first day of any role.
    private @Nullable PartialDate firstDate(Map<DateRole, Resolved<PartialDate>> dates) {
        Set<PartialDate> known = new LinkedHashSet<>();
        Resolved<PartialDate> disclosed = dates.get(DateRole.DISCLOSED);
        if (disclosed != null) {
            known.add(disclosed.value());
        }
        for (Report report : reports) {
            if (report.published() != null) {
                known.add(report.published());
            }
        }
        if (known.isEmpty()) {
            dates.values().forEach(date -> known.add(date.value()));
        }
        return known.stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
