package dev.hakyu.network.api;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.SiteId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// Our plant and the one supplier that it needs, as seen on the morning of 3 December 2026; both
/// work round the clock.
///
/// @param runs of the simulation
record OneSupplier(Network network, int runs) {
    /// @param stockDays of what the supplier delivers
    static OneSupplier withStock(double stockDays, int runs) {
        return new OneSupplier(
                NetworkText.parse(
                        """
                        org us role=self name=東海自動車
                        org minato name=ミナト精工
                        site kariya of=us name=刈谷工場 days=all shifts=3
                        site works of=minato name=本社工場 days=all shifts=3
                        supply works -> kariya ブラケット importance=essential share=1 stock=%s
                        """
                                .formatted(stockDays)),
                runs);
    }

    /// An attack that stopped the supplier.
    ///
    /// @param end null for a stop that goes on
    static Incidents stopped(String start, String end) {
        return Incidents.at("ミナト精工")
                .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                .outage(start, end);
    }

    Optional<Scenario> scenario(Incident incident) {
        return ScenarioDefaults.forIncident(
                incident,
                ExposureFinder.find(incident, network, LocalDate.of(2026, 12, 3)).exposures(),
                network,
                new ScenarioDefaults.Options(
                        LocalDateTime.parse("2026-12-03T07:00"),
                        ZoneId.of("Asia/Tokyo"),
                        30,
                        1,
                        1,
                        runs));
    }

    /// What the stop means for our plant; empty when it means nothing.
    Optional<Impact.NodeImpact> impact(Incident incident) {
        CompileOptions options = CompileOptions.of(Settings.DEFAULT, Set.of());
        return Simulation.run(network, options, scenario(incident).orElseThrow(), 1, _ -> {})
                .impact()
                .findNode(new SiteId("kariya"));
    }
}
