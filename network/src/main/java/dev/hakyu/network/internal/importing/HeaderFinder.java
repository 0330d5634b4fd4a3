package dev.hakyu.network.internal.importing;

import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.ColumnTable;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.HeaderKey;
import dev.hakyu.network.internal.files.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the sheet and the row with the header of a list: the row with the most words that head our
/// columns, among the first 30.
final class HeaderFinder {
    private static final int ROWS_TRIED = 30;
    private static final Set<String> RUNNING = Set.of("no", "no.", "番号", "通番", "項番", "連番", "№");

    private HeaderFinder() {}

    /// A header that was found.
    ///
    /// @param rowIndex 0-based in the rows of the grid; -1 when the list has none
    /// @param headers one per column, on one line each and each once
    record Header(ListGrid grid, int rowIndex, List<String> headers) {
        int rowNumber() {
            return rowIndex < 0 ? 0 : grid.rows().get(rowIndex).number();
        }

        List<Sheet.SheetRow> body() {
            return grid.rows().subList(rowIndex + 1, grid.rows().size());
        }
    }

    /// The best header over all sheets.
    static Header find(List<ListGrid> grids) {
        Header best = none(grids.getFirst());
        long bestScore = 0;
        for (ListGrid grid : grids) {
            for (int i = 0; i < Math.min(ROWS_TRIED, grid.rows().size()); i++) {
                int known = score(grid.rows().get(i));
                long score = known * 1_000_000L + Math.min(999_999, grid.rows().size() - i);
                if (known > 0 && score > bestScore) {
                    best = at(grid, i);
                    bestScore = score;
                }
            }
        }
        return bestScore == 0 ? none(longest(grids)) : best;
    }

    /// The row at an index as header.
    static Header at(ListGrid grid, int rowIndex) {
        if (rowIndex < 0) {
            return none(grid);
        }
        List<String> headers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < grid.width(); column++) {
            String raw = CellText.clean(grid.rows().get(rowIndex).cell(column));
            String header = raw.replace("\r", "").replace("\n", "");
            String unique = header.isEmpty() ? letter(column) : header;
            for (int n = 2; !taken.add(unique); n++) {
                unique = header + " (" + n + ")";
            }
            headers.add(unique);
        }
        return new Header(grid, rowIndex, List.copyOf(headers));
    }

    /// What a spreadsheet calls a column.
    static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    static boolean isRunningNumber(String header) {
        return RUNNING.contains(HeaderKey.of(header));
    }

    private static Header none(ListGrid grid) {
        List<String> letters = new ArrayList<>();
        for (int column = 0; column < grid.width(); column++) {
            letters.add(letter(column));
        }
        return new Header(grid, -1, letters);
    }

    private static ListGrid longest(List<ListGrid> grids) {
        ListGrid longest = grids.getFirst();
        for (ListGrid grid : grids) {
            longest = grid.rows().size() > longest.rows().size() ? grid : longest;
        }
        return longest;
    }

    /// Different columns of ours that the row's cells head; a name counts twice.
    private static int score(Sheet.SheetRow row) {
        Set<String> found = new HashSet<>();
        for (String cell : row.cells()) {
            String header = CellText.clean(cell);
            if (header.isEmpty() || header.length() > 40) {
                continue;
            }
            ColumnTable.shipped()
                    .findByHeader(FileKind.ORGANISATIONS, header)
                    .ifPresent(column -> found.add(column.id()));
            if (isRunningNumber(header)) {
                found.add("no");
            }
        }
        return found.size() + (found.contains("name") ? 1 : 0);
    }
}
