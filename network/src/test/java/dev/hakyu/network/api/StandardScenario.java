package dev.hakyu.network.api;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The scenario that an incident makes of itself on the morning of 3 December 2026.
final class StandardScenario {
    private StandardScenario() {}

    static Scenario of(Incident incident, Network network, int horizonDays, int runs) {
        return ScenarioDefaults.forIncident(
                        incident,
                        ExposureFinder.find(incident, network, LocalDate.of(2026, 12, 3))
                                .exposures(),
                        network,
                        new ScenarioDefaults.Options(
                                LocalDateTime.parse("2026-12-03T07:00"),
                                ZoneId.of("Asia/Tokyo"),
                                horizonDays,
                                1,
                                1,
                                runs))
                .orElseThrow();
    }
}
