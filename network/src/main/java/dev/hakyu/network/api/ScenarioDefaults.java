package dev.hakyu.network.api;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.internal.scenario.IncidentScenario;
import dev.hakyu.network.internal.scenario.StandardStages;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Scenarios that nobody wrote: from an incident and its paths to us, with standard durations.
///
/// Only what can stop something makes a scenario: an incident that stops its victim (ransomware,
/// malware, destruction, denial of service, or any with a stated outage), at an organisation that
/// supplies us in any tier or runs a system that we or suppliers need. A leak alone stops nothing.
/// What the reports state is taken from them: the start, a stated end, an announced restart, which
/// slips; everything else is an assumption of the scenario, listed with its source.
public final class ScenarioDefaults {
    private ScenarioDefaults() {}

    /// How to run it.
    ///
    /// @param asOf now, on the wall clock of `zone`; the start when reports state none
    /// @param horizonDays 1 to 730
    /// @param stepHours 0.25 to 24, dividing 24
    /// @param runs 1 to 1,000,000
    public record Options(
            LocalDateTime asOf,
            ZoneId zone,
            int horizonDays,
            double stepHours,
            long seed,
            int runs) {
        /// 60 days in hourly steps, 1,000 runs, seed 1.
        public static Options standard(LocalDateTime asOf, ZoneId zone) {
            return new Options(asOf, zone, 60, 1, 1, 1000);
        }
    }

    /// What kind of node comes back.
    public enum NodeKind {
        ORGANISATION,
        IT,
        OT,
        CLOUD
    }

    /// The scenario of one incident; empty when nothing of ours can stop by it.
    ///
    /// @param exposures of this incident
    public static Optional<Scenario> forIncident(
            Incident incident, List<Exposure> exposures, Network network, Options options) {
        return new IncidentScenario(incident, exposures, network, options).build();
    }

    /// The standard durations of an attack kind; of a kind without its own those of `unknown`.
    public static StandardDurations durations(AttackKind attack, NodeKind node) {
        return StandardStages.of(attack, node);
    }
}
