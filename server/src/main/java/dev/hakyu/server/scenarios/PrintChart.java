package dev.hakyu.server.scenarios;

import dev.hakyu.server.scenarios.ChartData.Mark;
import dev.hakyu.server.scenarios.ChartData.OutputChart;
import java.util.List;
import java.util.stream.Collectors;

/// A picture of output over time for paper: numbers for the drawing, words for the page around it.
///
/// @param hours since the start, with commas; so are the other numbers
/// @param stopHours hours of the first stop, or empty
/// @param stop the first stop in words, or empty
/// @param days where the days stand, per cent of the width
public record PrintChart(
        String name,
        String hours,
        String low,
        String middle,
        String high,
        String stopHours,
        String dayHours,
        String stop,
        List<Day> days) {
    public PrintChart {
        days = List.copyOf(days);
    }

    /// A day on the axis.
    ///
    /// @param at per cent of the width
    public record Day(double at, String label) {}

    static PrintChart of(OutputChart chart) {
        double last = Math.max(1, chart.hours().getLast());
        Mark stop = chart.stop();
        return new PrintChart(
                chart.name(),
                numbers(chart.hours()),
                numbers(chart.low()),
                numbers(chart.middle()),
                numbers(chart.high()),
                stop == null ? "" : String.valueOf(stop.at()),
                numbers(chart.days().stream().map(Mark::at).toList()),
                stop == null ? "" : stop.label(),
                chart.days().stream()
                        .map(day -> new Day(Math.round(day.at() / last * 1000) / 10.0, day.label()))
                        .filter(day -> day.at() < 95)
                        .toList());
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
