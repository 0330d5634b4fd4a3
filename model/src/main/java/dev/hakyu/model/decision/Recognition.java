package dev.hakyu.model.decision;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds which of today's incidents a decision of an earlier day means.
///
/// 1. Those that rest on one of its reports, in whatever version, and name the victim as it did.
/// 2. For a report that told of one event and of which no incident names the victim so: the
///    incident that rests on it, if it is the only one. The victim is called otherwise now.
/// 3. When none of its reports is there any more: the incident with its id.
///
/// A dossier may have grown since, or have come apart; then all its parts are meant. Built once per
/// reading; a look-up costs a few steps per report of the decision. Immutable.
public final class Recognition {
    private final Map<String, Set<ReportId>> idsByPlace = new HashMap<>();
    private final Map<ReportId, String> places = new HashMap<>();
    private final Map<ReportId, List<Incident>> byReport = new HashMap<>();
    private final Map<IncidentId, Map<ReportId, Set<String>>> victims = new HashMap<>();
    private final List<Incident> incidents;

    private Recognition(List<Incident> incidents, List<Report> reports) {
        this.incidents = List.copyOf(incidents);
        for (Report report : reports) {
            idsByPlace
                    .computeIfAbsent(report.location(), place -> new LinkedHashSet<>())
                    .add(report.id());
            places.putIfAbsent(report.id(), report.location());
        }
        for (Incident incident : incidents) {
            incident.reports()
                    .forEach(id ->
                            byReport.computeIfAbsent(id, each -> new ArrayList<>()).add(incident));
            victims.put(incident.id(), victimsByReport(incident));
        }
    }

    /// Over the incidents of one moment and the reports they were read from.
    public static Recognition of(List<Incident> incidents, List<Report> reports) {
        return new Recognition(incidents, reports);
    }

    /// The incidents meant, in the order in which the incidents were given; empty when the event is
    /// not among them.
    public List<Incident> listMeant(IncidentRef ref) {
        Set<IncidentId> meant = new HashSet<>();
        Set<String> names = ref.keys();
        boolean known = false;
        for (ReportRef report : ref.reports()) {
            for (ReportId id : idsOf(report)) {
                known = true;
                restingOn(id, names, report.shared()).forEach(each -> meant.add(each.id()));
            }
        }
        if (!known && ref.id() != null) {
            meant.add(ref.id());
        }
        return incidents.stream().filter(each -> meant.contains(each.id())).toList();
    }

    /// An incident as it stands now, for a decision to remember.
    public IncidentRef refer(Incident incident) {
        List<ReportRef> refs = new ArrayList<>();
        for (ReportId id : incident.reports()) {
            String place = places.get(id);
            refs.add(new ReportRef(id, place, byReport.getOrDefault(id, List.of()).size() > 1));
        }
        return new IncidentRef(incident.id(), List.copyOf(Spelled.victims(incident)), refs);
    }

    private List<Incident> restingOn(ReportId id, Set<String> names, boolean shared) {
        List<Incident> all = byReport.getOrDefault(id, List.of());
        List<Incident> named = all.stream().filter(each -> calls(each, id, names)).toList();
        return named.isEmpty() && !shared && all.size() == 1 ? all : named;
    }

    private boolean calls(Incident incident, ReportId id, Set<String> names) {
        return !Collections.disjoint(
                names, victims.getOrDefault(incident.id(), Map.of()).getOrDefault(id, Set.of()));
    }

    private Set<ReportId> idsOf(ReportRef report) {
        Set<ReportId> ids = new LinkedHashSet<>();
        if (report.id() != null && byReport.containsKey(report.id())) {
            ids.add(report.id());
        }
        if (report.location() != null) {
            ids.addAll(idsByPlace.getOrDefault(report.location(), Set.of()));
        }
        return ids;
    }

    /// By report, what it calls those who were harmed in this incident.
    private static Map<ReportId, Set<String>> victimsByReport(Incident incident) {
        Map<ReportId, Set<String>> names = new HashMap<>();
        for (Statement statement : incident.statements()) {
            if (statement.what() instanceof Assertion.Victim victim) {
                Spelled.forms(victim.organisation())
                        .forEach(form ->
                                names.computeIfAbsent(
                                                statement.quote().report(), id -> new HashSet<>())
                                        .add(Spelled.key(form)));
            }
        }
        return names;
    }
}
