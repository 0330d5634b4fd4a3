package dev.hakyu.network.api;

import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.internal.compile.Compilation;

/// Compiles a network and a scenario to the engine's arrays. The same values always give the same
/// arrays; every default taken becomes an assumption of the impact.
public final class Compiler {
    private Compiler() {}

    /// Compiles one scenario.
    ///
    /// @throws dev.hakyu.model.InputRejected if the scenario names a node or access that the
    ///   network does not have (the nearest known ones are named), or hits a node that is closed
    ///   for the whole horizon
    public static CompiledNetwork compile(
            Network network, CompileOptions options, Scenario scenario) {
        return new CompiledNetwork(new Compilation(network, options, scenario));
    }
}
