package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.NodeOutcome;
import dev.hakyu.cascade.api.StopCause;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.Cause;
import java.util.ArrayList;
import java.util.List;

/// Writes the chain of causes behind a stop.
final class CauseTeller {
    private final Run run;
    private final SumTeller sums;

    CauseTeller(Run run) {
        this.run = run;
        sums = new SumTeller(run);
    }

    /// From the node back to what was hit; empty when the engine tells nothing of it.
    List<Cause> of(NodeOutcome outcome) {
        if (outcome.why().isEmpty()) {
            return run.isHit(outcome.node())
                    ? List.of(cause(new StopCause.OwnOutage(outcome.node()), 0))
                    : List.of();
        }
        double last = outcome.why().get().stopHours();
        List<Cause> causes = new ArrayList<>();
        for (StopCause cause : outcome.why().get().chain()) {
            if (run.engine.isNamed(cause.node())) {
                last = Math.min(last, run.findStopHours(cause.node()).orElse(last));
                causes.add(cause(cause, last));
            }
        }
        return causes;
    }

    private Cause cause(StopCause cause, double sinceHours) {
        return new Cause(run.engine.nodes().id(cause.node()), why(cause), sinceHours);
    }

    private Text why(StopCause cause) {
        String name = run.name(cause.node());
        return switch (cause) {
            case StopCause.OwnOutage _ -> new Text(name + "が被害を受けて止まる", name + " is hit and stops");
            case StopCause.Input input -> {
                List<ItemGroup> items = run.engine.itemsOf(input.node());
                String item = input.group() < items.size() ? items.get(input.group()).item() : "";
                Text from = sums.names(sums.stopped(input.suppliers()));
                yield new Text(
                        name + "で" + from.ja() + "からの" + item + "が尽きる",
                        item + " from " + from.en() + " runs out at " + name);
            }
            case StopCause.Dependency need -> {
                Text systems = sums.names(need.members());
                yield new Text(
                        name + "は" + systems.ja() + "が使えず動けない",
                        name + " cannot work without " + systems.en());
            }
            case StopCause.Orders orders -> {
                Text buyers = sums.names(orders.buyers());
                yield new Text(
                        name + "は" + buyers.ja() + "からの注文が減る",
                        buyers.en() + " order less from " + name);
            }
        };
    }
}
