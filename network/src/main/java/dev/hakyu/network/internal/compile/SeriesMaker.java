package dev.hakyu.network.internal.compile;

import dev.hakyu.model.network.OutputSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Output over time for a chart: while a node is closed the last level in operation stands.
final class SeriesMaker {
    /// Most points of a series.
    static final int MAX_POINTS = 200;

    private static final OutputSeries NONE =
            new OutputSeries(List.of(), List.of(), List.of(), List.of());

    private SeriesMaker() {}

    /// Empty when the engine kept none.
    static OutputSeries of(Optional<dev.hakyu.cascade.api.OutputSeries> kept) {
        if (kept.isEmpty()) {
            return NONE;
        }
        List<Double> hours = new ArrayList<>();
        List<Double> p5 = new ArrayList<>();
        List<Double> p50 = new ArrayList<>();
        List<Double> p95 = new ArrayList<>();
        double[] last = {1, 1, 1};
        for (dev.hakyu.cascade.api.OutputSeries.Point point : kept.get().points()) {
            if (!point.closed()) {
                last = new double[] {point.p5(), point.p50(), point.p95()};
            }
            hours.add(point.startHours());
            p5.add(last[0]);
            p50.add(last[1]);
            p95.add(last[2]);
        }
        return new OutputSeries(hours, p5, p50, p95);
    }
}
