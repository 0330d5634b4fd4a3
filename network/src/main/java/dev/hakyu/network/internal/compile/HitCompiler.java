package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.CascadeNetwork;
import dev.hakyu.cascade.api.Recovery;
import dev.hakyu.cascade.api.StageDuration;
import dev.hakyu.model.Basis;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.MitigationAction;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.network.internal.files.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the hits and measures of a scenario into the engine's; what cannot be carried out is
/// rejected, all of it at once.
final class HitCompiler {
    private static final int SUGGESTIONS = 3;

    private final Network network;
    private final EngineNetwork engine;
    private final Scenario scenario;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Noted> notes = new ArrayList<>();

    HitCompiler(Network network, EngineNetwork engine, Scenario scenario) {
        this.network = network;
        this.engine = engine;
        this.scenario = scenario;
    }

    /// What the engine is given, and what is to be said of the measures.
    record Compiled(List<dev.hakyu.cascade.api.Hit> hits, List<Noted> notes) {
        Compiled {
            hits = List.copyOf(hits);
            notes = List.copyOf(notes);
        }
    }

    /// @throws InputRejected naming each unknown node or access, with the nearest known ones
    Compiled compile() {
        Set<Integer> first = new LinkedHashSet<>();
        scenario.restoreAfter().forEach(id -> first.addAll(nodesOf(id, "restore_after")));
        List<dev.hakyu.cascade.api.Hit> hits = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (Hit hit : scenario.hits()) {
            for (int node : nodesOf(hit)) {
                if (!seen.add(node)) {
                    continue;
                }
                requireOpen(node, hit.node());
                boolean waits = !engine.nodes().isProduction(node) && !first.contains(node);
                hits.add(
                        new dev.hakyu.cascade.api.Hit(
                                node,
                                hit.level(),
                                0,
                                recovery(hit),
                                waits ? List.copyOf(first) : List.of(),
                                false));
            }
        }
        scenario.actions().forEach(this::note);
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return new Compiled(hits, notes);
    }

    private Recovery recovery(Hit hit) {
        Map<Stage, dev.hakyu.model.network.StageDuration> stages = scenario.stagesOf(hit);
        return new Recovery.Staged(
                duration(stages.get(Stage.DETECT)),
                duration(stages.get(Stage.CONTAIN)),
                duration(stages.get(Stage.CLEAN)),
                duration(stages.get(Stage.RESTORE)),
                duration(stages.get(Stage.VALIDATE)),
                duration(stages.get(Stage.RESTART)),
                hit.restoredShare());
    }

    private static StageDuration duration(dev.hakyu.model.network.@Nullable StageDuration given) {
        return switch (given) {
            case null -> StageDuration.constant(0);
            case dev.hakyu.model.network.StageDuration.Constant(double hours) ->
                    StageDuration.constant(hours);
            case dev.hakyu.model.network.StageDuration.Lognormal90(double low, double high) ->
                    new StageDuration.Lognormal90(low, high);
            case dev.hakyu.model.network.StageDuration.Pert(double low, double mode, double high) ->
                    new StageDuration.Pert(low, mode, high);
        };
    }

    private List<Integer> nodesOf(Hit hit) {
        String item = hit.item();
        List<Integer> all = nodesOf(hit.node(), "hits");
        if (item == null || all.isEmpty()) {
            return all;
        }
        List<Integer> found = engine.nodes().struck(hit);
        if (found.isEmpty()) {
            List<String> near = nearest(item, engine.nodes().itemsOf(hit.node()));
            problems.add(
                    Problem.error(
                            "unknown-item",
                            Place.cell("scenario", 0, "hits", item),
                            new Text(
                                    "シナリオの hits にある "
                                            + hit.node().value()
                                            + " の品目 "
                                            + item
                                            + " は供給網にありません。",
                                    hit.node().value()
                                            + " delivers no "
                                            + item
                                            + ", which hits of the scenario name."),
                            remedy(near, "supplies.csv にある品目", "an item of supplies.csv")));
        }
        return found;
    }

