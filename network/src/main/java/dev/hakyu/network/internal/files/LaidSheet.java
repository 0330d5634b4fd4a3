package dev.hakyu.network.internal.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A copy of a sheet in which cells are set by what identifies their row, and rows are added.
final class LaidSheet {
    private final Sheet sheet;
    private final Table table;
    private final List<List<String>> cells = new ArrayList<>();
    private final Map<String, Integer> rowsByKey = new HashMap<>();
    private final Map<String, Integer> newColumns = new LinkedHashMap<>();
    private int width;

    /// What became of an answer.
    enum Outcome {
        DONE,
        GONE,
        CHANGED
    }

    LaidSheet(FileKind kind, Sheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        Map<Sheet.SheetRow, String> keys = keys(kind, table);
        for (int i = 0; i < sheet.rows().size(); i++) {
            Sheet.SheetRow row = sheet.rows().get(i);
            cells.add(new ArrayList<>(row.cells()));
            width = Math.max(width, row.cells().size());
            String key = keys.get(row);
            if (key != null) {
                rowsByKey.put(key, i);
            }
        }
    }

    /// What identifies each row: its id, else its required cells; the second one that is called the
    /// same gets a number.
    static Map<Sheet.SheetRow, String> keys(FileKind kind, Table table) {
        Map<Sheet.SheetRow, String> keys = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Sheet.SheetRow row : table.rows()) {
            String id = CellText.clean(table.cell(row, "id"));
            String key = id.isEmpty() ? required(kind, table, row) : "id=" + id;
            int count = seen.merge(key, 1, Integer::sum);
            keys.put(row, count == 1 ? key : key + " #" + count);
        }
        return keys;
    }

    private static String required(FileKind kind, Table table, Sheet.SheetRow row) {
        List<String> parts = new ArrayList<>();
        for (Column column : ColumnTable.shipped().listColumns(kind)) {
            String text = CellText.clean(table.cell(row, column.id()));
            boolean names = column.required() || column.id().equals("contract");
            if (names && !text.isEmpty() && !column.id().equals("id")) {
                parts.add(column.id() + "=" + text);
            }
        }
        return String.join(" / ", parts);
    }

    Outcome set(String key, String column, String before, String after) {
        Integer row = rowsByKey.get(key);
        if (row == null) {
            return Outcome.GONE;
        }
        String present = CellText.clean(table.cell(sheet.rows().get(row), column));
        if (present.equals(after)) {
            return Outcome.DONE;
        }
        if (!present.equals(before)) {
            return Outcome.CHANGED;
        }
        put(cells.get(row), column, after);
        return Outcome.DONE;
    }

    void append(Map<String, String> row) {
        List<String> added = new ArrayList<>();
        row.forEach((column, value) -> put(added, column, value));
        cells.add(added);
    }

    private void put(List<String> row, String column, String value) {
        Integer known = table.positionOf(column);
        int position =
                known != null
                        ? known
                        : newColumns.computeIfAbsent(column, c -> width + newColumns.size());
        while (row.size() <= position) {
            row.add("");
        }
        row.set(position, CellText.escape(value));
    }

    Sheet sheet() {
        newColumns.forEach((column, position) -> {
            List<String> header = cells.get(table.headerRow() - 1);
            while (header.size() <= position) {
                header.add("");
            }
            header.set(position, column);
        });
        List<Sheet.SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean own = i < sheet.rows().size();
            int number =
                    own
                            ? sheet.rows().get(i).number()
                            : sheet.rows().getLast().number() + 1 + i - sheet.rows().size();
            rows.add(
                    new Sheet.SheetRow(
                            number,
                            List.copyOf(cells.get(i)),
                            own && sheet.rows().get(i).hidden()));
        }
        return new Sheet(sheet.file(), sheet.name(), rows);
    }
}
