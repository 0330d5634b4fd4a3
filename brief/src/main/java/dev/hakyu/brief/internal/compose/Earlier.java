package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what an incident was at an earlier moment.
final class Earlier {
    private final Map<ReportId, String> locations = new HashMap<>();
    private final Map<IncidentId, Incident> byId = new HashMap<>();
    private final Map<String, List<Incident>> byLocation = new HashMap<>();

    Earlier(Known before, Known after) {
        for (Known known : List.of(before, after)) {
            for (Report report : known.reports()) {
                locations.put(report.id(), report.location());
            }
        }
        for (Incident incident : before.incidents()) {
            byId.putIfAbsent(incident.id(), incident);
            for (String location : locationsOf(incident)) {
                byLocation.merge(
                        location,
                        List.of(incident),
                        (one, other) ->
                                java.util.stream.Stream.concat(one.stream(), other.stream())
                                        .toList());
            }
        }
    }

    /// The same id, else a report from the same place with the same victim.
    Optional<Incident> find(Incident incident) {
        Incident same = byId.get(incident.id());
        if (same != null) {
            return Optional.of(same);
        }
        String victim = incident.victim().value().name();
        return locationsOf(incident).stream()
                .flatMap(location -> byLocation.getOrDefault(location, List.of()).stream())
                .filter(each -> each.victim().value().name().equals(victim))
                .findFirst();
    }

    private Set<String> locationsOf(Incident incident) {
        Set<String> found = new HashSet<>();
        for (ReportId report : incident.reports()) {
            found.add(locations.getOrDefault(report, report.value()));
        }
        return found;
    }
}
