package dev.hakyu.network.api;

import dev.hakyu.cascade.api.CascadeEngine;
import dev.hakyu.cascade.api.CascadeResult;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import java.util.function.IntConsumer;

/// From a scenario to its impact.
public final class Simulation {
    private Simulation() {}

    /// What a scenario does, and what it costs us run by run.
    public record Outcome(Impact impact, RunLosses losses) {}

    /// Compiles, runs and interprets, with the scenario's own seed and runs.
    ///
    /// @param threads 1 to 256; changes no digit
    /// @param finishedRuns told the number of finished runs after each; called by several threads
    /// @throws dev.hakyu.model.InputRejected if the scenario does not fit the network
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static Outcome run(
            Network network,
            CompileOptions options,
            Scenario scenario,
            int threads,
            IntConsumer finishedRuns) {
        CompiledNetwork compiled = Compiler.compile(network, options, scenario);
        CascadeResult result =
                CascadeEngine.simulate(
                        compiled.request(scenario.seed(), scenario.runs(), threads), finishedRuns);
        return new Outcome(compiled.interpret(result), compiled.losses(result));
    }
}
