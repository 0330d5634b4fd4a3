package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Brief.OutputBand;
import dev.hakyu.brief.api.DayMark;
import dev.hakyu.model.Lang;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The geometry of the chart of output over time: a band, its median, days on the axis, and the
/// first stop. Plain numbers, so that the template stays free of arithmetic.
///
/// @param width of the drawing, in its own units
/// @param bandPoints corners of the area between P5 and P95
/// @param medianPoints the line of P50
/// @param stopX where it stops first; negative when it does not
public record OutputChart(
        int width,
        int height,
        String bandPoints,
        String medianPoints,
        List<Tick> days,
        List<Tick> shares,
        double stopX) {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 220;
    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 24;
    private static final int BOTTOM = 34;
    private static final double TALLEST_SHARE = 1.1;

    public OutputChart {
        days = List.copyOf(days);
        shares = List.copyOf(shares);
    }

    /// A mark on an axis.
    public record Tick(double at, String label) {}

    public static OutputChart of(OutputBand band, ZoneId zone, Lang lang) {
        List<Double> hours = band.hours();
        double last = hours.isEmpty() ? 1 : Math.max(1, hours.getLast());
        StringBuilder area = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < hours.size(); i++) {
            point(area, x(hours.get(i), last), y(band.p95().get(i)));
            point(line, x(hours.get(i), last), y(band.p50().get(i)));
        }
        for (int i = hours.size() - 1; i >= 0; i--) {
            point(area, x(hours.get(i), last), y(band.p5().get(i)));
        }
        List<Tick> shares = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 50) {
            shares.add(new Tick(y(percent / 100.0), percent + "%"));
        }
        @Nullable Double stop = band.firstStopHours();
        return new OutputChart(
                WIDTH,
                HEIGHT,
                area.toString().strip(),
                line.toString().strip(),
                days(band.start(), last, zone, lang),
                shares,
                stop == null ? -1 : x(stop, last));
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return HEIGHT - BOTTOM;
    }

    private static List<Tick> days(Instant start, double lastHour, ZoneId zone, Lang lang) {
        return DayMark.within(start, lastHour, zone).stream()
                .map(mark -> new Tick(x(mark.atHours(), lastHour), mark.label(lang)))
                .toList();
    }

    private static void point(StringBuilder points, double x, double y) {
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }

    private static double x(double hour, double last) {
        return LEFT + (WIDTH - LEFT - RIGHT) * hour / last;
    }

    private static double y(double share) {
        double bounded = Math.max(0, Math.min(TALLEST_SHARE, share)) / TALLEST_SHARE;
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * bounded;
    }
}
