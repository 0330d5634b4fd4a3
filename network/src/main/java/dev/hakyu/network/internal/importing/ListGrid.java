package dev.hakyu.network.internal.importing;

import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.Sheet;
import dev.hakyu.network.internal.files.SheetContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sheet of a user's list with cells that are merged downwards filled, and rows that are merged
/// over columns known as headings.
final class ListGrid {
    private final SheetContent content;
    private final List<Sheet.SheetRow> rows = new ArrayList<>();
    private final Set<Integer> headings = new HashSet<>();

    ListGrid(SheetContent content) {
        this.content = content;
        Map<Integer, Map<Integer, String>> filled = new HashMap<>();
        Map<Integer, Sheet.SheetRow> byNumber = new HashMap<>();
        content.sheet().rows().forEach(row -> byNumber.put(row.number(), row));
        for (String reference : content.merged()) {
            MergedRange range = MergedRange.parse(reference);
            if (range != null) {
                note(range, byNumber, filled);
            }
        }
        for (Sheet.SheetRow row : content.sheet().rows()) {
            rows.add(fill(row, filled.get(row.number())));
        }
    }

    @Nullable String name() {
        return content.sheet().name();
    }

    List<Sheet.SheetRow> rows() {
        return rows;
    }

    /// Some cells of the row are merged over three or more columns.
    boolean isHeading(Sheet.SheetRow row) {
        return headings.contains(row.number());
    }

    boolean isHiddenColumn(int column) {
        return content.hiddenColumns().contains(column);
    }

    int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private void note(
            MergedRange range,
            Map<Integer, Sheet.SheetRow> byNumber,
            Map<Integer, Map<Integer, String>> filled) {
        Sheet.SheetRow first = byNumber.get(range.firstRow());
        if (range.columns() >= 3 && range.rows() == 1) {
            headings.add(range.firstRow());
        }
        if (first == null || range.columns() > 1) {
            return;
        }
        String value = first.cell(range.firstColumn());
        for (int row = range.firstRow() + 1; row <= range.lastRow(); row++) {
            if (byNumber.containsKey(row)) {
                filled.computeIfAbsent(row, k -> new HashMap<>()).put(range.firstColumn(), value);
            }
        }
    }

    private static Sheet.SheetRow fill(Sheet.SheetRow row, @Nullable Map<Integer, String> values) {
        if (values == null) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        values.forEach((column, value) -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            if (CellText.clean(cells.get(column)).isEmpty()) {
                cells.set(column, value);
            }
        });
        return new Sheet.SheetRow(row.number(), List.copyOf(cells), row.hidden());
    }

    /// A range of merged cells; rows 1-based, columns 0-based.
    record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        private static final int MAX_ROWS = 100_000;

        int rows() {
            return lastRow - firstRow + 1;
        }

        int columns() {
            return lastColumn - firstColumn + 1;
        }

        /// Reads `A1:C3`; null for anything else.
        static @Nullable MergedRange parse(String reference) {
            int colon = reference.indexOf(':');
            if (colon < 0 || reference.length() > 24) {
                return null;
            }
            int[] first = cell(reference.substring(0, colon));
            int[] last = cell(reference.substring(colon + 1));
            boolean usable =
                    first.length == 2
                            && last.length == 2
                            && last[0] >= first[0]
                            && last[1] >= first[1]
                            && last[0] - first[0] <= MAX_ROWS;
            return usable ? new MergedRange(first[0], last[0], first[1], last[1]) : null;
        }

        private static int[] cell(String text) {
            int column = 0;
            int at = 0;
            while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
                column = column * 26 + text.charAt(at) - 'A' + 1;
                at++;
            }
            try {
                return at == 0 || at > 3
                        ? new int[0]
                        : new int[] {Integer.parseInt(text.substring(at)), column - 1};
            } catch (NumberFormatException e) {
                return new int[0];
            }
        }
    }
}
