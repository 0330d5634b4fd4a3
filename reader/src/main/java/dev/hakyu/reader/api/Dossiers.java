package dev.hakyu.reader.api;

import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Overridden;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.reader.internal.dossier.Bridge;
import dev.hakyu.reader.internal.dossier.Copies;
import dev.hakyu.reader.internal.dossier.Grouping;
import dev.hakyu.reader.internal.dossier.IncidentAssembly;
import dev.hakyu.reader.internal.dossier.IncidentIds;
import dev.hakyu.reader.internal.dossier.Linked;
import dev.hakyu.reader.internal.dossier.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Stages 7 and 8: links the accounts of many reports into incidents and weighs each field.
///
/// Copies of a page or text are found first; then accounts of one victim, near in time, of kinds
/// that agree, are one incident. Different victims never are, unless one is named as the other's
/// third party. A Japanese and an English name are those of one where what is known or a report
/// says so, never by their sound. A different count is an update. What authority and victim say
/// stands before what third parties, media and attackers say, and the later before the earlier;
/// what gave way stays in the [dev.hakyu.model.incident.Resolved]. The outcome does not depend on
/// the order of the readings. Stateless; safe for many threads.
public final class Dossiers {
    private Dossiers() {}

    /// The incidents, and the merges and splits that a later one left no room for.
    ///
    /// @param overridden oldest first
    public record Assembled(List<Incident> incidents, List<Overridden> overridden) {
        public Assembled {
            incidents = List.copyOf(incidents);
            overridden = List.copyOf(overridden);
        }
    }

    /// The incidents that the readings tell of, where nobody decided anything.
    ///
    /// @param readings in any order; a report that occurs twice counts once
    public static List<Incident> assemble(List<Reading> readings) {
        return assemble(readings, Decisions.NONE);
    }

    /// The incidents that the readings tell of, oldest first. Accounts that name no victim, and
    /// accounts that only deny an attack, give none.
    ///
    /// @param readings in any order; a report that occurs twice counts once
    /// @param decisions what people merged stays one incident, whatever the rules say of it, and
    ///   says so in its links; what they split stays apart
    public static List<Incident> assemble(List<Reading> readings, Decisions decisions) {
        return assembleAll(readings, decisions, List.of()).incidents();
    }

    /// As [#assemble(List, Decisions)], where organisations are known by names in two languages.
    ///
    /// @param known organisations with their other names as aliases; of each name that two bear,
    ///   nothing is made
    public static List<Incident> assemble(
            List<Reading> readings, Decisions decisions, List<OrganisationName> known) {
        return assembleAll(readings, decisions, known).incidents();
    }

    /// The same, with what became of the decisions.
    public static Assembled assembleAll(List<Reading> readings, Decisions decisions) {
        return assembleAll(readings, decisions, List.of());
    }

    /// The same, where organisations are known by names in two languages.
    public static Assembled assembleAll(
            List<Reading> readings, Decisions decisions, List<OrganisationName> known) {
        Bridge bridge = Bridge.of(known, readings);
        List<Reading> distinct = distinct(readings).stream().map(bridge::over).toList();
        List<Report> reports = distinct.stream().map(Reading::report).toList();
        List<Sighting> sightings = new ArrayList<>();
        for (Reading reading : distinct) {
            for (Account account : reading.accounts()) {
                Sighting.of(reading.report(), account).ifPresent(sightings::add);
            }
        }
        Set<ReportId> former = former(distinct);
        Grouping.Grouped grouped =
                Grouping.group(sightings, Copies.among(reports, former), decisions);
        IncidentIds ids = new IncidentIds();
        List<Incident> incidents = new ArrayList<>();
        for (Linked group : grouped.events()) {
            if (!isOnlyFormer(group, former)) {
                incidents.add(IncidentAssembly.of(group.members(), group.links(), ids));
            }
        }
        return new Assembled(incidents, grouped.overridden());
    }

    /// What a page no longer shows serves the event that it tells of now, and makes none.
    private static boolean isOnlyFormer(Linked group, Set<ReportId> former) {
        return group.members().stream().allMatch(each -> former.contains(each.report().id()));
    }

    private static Set<ReportId> former(List<Reading> readings) {
        return readings.stream()
                .filter(Reading::former)
                .map(reading -> reading.report().id())
                .collect(Collectors.toSet());
    }

    /// Of one text the report as it stands, if there is one, before a former version.
    private static List<Reading> distinct(List<Reading> readings) {
        Map<String, Reading> byId = new TreeMap<>();
        readings.stream()
                .sorted(
                        Comparator.comparing(Reading::former)
                                .thenComparing(reading -> reading.report().location()))
                .forEach(reading -> byId.putIfAbsent(reading.report().id().value(), reading));
        return List.copyOf(byId.values());
    }
}
