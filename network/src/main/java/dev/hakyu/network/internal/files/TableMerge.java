package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays the rows of a table that was sent over those of the workspace, cell by cell and as they are
/// written. A row that is known again takes the place of the old one, and keeps the cells of
/// columns that the sent table lacks; a new row goes to the end.
///
/// A column whose header names another unit in each table loses it; the unit then stands in the
/// cells.
final class TableMerge {
    private final Table sent;
    private final @Nullable Table present;
    private final Lang lang;
    private final List<String> columns = new ArrayList<>();
    private final Set<String> mixed = new HashSet<>();
    private final List<List<String>> lines = new ArrayList<>();
    private final List<From> from = new ArrayList<>();

    /// Where a merged row comes from.
    ///
    /// @param table sent or present
    /// @param row 1-based row there
    /// @param replaced row of the present table whose place a sent one takes, or 0
    record From(Table table, int row, int replaced) {}

    private TableMerge(Table sent, @Nullable Table present, Lang lang) {
        this.sent = sent;
        this.present = present;
        this.lang = lang;
        if (present != null) {
            columns.addAll(present.layout().values());
        }
        for (String column : sent.layout().values()) {
            if (!columns.contains(column)) {
                columns.add(column);
            }
        }
        if (present != null) {
            for (String column : columns) {
                boolean both = !isOwn(column) && sent.has(column) && present.has(column);
                if (both && !Objects.equals(sent.unitOf(column), present.unitOf(column))) {
                    mixed.add(column);
                }
            }
        }
    }

    /// A merged table.
    ///
    /// @param present the table of the workspace, or null when it has none
    /// @param known rows of the present table by the row that was sent for them
    /// @param keep whether rows that were not sent stay
    /// @param lang of headers that are added
    static TableMerge of(
            Table sent,
            @Nullable Table present,
            Map<Integer, Integer> known,
            boolean keep,
            Lang lang) {
        TableMerge merge = new TableMerge(sent, present, lang);
        merge.lines.add(merge.columns.stream().map(merge::header).toList());
        Map<Integer, Sheet.SheetRow> sentByPresent = new HashMap<>();
        List<Sheet.SheetRow> fresh = new ArrayList<>();
        for (Sheet.SheetRow row : sent.rows()) {
            Integer old = known.get(row.number());
            if (old == null || sentByPresent.putIfAbsent(old, row) != null) {
                fresh.add(row);
            }
        }
        if (present != null) {
            for (Sheet.SheetRow old : present.rows()) {
                Sheet.SheetRow row = sentByPresent.get(old.number());
                if (row != null) {
                    merge.add(sent, row, old);
                } else if (keep) {
                    merge.add(present, old, null);
                }
            }
        }
        fresh.forEach(row -> merge.add(sent, row, null));
        return merge;
    }

    private void add(Table table, Sheet.SheetRow row, Sheet.@Nullable SheetRow under) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (under != null && present != null) {
            take(cells, present, under);
        }
        take(cells, table, row);
        lines.add(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
        from.add(new From(table, row.number(), under == null ? 0 : under.number()));
    }

    private void take(Map<String, String> cells, Table table, Sheet.SheetRow row) {
        table.layout()
                .forEach((position, column) -> {
                    String text = CellText.clean(row.cell(position));
                    cells.put(
                            column,
                            CellText.escape(
                                    mixed.contains(column) ? unit(table, column, text) : text));
                });
    }

    private static String unit(Table table, String column, String text) {
        String unit = table.unitOf(column);
        String narrow = CellText.narrow(text);
        boolean bare =
                !narrow.isEmpty() && narrow.chars().allMatch(c -> "0123456789.,-".indexOf(c) >= 0);
        return unit != null && bare ? text + unit : text;
    }

    private static boolean isOwn(String column) {
        return column.startsWith(Table.OWN);
    }

    private String header(String column) {
        if (isOwn(column)) {
            String own = column.substring(Table.OWN.length());
            return own.startsWith("#") ? "" : CellText.escape(own);
        }
        if (mixed.contains(column)) {
            Column named = ColumnTable.shipped().getColumn(sent.kind(), column);
            return lang == Lang.JA ? named.headerJa() : named.id();
        }
        Table table = present != null && present.has(column) ? present : sent;
        return CellText.escape(table.headerOf(column));
    }

    /// The merged table as a file: UTF-8.
    ///
    /// @param mark with byte order mark and CRLF, so that a spreadsheet opens it rightly
    byte[] bytes(boolean mark) {
        return (mark ? "\uFEFF" + text("\r\n") : text("\n")).getBytes(StandardCharsets.UTF_8);
    }

    /// The merged table as it will be read.
    Sheet sheet(String file) {
        List<Sheet.SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Sheet.SheetRow(i + 1, lines.get(i), false));
        }
        return new Sheet(file, null, rows);
    }

    /// Whether a row of the merged table was sent.
    boolean isSent(int row) {
        return row >= 2 && row - 2 < from.size() && from.get(row - 2).table() == sent;
    }

    /// The row of the present table whose place a row that was sent takes, or 0.
    int replacedRow(int row) {
        return from.get(row - 2).replaced();
    }

    /// Whether the header or the whole of the merged table is meant, and no row.
    boolean isAboveRows(int row) {
        return row < 2;
    }

    /// The number in the present table of a row of the merged one that was not sent. Rows that
    /// answers add behind a table are counted on behind its last one.
    int presentRow(int row) {
        return row - 2 < from.size() ? from.get(row - 2).row() : lastPresent() + row - lines.size();
    }

    /// A row of the present table as it is compared: 0 for all above its rows.
    int comparedRow(int row) {
        boolean above =
                present != null
                        && row <= lastPresent()
                        && (present.rows().isEmpty() || row < present.rows().getFirst().number());
        return above ? 0 : row;
    }

    private int lastPresent() {
        return present == null || present.sheet().rows().isEmpty()
                ? 0
                : present.sheet().rows().getLast().number();
    }

    /// Where something in the merged table stands in the table that it comes from. What concerns
    /// the whole of it concerns the one that was sent.
    Place placeOf(Place merged) {
        if (merged.row() - 2 >= from.size()) {
            return merged;
        }
        boolean isRow = merged.row() >= 2;
        From origin =
                isRow
                        ? from.get(merged.row() - 2)
                        : new From(sent, merged.row() == 0 ? 0 : sent.headerRow(), 0);
        String header = merged.column();
        for (String column : columns) {
            if (!isOwn(column)
                    && header(column).equals(merged.column())
                    && origin.table().has(column)) {
                header = origin.table().headerOf(column);
            }
        }
        Sheet sheet = origin.table().sheet();
        return new Place(sheet.file(), sheet.name(), origin.row(), header, merged.value());
    }

    private String text(String end) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> CsvText.line(text, line, end));
        return text.toString();
    }
}
