package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.OutputBand;
import dev.hakyu.brief.api.Brief.Stop;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.Cause;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.OutputSeries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stops when, with the sum behind it and the path there.
public final class StopLines {
    private static final int MOST_STOPS = 6;
    private static final double CALM = 0.99;
    private static final double HOURS_AFTER_CALM = 72;
    private static final double LEAST_HOURS_SHOWN = 168;

    private StopLines() {}

    /// What of ours stops; when nothing does, one line that says so or says why nothing was
    /// computed.
    public static List<Stop> of(Case one) {
        Impact impact = one.impact();
        if (impact == null) {
            Text why = one.whyNoImpact();
            return why == null ? List.of() : List.of(new Stop("", why, null, null, null, -1));
        }
        List<Stop> lines = new ArrayList<>();
        StockAges ages = new StockAges(impact.scenario(), one.asOf());
        for (StopCourse stop : one.courses()) {
            if (lines.size() < MOST_STOPS) {
                lines.add(line(stop, ages));
            }
        }
        if (lines.isEmpty()) {
            lines.add(nothingStops(impact));
        }
        return lines;
    }

    /// Output over time of the node of ours that is likely to stop first.
    public static @Nullable OutputBand band(Case one) {
        Impact impact = one.impact();
        NodeImpact first = one.firstStop().orElse(null);
        if (impact == null || first == null || first.output().hours().size() < 2) {
            return null;
        }
        boolean firm = first.statement().precision() == Precision.CLOCK_TIME;
        OutputSeries output = first.output();
        int shown = pointsUntilCalm(output);
        return new OutputBand(
                first.name(),
                impact.scenario().startInstant(),
                output.hours().subList(0, shown),
                output.p5().subList(0, shown),
                output.p50().subList(0, shown),
                output.p95().subList(0, shown),
                firm
                        ? first.findFirstStop()
                                .map(stop -> stop.ifStoppedHours().p50())
                                .orElse(null)
                        : null);
    }

    /// How many points are worth drawing: until a while after the last deviation, at least a week.
    private static int pointsUntilCalm(OutputSeries output) {
        List<Double> hours = output.hours();
        double last = 0;
        for (int i = 0; i < hours.size(); i++) {
            if (output.p5().get(i) < CALM) {
                last = hours.get(i);
            }
        }
        double until = Math.max(last + HOURS_AFTER_CALM, LEAST_HOURS_SHOWN);
        int shown = 2;
        while (shown < hours.size() && hours.get(shown) <= until) {
            shown++;
        }
        return shown;
    }

    private static Stop line(StopCourse stop, StockAges ages) {
        NodeImpact node = stop.node();
        return new Stop(
                node.name(),
                stop.sentence(),
                node.statement().sum(),
                because(node.causes()),
                stop.clockTime().orElse(null),
                node.stopProbability(),
                stop.state(),
                ages.of(node.statement().stocks()));
    }

    private static Stop nothingStops(Impact impact) {
        int days = impact.scenario().horizonDays();
        return new Stop(
                "",
                Text.of(
                        "%d日以内に当社の拠点が止まる試行はありませんでした(%,d回)。",
                        "No site of ours stopped within %d days in any of %,d runs.",
                        days,
                        impact.provenance().runs()),
                null,
                null,
                null,
                0);
    }

    private static @Nullable Text because(List<Cause> causes) {
        if (causes.isEmpty()) {
            return null;
        }
        List<Text> whys = new ArrayList<>(causes.stream().map(Cause::why).toList());
        java.util.Collections.reverse(whys);
        return new Text(
                String.join(" → ", whys.stream().map(Text::ja).distinct().toList()),
                String.join(" → ", whys.stream().map(Text::en).distinct().toList()));
    }
}
