package dev.hakyu.server.shell;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The outline of one glyph as TrueType keeps it: points on and off the curve, in whole units.
final class GlyphOutline {
    private static final int PARTS = 4;
    private static final int ON_CURVE = 1;
    private final double scale;
    private final List<List<Point>> contours = new ArrayList<>();
    private double atX;
    private double atY;

    private record Point(int x, int y, boolean on) {}

    /// @param scale units of the result per unit of the path
    GlyphOutline(double scale, GeneralPath path) {
        this.scale = scale;
        double[] c = new double[6];
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    contours.add(new ArrayList<>());
                    on(c[0], c[1]);
                }
                case PathIterator.SEG_LINETO -> on(c[0], c[1]);
                case PathIterator.SEG_QUADTO -> quadratic(c[0], c[1], c[2], c[3]);
                case PathIterator.SEG_CUBICTO -> cubic(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> {
                    // SEG_CLOSE: every contour of a glyph is closed.
                }
            }
        }
        contours.forEach(GlyphOutline::open);
        contours.removeIf(contour -> contour.size() < 2);
    }

    int points() {
        return contours.stream().mapToInt(List::size).sum();
    }

    int contours() {
        return contours.size();
    }

    /// An entry of the table `glyf`, padded to four bytes; nothing for an empty glyph.
    byte[] bytes() throws IOException {
        SubsetFont.Table table = new SubsetFont.Table();
        if (contours.isEmpty()) {
            return table.bytes();
        }
        List<Point> all = contours.stream().flatMap(List::stream).toList();
        table.int16(
                contours.size(),
                all.stream().mapToInt(Point::x).min().orElse(0),
                all.stream().mapToInt(Point::y).min().orElse(0),
                all.stream().mapToInt(Point::x).max().orElse(0),
                all.stream().mapToInt(Point::y).max().orElse(0));
        int last = -1;
        for (List<Point> contour : contours) {
            last += contour.size();
            table.int16(last);
        }
        table.int16(0);
        byte[] flags = new byte[all.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = (byte) (all.get(i).on() ? ON_CURVE : 0);
        }
        table.raw(flags);
        int before = 0;
        for (Point point : all) {
            table.int16(point.x() - before);
            before = point.x();
        }
        before = 0;
        for (Point point : all) {
            table.int16(point.y() - before);
            before = point.y();
        }
        int length = table.bytes().length;
        return table.raw(new byte[(4 - length % 4) % 4]).bytes();
    }

    private void on(double x, double y) {
        point(x, y, true);
        atX = x;
        atY = y;
    }

    private void quadratic(double cx, double cy, double x, double y) {
        point(cx, cy, false);
        on(x, y);
    }

    private void cubic(double ax, double ay, double bx, double by, double x, double y) {
        double fromX = atX;
        double fromY = atY;
        for (int part = 0; part < PARTS; part++) {
            double s = (double) part / PARTS;
            double t = (double) (part + 1) / PARTS;
            quadratic(
                    control(fromX, ax, bx, x, s, t),
                    control(fromY, ay, by, y, s, t),
                    at(fromX, ax, bx, x, t),
                    at(fromY, ay, by, y, t));
        }
    }

    /// The control point of the parabola that meets the cubic at s, at t and halfway between.
    private static double control(double p, double a, double b, double q, double s, double t) {
        return 2 * at(p, a, b, q, (s + t) / 2) - (at(p, a, b, q, s) + at(p, a, b, q, t)) / 2;
    }

    private static double at(double p, double a, double b, double q, double t) {
        double u = 1 - t;
        return u * u * u * p + 3 * u * u * t * a + 3 * u * t * t * b + t * t * t * q;
    }

    private void point(double x, double y, boolean on) {
        contours.getLast()
                .add(new Point((int) Math.round(x * scale), (int) Math.round(y * scale), on));
    }

    /// Without the end that repeats the beginning.
    private static void open(List<Point> contour) {
        while (contour.size() > 1 && contour.getLast().equals(contour.getFirst())) {
            contour.removeLast();
        }
    }
}
