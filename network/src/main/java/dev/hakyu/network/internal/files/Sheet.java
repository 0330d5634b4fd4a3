package dev.hakyu.network.internal.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of one CSV file or one sheet of a workbook, as text and otherwise as they were.
///
/// @param file path as the user gave it
/// @param name sheet of a workbook, or null
/// @param rows in order, without trailing empty rows
public record Sheet(String file, @Nullable String name, List<SheetRow> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param number 1-based, as the user's spreadsheet counts
    /// @param cells never null; an empty cell is an empty text
    /// @param hidden the spreadsheet does not show it
    public record SheetRow(int number, List<String> cells, boolean hidden) {
        /// The cell at a 0-based column; empty beyond the last one.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
