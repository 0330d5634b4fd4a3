package dev.hakyu.reader.internal.open;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Cells that reach into the rows below: each stands in the text of every row that it spans, so
/// that the cells of a row stand in its columns.
final class SpannedCells {
    /// No more of one cell, and of all of a page, is written again.
    private static final int LONGEST = 60;

    private static final int MOST_CHARS = 20_000;
    private static final int MOST_COLUMNS = 50;

    private final List<Span> columns = new ArrayList<>();
    private @Nullable Element table;
    private int column;
    private int charsLeft = MOST_CHARS;

    /// @param rows how many rows it still spans
    private record Span(String words, int rows) {
        static final Span NONE = new Span("", 0);
    }

    /// A row that holds no data parts what stands above from what stands below.
    void drop() {
        columns.clear();
        table = null;
    }

    /// Begins a row; those of another table span nothing of it.
    void begin(Element row) {
        Element of = row.closest("table");
        if (of == null || !of.equals(table)) {
            columns.clear();
            table = of;
        }
        column = 0;
    }

    /// Whether cells of rows above reach into this row.
    boolean reachInto(Element row) {
        Element of = row.closest("table");
        return of != null && of.equals(table) && columns.stream().anyMatch(each -> each.rows() > 0);
    }

    /// The words of the cells of rows above that stand before the next cell of this row.
    List<String> above() {
        List<String> words = new ArrayList<>();
        while (column < columns.size() && columns.get(column).rows() > 0) {
            Span span = columns.get(column);
            columns.set(column, new Span(span.words(), span.rows() - 1));
            words.add(charsLeft >= span.words().length() ? span.words() : "");
            charsLeft -= span.words().length();
            column++;
        }
        return words;
    }

    /// Ends a cell of this row.
    ///
    /// @return how many columns it spans beyond the first
    int end(Element cell, String words) {
        int wide = Math.min(span(cell, "colspan"), MOST_COLUMNS);
        int rows = span(cell, "rowspan") - 1;
        for (int i = 0; i < wide && column < MOST_COLUMNS; i++, column++) {
            while (columns.size() <= column) {
                columns.add(Span.NONE);
            }
            boolean written = i == 0 && words.length() <= LONGEST;
            columns.set(column, new Span(written ? words : "", rows));
        }
        return wide - 1;
    }

    private static int span(Element cell, String name) {
        String told = cell.attr(name);
        boolean number =
                !told.isEmpty()
                        && told.length() <= 4
                        && told.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(1, Integer.parseInt(told)) : 1;
    }
}
