package dev.hakyu.server.scenarios;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.ScenarioDefaults;
import dev.hakyu.server.workspace.Snapshot;
import java.util.List;
import java.util.Optional;

/// An incident as the beginning of a scenario.
///
/// @param id of the incident
public record IncidentStart(String id, String victim) {
    static final Text NOTHING_STOPS =
            new Text(
                    "この事案からは、当社を止めるものが分かりません。何が止まるかを選んでください。",
                    "Nothing in this incident is known to stop us. Choose what stops.");
    private static final int HORIZON_DAYS = 60;
    private static final int RUNS = 400;
    private static final int MOST = 20;

    /// Incidents that may stop something of ours, newest first.
    static List<IncidentStart> list(Snapshot now) {
        return now.incidents().stream()
                .filter(incident -> scenario(now, incident).isPresent())
                .limit(MOST)
                .map(incident ->
                        new IncidentStart(incident.id().value(), incident.victim().value().name()))
                .toList();
    }

    /// The scenario of an incident; empty when it stops nothing of ours.
    static Optional<Scenario> of(Snapshot now, String id) {
        return now.findIncident(id).flatMap(incident -> scenario(now, incident));
    }

    private static Optional<Scenario> scenario(Snapshot now, Incident incident) {
        List<Exposure> exposures = now.findingsOf(incident).exposures();
        return exposures.isEmpty()
                ? Optional.empty()
                : ScenarioDefaults.forIncident(
                        incident,
                        exposures,
                        now.network(),
                        new ScenarioDefaults.Options(
                                now.asOf().atZone(now.settings().zone()).toLocalDateTime(),
                                now.settings().zone(),
                                HORIZON_DAYS,
                                1,
                                1,
                                RUNS));
    }
}
