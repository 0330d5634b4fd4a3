package dev.hakyu.network.api;

import java.util.List;
import java.util.Set;
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
    /// @param formulas 0-based columns whose value a formula made; nobody typed it
    public record Row(int number, List<String> cells, Set<Integer> formulas) {
        public Row {
            cells = List.copyOf(cells);
            formulas = Set.copyOf(formulas);
        }

        public boolean isFormula(int column) {
            return formulas.contains(column);
        }

        /// The address of a cell as a spreadsheet writes it: `E12`.
        ///
        /// @param column 0-based, 0 to 16,383
        public String address(int column) {
            StringBuilder letters = new StringBuilder();
            for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
                letters.insert(0, (char) ('A' + (rest - 1) % 26));
            }
            return letters.append(number).toString();
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
