package dev.hakyu.cascade.api;

import java.util.List;

/// Output over time of one node, relative to its schedule.
///
/// @param node node id
/// @param pointHours hours that one point stands for; the last point may be shorter
/// @param points in order of time
public record OutputSeries(int node, double pointHours, List<Point> points) {
    public OutputSeries {
        points = List.copyOf(points);
    }

    /// Output of some steps divided by the schedule of these steps, over the runs.
    ///
    /// @param startHours from the start of the simulation
    /// @param closed the node does not operate in these steps; the levels are then 1
    /// @param mean exact to 1e-9
    /// @param p5 quantiles are rounded to half a per cent
    public record Point(
            double startHours, boolean closed, double mean, double p5, double p50, double p95) {}
}
