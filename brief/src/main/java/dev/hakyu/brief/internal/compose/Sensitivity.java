package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.InputChange;
import dev.hakyu.network.api.InputChange.Direction;
import dev.hakyu.network.api.Simulation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which input moves the first stop most, found by simulating again with one input moved at a time.
///
/// Each try has the seed of the brief and at most [#MOST_RUNS] runs, and is compared with the same
/// runs of what was given; so a difference is never one of chance between them.
public final class Sensitivity {
    /// Runs of one try.
    public static final int MOST_RUNS = 50;

    private static final double LEAST_SHARE_OF_LOSS = 0.05;
    private final Network network;
    private final Simulator simulator;
    private final ZoneId zone;

    public Sensitivity(BriefRequest request) {
        this(
                request.network(),
                Simulator.silent(request.settings(), request.threads()),
                request.zone());
    }

    /// @param zone that times are told in
    public Sensitivity(Network network, Simulator simulator, ZoneId zone) {
        this.network = network;
        this.simulator = simulator;
        this.zone = zone;
    }

    /// Tries the inputs behind the first stop that lies ahead; costs one simulation each and one to
    /// compare with. What has come is moved by nothing any more.
    public InputEffect.All of(Case one) {
        Impact impact = one.impact();
        NodeImpact stop = one.nextStop().map(StopCourse::node).orElse(null);
        return impact == null || stop == null ? InputEffect.All.NONE : of(impact, stop);
    }

    /// Tries the inputs behind one stop.
    ///
    /// @param stop a node that stops in the impact
    public InputEffect.All of(Impact impact, NodeImpact stop) {
        Scenario asked = impact.scenario();
        Scenario scenario = asked.withRuns(Math.min(MOST_RUNS, asked.runs()));
        Simulation.Outcome base = simulator.run(network, scenario);
        List<InputEffect> relief = new ArrayList<>();
        for (InputChange change : changes(scenario, stop, Direction.RELIEF)) {
            relief.add(effect(change, base, stop));
        }
        relief.sort(Comparator.comparingDouble((InputEffect each) -> -Math.abs(each.later())));
        InputEffect.All helped = new InputEffect.All(relief, Optional.empty());
        return new InputEffect.All(
                relief, helped.strongest().flatMap(best -> strain(best, base, stop)));
    }

    private Optional<InputEffect> strain(
            InputEffect best, Simulation.Outcome base, NodeImpact stop) {
        return changes(base.impact().scenario(), stop, Direction.STRAIN).stream()
                .filter(change -> change.input().equals(best.change().input()))
                .findFirst()
                .map(change -> effect(change, base, stop));
    }

    private List<InputChange> changes(Scenario scenario, NodeImpact stop, Direction direction) {
        return InputChange.of(network, scenario, stop, direction);
    }

    private InputEffect effect(InputChange change, Simulation.Outcome base, NodeImpact stop) {
        Simulation.Outcome tried = simulator.run(change.network(), change.scenario());
        Optional<NodeImpact> then =
                tried.impact()
                        .findNode(stop.node())
                        .filter(node -> node.stopProbability() >= Case.LIKELY);
        Optional<Text> loss = loss(base, tried);
        if (then.isEmpty()) {
            return new InputEffect(
                    change,
                    Double.POSITIVE_INFINITY,
                    new Text("止まらない見込み", "no stop is expected"),
                    new Text("止まらない見込みです", "it is not expected to stop"),
                    loss);
        }
        NodeImpact node = then.get();
        double later =
                hours(node)
                        - base.impact().findNode(stop.node()).map(Sensitivity::hours).orElse(0.0);
        if (!InputEffect.isShift(later)) {
            return new InputEffect(
                    change,
                    later,
                    new Text("変わらず", "no change"),
                    new Text("停止の時刻は変わりません", "the time of the stop stays the same"),
                    loss);
        }
        Text when = when(node, later, tried.impact());
        return new InputEffect(
                change,
                later,
                when,
                new Text("停止は" + when.ja() + "になります", "it stops " + when.en()),
                loss);
    }

    /// A clock time only where the stop itself may be told so.
    private Text when(NodeImpact node, double later, Impact impact) {
        if (node.statement().precision() == Precision.CLOCK_TIME) {
            Instant at = impact.scenario().instantAt(Math.rint(hours(node)));
            Text moment = Wording.moment(at, zone);
            return new Text(moment.ja() + "ごろ", "about " + moment.en());
        }
        Text by = Wording.duration(Math.abs(later));
        return new Text(
                "約" + by.ja() + (later > 0 ? "後" : "前"),
                "about " + by.en() + (later > 0 ? " later" : " earlier"));
    }

    /// The change of the mean loss of ours; nothing when it is small or unknown.
    private static Optional<Text> loss(Simulation.Outcome base, Simulation.Outcome tried) {
        double before = mean(base.losses().lossPerRun());
        double change = before > 0 ? mean(tried.losses().lossPerRun()) / before - 1 : 0;
        if (Math.abs(change) < LEAST_SHARE_OF_LOSS) {
            return Optional.empty();
        }
        Text share = Wording.share(Math.abs(change));
        return Optional.of(
                new Text(
                        "(損失は平均で約" + share.ja() + (change < 0 ? "減ります)" : "増えます)"),
                        " (the mean loss %s by about %s)"
                                .formatted(change < 0 ? "falls" : "rises", share.en())));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(each -> each).average().orElse(0);
    }

    private static double hours(NodeImpact node) {
        return node.findFirstStop().map(stop -> stop.ifStoppedHours().p50()).orElse(0.0);
    }
}
