package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Losses;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.PublicHolidays;
import dev.hakyu.loss.api.EventLoss;
import dev.hakyu.loss.api.InsurancePolicy;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.CompileOptions;
import dev.hakyu.network.api.RunLosses;
import dev.hakyu.network.api.ScenarioDefaults;
import dev.hakyu.network.api.Simulation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one incident stops, and what that costs us: scenario, simulation, insurance.
final class StopForecast {
    private static final int HORIZON_DAYS = 60;
    private static final double STEP_HOURS = 1;
    private static final int FEWEST_RUNS_FOR_A_RANGE = 20;
    private final BriefRequest request;
    private final Set<NodeId> ours;

    StopForecast(BriefRequest request) {
        this.request = request;
        Set<NodeId> nodes = new HashSet<>();
        request.network().self().forEach(self -> nodes.add(self.id()));
        request.network().sites().stream()
                .filter(site -> nodes.contains(site.organisation()))
                .forEach(site -> nodes.add(site.id()));
        this.ours = Set.copyOf(nodes);
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

    Forecast of(Incident incident, List<Exposure> exposures) {
        if (incident.status() == IncidentStatus.CLAIMED && incident.outage() == null) {
            return Forecast.none(
                    "攻撃者の主張だけで、停止の公表はありません。止まる計算はしていません。",
                    "Only the attacker's claim, and no stop was announced; no stop was computed.");
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
        return simulate(scenario.get(), exposures);
    }

    private Forecast simulate(Scenario scenario, List<Exposure> exposures) {
        Simulation.Outcome outcome = run(request.network(), scenario);
        List<NodeImpact> ourStops =
                outcome.impact().nodes().stream()
                        .filter(node -> ours.contains(node.node()))
                        .filter(node -> node.stopProbability() > 0)
                        .sorted(
                                Comparator.comparing(
                                                (NodeImpact n) -> n.stopProbability() < Case.LIKELY)
                                        .thenComparingDouble(StopForecast::medianHours)
                                        .thenComparing(NodeImpact::name))
                        .toList();
        return new Forecast(outcome.impact(), null, ourStops, losses(outcome, scenario, exposures));
    }

    /// What a scenario does to a network; both may differ from the request's to try something.
    Simulation.Outcome run(Network network, Scenario scenario) {
        return Simulation.run(
                network, compileOptions(scenario), scenario, request.threads(), _ -> {});
    }

    /// Money only where value added of ours is known and something is lost.
    private @Nullable Losses losses(
            Simulation.Outcome outcome, Scenario scenario, List<Exposure> exposures) {
        RunLosses runs = outcome.losses();
        Currency currency = runs.currency();
        if (currency == null
                || runs.lossPerRun().size() < FEWEST_RUNS_FOR_A_RANGE
                || runs.lossPerRun().stream().noneMatch(loss -> loss > 0)) {
            return null;
        }
        LocalDate day = scenario.start().toLocalDate();
        boolean throughSupplier =
                exposures.stream()
                        .noneMatch(each -> each.findPath(ExposurePath.Ourselves.class).isPresent());
        Optional<InsurancePolicy> policy =
                InsuranceTerms.policyFor(
                        request.settings().insurance(), currency, day, throughSupplier);
        double[] loss = runs.lossPerRun().stream().mapToDouble(each -> each).toArray();
        double[] hours = runs.stopHoursPerRun().stream().mapToDouble(each -> each).toArray();
        EventLoss event =
                policy.map(terms -> EventLoss.of(loss, hours, terms))
                        .orElseGet(() -> EventLoss.uninsured(loss));
        return LossLines.of(
                event,
                currency.getCurrencyCode(),
                policy,
                new Text("%d日間".formatted(HORIZON_DAYS), "within %d days".formatted(HORIZON_DAYS)));
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

    private CompileOptions compileOptions(Scenario scenario) {
        return CompileOptions.of(
                request.settings(),
                PublicHolidays.of(
                        request.settings().calendars().national(),
                        scenario.start().toLocalDate(),
                        scenario.horizonDays()));
    }

    private static double medianHours(NodeImpact node) {
        return node.findFirstStop()
                .map(stop -> stop.ifStoppedHours().p50())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
