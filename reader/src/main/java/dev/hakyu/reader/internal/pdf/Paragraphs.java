package dev.hakyu.reader.internal.pdf;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.reader.internal.open.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins rows into paragraphs, items, headings and rows of tables: by the edge of the column, the
/// indent, the leading and the size of the type.
final class Paragraphs {
    private static final double HEADING_SIZE = 1.15;
    private static final double SAME_SIZE = 0.08;
    private static final double LOOSE_LEADING = 1.45;
    private static final double WIDEST_LEADING = 2.6;
    private static final int SHORTEST_OPEN_SENTENCE = 40;
    private static final int WIDEST_HEADING = 120;
    private static final int WIDEST_BOLD_HEADING = 60;
    private static final int MOST_HEADING_ROWS = 4;

    private final double bodySize;
    private final List<Block> blocks = new ArrayList<>();

    private double margin;

    private Paragraphs(double bodySize) {
        this.bodySize = bodySize;
    }

    /// A piece of the text with the look it has.
    ///
    /// @param size of its type in points
    record Block(BlockKind kind, String text, double size) {}

    /// @param runs runs of rows in the order of reading, over all pages
    static List<Block> of(List<List<Row>> runs) {
        Paragraphs paragraphs = new Paragraphs(bodySize(runs));
        for (List<Row> run : runs) {
            paragraphs.add(run);
        }
        return paragraphs.blocks;
    }

    /// The size that most characters have.
    private static double bodySize(List<List<Row>> runs) {
        Map<Double, Integer> chars = new HashMap<>();
        double common = 0;
        int most = 0;
        for (List<Row> run : runs) {
            for (Row row : run) {
                double size = Math.round(row.size() * 2) / 2.0;
                int count = chars.merge(size, row.joined("").length(), Integer::sum);
                if (count > most) {
                    most = count;
                    common = size;
                }
            }
        }
        return common;
    }

    private void add(List<Row> rows) {
        margin = rows.stream().mapToDouble(Row::left).min().orElse(0);
        double edge = edge(rows);
        double leading = leading(rows);
        int before = blocks.size();
        int i = 0;
        while (i < rows.size()) {
            if (isTableRow(rows, i)) {
                blocks.add(new Block(BlockKind.TABLE_ROW, rows.get(i).joined(" | "), bodySize));
                i++;
            } else {
                i = isHeading(rows.get(i)) ? heading(rows, i) : paragraph(rows, i, edge, leading);
            }
        }
        if (before > 0 && before < blocks.size()) {
            joinAcross(before);
        }
    }

    /// A sentence that goes on in the next column or on the next page is one.
    private void joinAcross(int at) {
        Block last = blocks.get(at - 1);
        Block first = blocks.get(at);
        boolean goesOn =
                last.kind() == BlockKind.PARAGRAPH
                        && first.kind() == BlockKind.PARAGRAPH
                        && Lines.width(last.text()) >= SHORTEST_OPEN_SENTENCE
                        && !Lines.endsSentence(last.text())
                        && Math.abs(last.size() - first.size()) < SAME_SIZE * last.size();
        if (goesOn) {
            StringBuilder text = new StringBuilder(last.text());
            join(text, first.text());
            blocks.set(at - 1, new Block(BlockKind.PARAGRAPH, text.toString(), last.size()));
            blocks.remove(at);
        }
    }

    /// Where full rows end: of the rows that are nearly as wide as the widest, the usual end.
    private static double edge(List<Row> rows) {
        List<Double> ends = rows.stream().map(Row::right).sorted().toList();
        return ends.get(Math.max(0, (int) (ends.size() * 0.95) - 1));
    }

