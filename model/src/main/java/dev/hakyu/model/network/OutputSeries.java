package dev.hakyu.model.network;

import java.util.List;

/// Output of a node over time, relative to its schedule: 1 as planned, 0 stopped.
///
/// @param hours since the start of the scenario, rising; the time axis
/// @param p5 one run in twenty is at or below, per point of the axis
public record OutputSeries(
        List<Double> hours, List<Double> p5, List<Double> p50, List<Double> p95) {
    public OutputSeries {
        hours = List.copyOf(hours);
        p5 = List.copyOf(p5);
        p50 = List.copyOf(p50);
        p95 = List.copyOf(p95);
        if (p5.size() != hours.size() || p50.size() != hours.size() || p95.size() != hours.size()) {
            throw new IllegalArgumentException("a series needs one value per point of its axis");
        }
    }
}
