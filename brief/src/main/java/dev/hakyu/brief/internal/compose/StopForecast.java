package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Losses;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.ScenarioDefaults;
import dev.hakyu.network.api.Simulation;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one incident stops, and what that costs us: scenario, simulation, insurance.
final class StopForecast {
    private static final int HORIZON_DAYS = 60;
    private static final double STEP_HOURS = 1;
    private final BriefRequest request;
    private final Simulator simulator;
    private final OurNodes ours;

    StopForecast(BriefRequest request) {
        this.request = request;
        this.simulator = Simulator.silent(request.settings(), request.threads());
        this.ours = OurNodes.of(request.network());
    }

    /// What was found.
    ///
    /// @param whyNot why there is no impact, else null
    record Forecast(
            @Nullable Impact impact,
            @Nullable Text whyNot,
            List<NodeImpact> ourStops,
            @Nullable Losses losses) {
        static Forecast none(String ja, String en) {
            return new Forecast(null, new Text(ja, en), List.of(), null);
        }
    }

    /// @param lastSaid when its newest report is from; null when it does not say
    Forecast of(Incident incident, List<Exposure> exposures, @Nullable PartialDate lastSaid) {
        if (incident.status() == IncidentStatus.CLAIMED && incident.outage() == null) {
            return Forecast.none(
                    "攻撃者の主張だけで、停止の公表はありません。止まる計算はしていません。",
                    "Only the attacker's claim, and no stop was announced; no stop was computed.");
        }
        if (IncidentWords.isDenied(incident) && incident.outage() == null) {
            Text why = DenialWords.noStop(incident);
            return Forecast.none(why.ja(), why.en());
        }
        if (!reachesProduction(exposures)) {
            return Forecast.none(
                    "供給や利用中のシステムを止める経路は登録されていません。",
                    "No registered path through which supplies or systems of ours would stop.");
        }
        Optional<Scenario> scenario =
                ScenarioDefaults.forIncident(incident, exposures, request.network(), options());
        if (scenario.isEmpty()) {
            return Forecast.none(
                    "停止は公表されていません。止まる計算はしていません。", "No stop was announced; no stop was computed.");
        }
        if (isOver(scenario.get(), lastSaid)) {
            return Forecast.none(
                    "停止の開始からも最後の記事からも%d日を過ぎたため、止まる計算は終えました。".formatted(HORIZON_DAYS),
                    "More than %d days have passed since the stop began and since the last report; no stop is computed any more."
                            .formatted(HORIZON_DAYS));
        }
        return simulate(scenario.get(), exposures);
    }

    /// Nothing that would be computed lies ahead, and nobody has spoken of it for as long.
    private boolean isOver(Scenario scenario, @Nullable PartialDate lastSaid) {
        LocalDateTime silent =
                request.asOf().atZone(request.zone()).toLocalDateTime().minusDays(HORIZON_DAYS);
        return scenario.start().isBefore(silent)
                && lastSaid != null
                && lastSaid.earliest().isBefore(silent);
    }

    private Forecast simulate(Scenario scenario, List<Exposure> exposures) {
        Simulation.Outcome outcome = run(request.network(), scenario);
        boolean throughSupplier =
                exposures.stream()
                        .noneMatch(each -> each.findPath(ExposurePath.Ourselves.class).isPresent());
        return new Forecast(
                outcome.impact(),
                null,
                ours.stopsIn(outcome.impact()),
                EventLosses.of(outcome, scenario, request.settings(), throughSupplier)
                        .map(EventLosses::told)
                        .orElse(null));
    }

    /// What a scenario does to a network; both may differ from the request's to try something.
    Simulation.Outcome run(Network network, Scenario scenario) {
        return simulator.run(network, scenario);
    }

    private static boolean reachesProduction(List<Exposure> exposures) {
        return exposures.stream()
                .flatMap(each -> each.paths().stream())
                .anyMatch(path ->
                        switch (path) {
                            case ExposurePath.DirectSupply _,
                                    ExposurePath.NthTier _,
                                    ExposurePath.SharedSystem _,
                                    ExposurePath.Ourselves _ ->
                                    true;
                            case ExposurePath.ReachesSystem _,
                                    ExposurePath.Entrusted _,
                                    ExposurePath.ProductInUse _,
                                    ExposurePath.Listed _ ->
                                    false;
                        });
    }

    private ScenarioDefaults.Options options() {
        ZoneId zone = request.zone();
        return new ScenarioDefaults.Options(
                request.asOf().atZone(zone).toLocalDateTime(),
                zone,
                HORIZON_DAYS,
                STEP_HOURS,
                request.seed(),
                request.runs());
    }
}