    /// The usual distance of two rows.
    private static double leading(List<Row> rows) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            double step = rows.get(i).down() - rows.get(i - 1).down();
            if (step > 0 && step < WIDEST_LEADING * rows.get(i).size()) {
                steps.add(step);
            }
        }
        steps.sort(Double::compare);
        return steps.isEmpty() ? Double.MAX_VALUE : steps.get((steps.size() - 1) / 2);
    }

    private static boolean isTableRow(List<Row> rows, int i) {
        if (!rows.get(i).isSplit()) {
            return false;
        }
        boolean above = i > 0 && isNextTo(rows.get(i - 1), rows.get(i));
        boolean below = i + 1 < rows.size() && isNextTo(rows.get(i), rows.get(i + 1));
        return above || below;
    }

    private static boolean isNextTo(Row upper, Row lower) {
        return upper.isSplit() && lower.isSplit() && lower.down() - upper.down() < 4 * lower.size();
    }

    private boolean isHeading(Row row) {
        String text = row.joined(" ");
        boolean large = row.size() >= HEADING_SIZE * bodySize;
        boolean bold = row.bold() && Lines.width(text) <= WIDEST_BOLD_HEADING;
        return (large || bold) && Lines.width(text) <= WIDEST_HEADING && !Lines.endsSentence(text);
    }

    private int heading(List<Row> rows, int from) {
        Row first = rows.get(from);
        StringBuilder text = new StringBuilder(first.joined(" "));
        int at = from + 1;
        while (at < rows.size()
                && at - from < MOST_HEADING_ROWS
                && first.size() >= HEADING_SIZE * bodySize
                && isHeading(rows.get(at))
                && isSameSize(first, rows.get(at))
                && !rows.get(at).isSplit()
                && rows.get(at).down() - rows.get(at - 1).down() < 2.2 * first.size()) {
            String next = rows.get(at).joined(" ");
            text.append(Lines.seam(text, next)).append(next);
            at++;
        }
        blocks.add(new Block(BlockKind.HEADING, text.toString(), first.size()));
        return at;
    }

    private int paragraph(List<Row> rows, int from, double edge, double leading) {
        Row first = rows.get(from);
        StringBuilder text = new StringBuilder(first.joined(" "));
        boolean item = isItem(text.toString());
        int at = from + 1;
        while (at < rows.size() && goesOn(rows, from, at, edge, leading, item)) {
            join(text, rows.get(at).joined(" "));
            at++;
        }
        String next = at < rows.size() ? rows.get(at).joined(" ") : "";
        BlockKind kind = Lines.kindOf(text.toString(), next);
        blocks.add(new Block(kind, text.toString(), first.size()));
        return at;
    }

    private boolean goesOn(
            List<Row> rows, int from, int at, double edge, double leading, boolean item) {
        Row before = rows.get(at - 1);
        Row row = rows.get(at);
        double step = row.down() - before.down();
        if (before.isSplit()
                || isTableRow(rows, at)
                || isHeading(row)
                || !isSameSize(before, row)
                || step <= 0
                || step > LOOSE_LEADING * leading
                || step > WIDEST_LEADING * row.size()) {
            return false;
        }
        String words = row.joined(" ");
        if (isItem(words) || !isFull(before, words, row.size(), edge)) {
            return false;
        }
        double indent = before.left() - row.left();
        boolean fromMargin = before.left() - margin < 2.6 * row.size();
        if (indent > (at == from + 1 && fromMargin ? 2.6 : 0.6) * row.size()) {
            return false;
        }
        boolean indented = -indent > 0.6 * row.size();
        boolean hangs = item && at == from + 1 && row.left() < before.left() + 5 * row.size();
        return !indented || hangs;
    }

    /// True when the row ends only because its column does: the next word had no room.
    private static boolean isFull(Row row, String next, double size, double edge) {
        double room = edge - row.right();
        if (next.charAt(0) >= '\u2E80') {
            return room < 2.1 * size;
        }
        int word = next.indexOf(' ');
        return room < (word < 0 ? next.length() : word) * 0.62 * size + size;
    }

    private static boolean isItem(String text) {
        return Lines.kindOf(text, "") == BlockKind.LIST_ITEM;
    }

    private static boolean isSameSize(Row a, Row b) {
        return Math.abs(a.size() - b.size()) <= SAME_SIZE * Math.max(a.size(), b.size());
    }

    private static void join(StringBuilder text, String next) {
        text.append(text.charAt(text.length() - 1) == '-' ? "" : Lines.seam(text, next))
                .append(next);
    }
}
