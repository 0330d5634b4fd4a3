package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.CascadeResult;
import dev.hakyu.cascade.api.Hit;
import dev.hakyu.cascade.api.Rules;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.CompileOptions;
import dev.hakyu.network.api.RunLosses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A compiled scenario: the question for the engine, and the way back from its answer. Immutable.
public final class Compilation {
    /// Above this many nodes the output over time is kept for our own and the hit nodes only.
    private static final int SERIES_OF_ALL_UP_TO = 1_000;

    /// Days over which a gap in stock is ordered.
    private static final double ADJUSTMENT_DAYS = 6;

    /// Planned deliveries come first: a buyer that orders more takes nothing from the others.
    private static final Rules RULES =
            new Rules(
                    Rules.StockLayout.PER_GROUP,
                    Rules.OrderRule.BASELINE,
                    Rules.Rationing.PLAN_FIRST,
                    ADJUSTMENT_DAYS);

    private final EngineNetwork engine;
    private final Scenario scenario;
    private final CompileOptions options;
    private final List<Hit> hits;
    private final List<Noted> notes;
    private final Tracking tracking;
    private final String networkVersion;

    public Compilation(Network network, CompileOptions options, Scenario scenario) {
        this.scenario = scenario;
        this.options = options;
        ItemLines lines = new ItemLines(network, scenario.hits());
        engine = new NetworkCompiler(lines, options, scenario).compile();
        HitCompiler.Compiled compiled = new HitCompiler(network, engine, scenario).compile();
        hits = compiled.hits();
        notes = new ArrayList<>(engine.notes());
        notes.addAll(compiled.notes());
        tracking = Tracking.of(engine);
        networkVersion = network.version();
    }

    public CascadeRequest request(long seed, int runs, int threads) {
        int steps = NetworkCompiler.horizonSteps(scenario);
        CascadeRequest.Builder builder =
                CascadeRequest.builder(engine.network())
                        .rules(RULES)
                        .horizon(steps, scenario.stepHours())
                        .hits(hits)
                        .seed(seed)
                        .runs(runs)
                        .threads(threads)
                        .seriesNodes(seriesNodes())
                        .seriesSteps(Math.ceilDiv(steps, SeriesMaker.MAX_POINTS));
        for (Set<Integer> set : tracking.sets()) {
            builder.track(set);
        }
        return builder.build();
    }

    private List<Integer> seriesNodes() {
        Set<Integer> kept = new TreeSet<>();
        if (engine.nodes().size() <= SERIES_OF_ALL_UP_TO) {
            for (int node = 0; node < engine.nodes().size(); node++) {
                kept.add(node);
            }
        } else {
            kept.addAll(engine.ours());
            hits.forEach(hit -> kept.add(hit.node()));
        }
        return List.copyOf(kept);
    }

    public Impact interpret(CascadeResult result) {
        return maker(result).impact(notes, networkVersion);
    }

    public RunLosses losses(CascadeResult result) {
        return maker(result).losses();
    }

    private ImpactMaker maker(CascadeResult result) {
        return new ImpactMaker(new Run(engine, scenario, options, hits, result), tracking);
    }
}
