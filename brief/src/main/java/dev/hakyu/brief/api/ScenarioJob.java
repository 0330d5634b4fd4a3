package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.EventLosses;
import dev.hakyu.brief.internal.compose.OurNodes;
import dev.hakyu.brief.internal.compose.Sensitivity;
import dev.hakyu.brief.internal.compose.Simulator;
import dev.hakyu.brief.internal.scenario.ResultMaker;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// One scenario, from a network to a result: a value in, a value out.
///
/// Costs the runs of the scenario, and at most seven simulations of 50 runs to learn what would
/// help most.
public final class ScenarioJob {
    private static final double WORTH_HELPING = 0.1;

    private ScenarioJob() {}

    /// Computes a scenario. The same request gives the same result.
    ///
    /// @param threads 1 to 256; changes no digit
    /// @param progress told after each run, by several threads; what it throws ends the job
    /// @throws dev.hakyu.model.InputRejected if the scenario does not fit the network
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static ScenarioResult run(
            ScenarioRequest request, int threads, Consumer<ScenarioProgress> progress) {
        Scenario scenario = request.scenario();
        Simulation.Outcome outcome =
                simulator(
                                request,
                                threads,
                                told(progress, ScenarioProgress.Part.RUNS, scenario.runs()))
                        .run(request.network(), scenario);
        OurNodes ours = OurNodes.of(request.network());
        Impact impact = outcome.impact();
        List<NodeImpact> stops = ours.stopsIn(impact);
        Optional<NodeImpact> first =
                stops.stream()
                        .filter(stop -> stop.stopProbability() >= WORTH_HELPING)
                        .filter(stop -> !stop.hit())
                        .findFirst();
        Sensitivity sensitivity =
                new Sensitivity(
                        request.network(),
                        simulator(
                                request,
                                threads,
                                told(
                                        progress,
                                        ScenarioProgress.Part.WHAT_HELPS,
                                        Math.min(Sensitivity.MOST_RUNS, scenario.runs()))),
                        request.settings().zone());
        return new ResultMaker(request, outcome, ours)
                .result(
                        EventLosses.of(
                                outcome,
                                scenario,
                                request.settings(),
                                ours.noneHitIn(scenario, request.network())),
                        first.map(stop -> sensitivity.of(impact, stop)));
    }

    private static Simulator simulator(
            ScenarioRequest request, int threads, IntConsumer finishedRuns) {
        return new Simulator(request.settings(), threads, finishedRuns);
    }

    private static IntConsumer told(
            Consumer<ScenarioProgress> progress, ScenarioProgress.Part part, int total) {
        return finished -> progress.accept(new ScenarioProgress(part, finished, total));
    }
}
