package dev.hakyu.network.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of one sheet or one CSV file, as texts.
///
/// @param name of the sheet, or null for a CSV file
/// @param hidden the workbook does not show it
/// @param rows in order; rows that are not in the file are left out
public record SheetGrid(@Nullable String name, boolean hidden, List<Row> rows) {
    public SheetGrid {
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param number 1-based, as a spreadsheet counts
    /// @param cells cleaned of blanks at both ends and marks that nobody sees; empty when nothing
    ///   stands there
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// The cell at a 0-based column; empty beyond the last one.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
