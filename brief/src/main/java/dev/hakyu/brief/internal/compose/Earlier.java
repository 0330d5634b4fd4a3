package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what an incident was at an earlier moment.
final class Earlier {
    private final Map<ReportId, String> locations = new HashMap<>();
    private final Map<IncidentId, Incident> byId = new HashMap<>();
    private final Map<String, List<Incident>> byLocation = new HashMap<>();
    private final Map<String, Integer> now = new HashMap<>();
    private final Set<IncidentId> present = new HashSet<>();

    Earlier(Known before, Known after) {
        for (Known known : List.of(before, after)) {
            for (Report report : known.reports()) {
                locations.put(report.id(), report.location());
            }
        }
        for (Incident incident : after.incidents()) {
            present.add(incident.id());
            locationsOf(incident).forEach(place -> now.merge(place, 1, Integer::sum));
        }
        for (Incident incident : before.incidents()) {
            byId.putIfAbsent(incident.id(), incident);
            for (String location : locationsOf(incident)) {
                byLocation.merge(
                        location,
                        List.of(incident),
                        (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
            }
        }
    }

    /// The same id; else the event of a report from the same place that is called by one of the
    /// same names, or that was and is the only event of that place: its id has moved with the
    /// report that leads. What keeps its id is no other one's past.
    Optional<Incident> find(Incident incident) {
        Incident same = byId.get(incident.id());
        if (same != null) {
            return Optional.of(same);
        }
        Set<String> names = names(incident);
        Set<String> places = locationsOf(incident);
        return places.stream()
                .flatMap(place -> gone(place).filter(each -> isCalled(each, names)))
                .findFirst()
                .or(() ->
                        places.stream()
                                .filter(place -> now.getOrDefault(place, 0) == 1)
                                .filter(place ->
                                        byLocation.getOrDefault(place, List.of()).size() == 1)
                                .flatMap(this::gone)
                                .findFirst());
    }

    private Stream<Incident> gone(String place) {
        return byLocation.getOrDefault(place, List.of()).stream()
                .filter(each -> !present.contains(each.id()));
    }

    private static boolean isCalled(Incident incident, Set<String> names) {
        return !Collections.disjoint(names(incident), names);
    }

    private static Set<String> names(Incident incident) {
        OrganisationName victim = incident.victim().value();
        Set<String> names = new HashSet<>(victim.aliases());
        names.add(victim.name());
        return names;
    }

    private Set<String> locationsOf(Incident incident) {
        Set<String> found = new HashSet<>();
        for (ReportId report : incident.reports()) {
            found.add(locations.getOrDefault(report, report.value()));
        }
        return found;
    }
}
