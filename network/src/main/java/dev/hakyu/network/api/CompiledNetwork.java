package dev.hakyu.network.api;

import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.CascadeResult;
import dev.hakyu.model.network.Impact;
import dev.hakyu.network.internal.compile.Compilation;

/// A network and scenario as the engine reads them, and the way back from its answer to names.
/// Immutable.
public final class CompiledNetwork {
    private final Compilation compilation;

    CompiledNetwork(Compilation compilation) {
        this.compilation = compilation;
    }

    /// The question for the engine.
    ///
    /// @param seed of the runs' random numbers
    /// @param runs 1 to 1,000,000, and runs times nodes at most 200 million
    /// @param threads 1 to 256; changes no digit
    public CascadeRequest request(long seed, int runs, int threads) {
        return compilation.request(seed, runs, threads);
    }

    /// The answer in the network's names. Nodes that lose less than a hundredth of a day of output
    /// and never stop are left out. In networks of more than 1,000 nodes only our own and the hit
    /// nodes have output over time.
    ///
    /// @param result of a [#request] of this object
    public Impact interpret(CascadeResult result) {
        return compilation.interpret(result);
    }

    /// What our own sites lose, run by run.
    ///
    /// @param result of a [#request] of this object
    public RunLosses losses(CascadeResult result) {
        return compilation.losses(result);
    }
}
