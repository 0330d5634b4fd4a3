package dev.hakyu.reader.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/// The order in which rows are read: a page set in two columns is read column by column, but a
/// table row by row. Columns of text are full to their edge, those of a table are not.
final class Columns {
    private static final int LEAST_ROWS = 6;
    private static final double LEAST_FILL = 0.7;

    /// A column is at least so many times as wide as its type is high.
    private static final double LEAST_TYPES = 10;

    private static final double NEAREST_EDGE = 0.35;

    private Columns() {}

    /// Runs of rows in the order of reading.
    static List<List<Row>> order(List<Row> rows) {
        double left = rows.stream().mapToDouble(Row::left).min().orElse(0);
        double right = rows.stream().mapToDouble(Row::right).max().orElse(0);
        List<List<Row>> best = List.of(rows);
        int most = 0;
        for (double gutter : gutters(rows, left, right)) {
            List<List<Row>> runs = new ArrayList<>();
            int inColumns = split(rows, gutter, runs);
            if (inColumns > most) {
                most = inColumns;
                best = runs;
            }
        }
        return best;
    }

    private static List<Double> gutters(List<Row> rows, double left, double right) {
        double width = right - left;
        List<Double> gutters = new ArrayList<>(List.of(left + width / 2));
        for (Row row : rows) {
            for (int i = 1; i < row.fragments().size() && gutters.size() < 40; i++) {
                double middle =
                        (row.fragments().get(i - 1).right() + row.fragments().get(i).left()) / 2;
                boolean central =
                        middle - left > NEAREST_EDGE * width
                                && right - middle > NEAREST_EDGE * width;
                if (central && gutters.stream().noneMatch(g -> Math.abs(g - middle) < 3)) {
                    gutters.add(middle);
                }
            }
        }
        return gutters;
    }

    /// Fills the runs; gives how many rows are set in columns.
    private static int split(List<Row> rows, double gutter, List<List<Row>> runs) {
        int inColumns = 0;
        List<Row> open = new ArrayList<>();
        List<Row> plain = new ArrayList<>();
        for (Row row : rows) {
            boolean crosses =
                    row.fragments().stream()
                            .anyMatch(part -> part.left() < gutter && part.right() > gutter);
            if (crosses) {
                inColumns += flush(open, gutter, plain, runs);
                plain.add(row);
            } else {
                open.add(row);
            }
        }
        inColumns += flush(open, gutter, plain, runs);
        if (!plain.isEmpty()) {
            runs.add(List.copyOf(plain));
        }
        return inColumns;
    }

    private static int flush(List<Row> open, double gutter, List<Row> plain, List<List<Row>> runs) {
        List<Row> lefts = side(open, Double.NEGATIVE_INFINITY, gutter);
        List<Row> rights = side(open, gutter, Double.POSITIVE_INFINITY);
        double left = lefts.stream().mapToDouble(Row::left).min().orElse(gutter);
        double right = rights.stream().mapToDouble(Row::right).max().orElse(gutter);
        boolean columns = isColumn(lefts, gutter - left) && isColumn(rights, right - gutter);
        int count = columns ? open.size() : 0;
        if (columns) {
            if (!plain.isEmpty()) {
                runs.add(List.copyOf(plain));
                plain.clear();
            }
            runs.add(lefts);
            runs.add(rights);
        } else {
            plain.addAll(open);
        }
        open.clear();
        return count;
    }

    private static List<Row> side(List<Row> rows, double from, double to) {
        return rows.stream()
                .map(row -> row.between(from, to))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static boolean isColumn(List<Row> rows, double width) {
        if (rows.size() < LEAST_ROWS) {
            return false;
        }
        double filled = rows.stream().mapToDouble(row -> row.right() - row.left()).sum();
        double type = rows.stream().mapToDouble(Row::size).sum();
        return filled >= LEAST_FILL * width * rows.size() && filled >= LEAST_TYPES * type;
    }
}