    private List<Integer> nodesOf(NodeId id, String key) {
        List<Integer> found = engine.nodes().nodes(id);
        if (found.isEmpty()) {
            List<String> known = engine.nodes().known().stream().map(NodeId::value).toList();
            List<String> near = nearest(id.value(), known);
            byName(id.value()).ifPresent(near::addFirst);
            problems.add(unknown("unknown-node", key, id.value(), near, "ノード", "node"));
        }
        return found;
    }

    private Optional<String> byName(String name) {
        return engine.nodes().known().stream()
                .filter(id -> engine.nodes().index().nameOf(id).equals(name))
                .map(NodeId::value)
                .findFirst();
    }

    private static List<String> nearest(String value, Collection<String> known) {
        List<String> rest = new ArrayList<>(known);
        List<String> near = new ArrayList<>();
        Optional<String> next = Nearest.of(value, rest);
        while (next.isPresent() && near.size() < SUGGESTIONS) {
            near.add(next.get());
            rest.remove(next.get());
            next = Nearest.of(value, rest);
        }
        return near;
    }

    private static Problem unknown(
            String code, String key, String value, List<String> near, String ja, String en) {
        return Problem.error(
                code,
                Place.cell("scenario", 0, key, value),
                new Text(
                        "シナリオの " + key + " にある" + ja + " " + value + " は供給網にありません。",
                        "The "
                                + en
                                + " "
                                + value
                                + " in "
                                + key
                                + " of the scenario is not in the"
                                + " network."),
                remedy(near, "network の表にあるID", "an id that the network's files have"));
    }

    private static Text remedy(List<String> near, String ja, String en) {
        return near.isEmpty()
                ? new Text(ja + "を書いてください。", "Write " + en + ".")
                : new Text(
                        "もしかして: " + String.join("、", near),
                        "Maybe " + String.join(", ", near) + " is meant.");
    }

    /// A node that is closed to the end of the horizon cannot carry a hit.
    private void requireOpen(int node, NodeId id) {
        CascadeNetwork.Node compiled = engine.network().node(node);
        boolean open =
                compiled.production()
                        .map(production -> {
                            int steps = NetworkCompiler.horizonSteps(scenario);
                            for (int step = 0; step < steps; step++) {
                                if (production.schedule().weight(step) > 0) {
                                    return true;
                                }
                            }
                            return false;
                        })
                        .orElse(true);
        if (!open) {
            problems.add(
                    Problem.error(
                            "hit-without-effect",
                            Place.cell("scenario", 0, "hits", id.value()),
                            new Text(
                                    engine.nodes().name(node) + "は期間中ずっと休業で、止めても何も変わりません。",
                                    engine.nodes().name(node)
                                            + " is closed for the whole horizon; a hit on it"
                                            + " changes nothing."),
                            new Text(
                                    "horizon_days を長くするか、暦を確認してください。",
                                    "Make horizon_days longer, or check the calendar.")));
        }
    }

    private void note(MitigationAction action) {
        switch (action) {
            case MitigationAction.CutAccess cut -> {
                Optional<Access> access =
                        network.accesses().stream()
                                .filter(each -> each.id().equals(cut.access()))
                                .findFirst();
                if (access.isEmpty()) {
                    List<String> known =
                            network.accesses().stream().map(each -> each.id().value()).toList();
                    String id = cut.access().value();
                    problems.add(
                            unknown(
                                    "unknown-access",
                                    "actions",
                                    id,
                                    nearest(id, known),
                                    "接続経路",
                                    "access"));
                } else {
                    notes.add(
                            new Noted(
                                    Noted.EVERYWHERE,
                                    Notebook.always(),
                                    Noted.Topic.ACTION,
                                    noEffect(access.get())));
                }
            }
        }
    }

    private Assumption noEffect(Access access) {
        String system = engine.nodes().index().nameOf(access.system());
        return new Assumption(
                new Text(
                        "接続経路 " + access.id() + "(" + system + "への接続)を切る",
                        "cutting access " + access.id() + " (to " + system + ")"),
                new Text(
                        "計算した生産量への影響はない。この経路を使う業務への影響は計算していない",
                        "no effect on output computed; the work that uses this access was not"
                                + " computed"),
                Basis.STANDARD,
                new Text("Hakyu の計算の範囲", "what Hakyu computes"),
                null);
    }
}
