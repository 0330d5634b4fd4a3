package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Term;
import dev.hakyu.network.api.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `network/answers.csv`: cells that answers changed in tables whose file is the user's own, such
/// as a workbook, and rows that they added. They change what is read and never the file.
///
/// A line says table, row, column, what stood there and what was answered. It holds while the cell
/// still says what stood there; a cell that the user changed since is the user's, and the line is
/// told as out of date.
final class AnsweredCells {
    static final String FILE = "answers.csv";
    static final String SHOWN = "network/" + FILE;
    private static final List<String> HEADER = List.of("table", "row", "column", "before", "after");
    private static final String ADDED = "+";

    private final Map<Spot, Change> cells = new LinkedHashMap<>();
    private final Map<FileKind, List<Map<String, String>>> added = new EnumMap<>(FileKind.class);

    private record Spot(FileKind kind, String row, String column) {}

    private record Change(String before, String after) {}

    /// Reads the file; nothing when there is none. A line that makes no sense is told and left out.
    static AnsweredCells read(Path folder, ReadLimits limits, Findings findings)
            throws IOException, Unreadable {
        AnsweredCells answers = new AnsweredCells();
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            List<Sheet.SheetRow> rows = CsvSheets.read(file, SHOWN, limits, findings).rows();
            for (Sheet.SheetRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
                if (!row.isBlank() && !answers.take(row)) {
                    findings.warn(Place.row(SHOWN, row.number()), noSuchCell());
                }
            }
        }
        return answers;
    }

    private boolean take(Sheet.SheetRow line) {
        Optional<FileKind> kind = Term.find(FileKind.class, CellText.clean(line.cell(0)));
        String row = CellText.clean(line.cell(1));
        String column = CellText.clean(line.cell(2));
        String after = CellText.clean(line.cell(4));
        if (kind.isEmpty() || row.isEmpty() || !isColumn(kind.get(), column)) {
            return false;
        }
        if (!row.startsWith(ADDED)) {
            cells.put(
                    new Spot(kind.get(), row, column),
                    new Change(CellText.clean(line.cell(3)), after));
            return true;
        }
        List<Map<String, String>> rows = added.computeIfAbsent(kind.get(), k -> new ArrayList<>());
        if (row.equals(ADDED + (rows.size() + 1))) {
            rows.add(new LinkedHashMap<>());
        }
        if (rows.isEmpty() || !row.equals(ADDED + rows.size())) {
            return false;
        }
        rows.getLast().put(column, after);
        return true;
    }

    private static boolean isColumn(FileKind kind, String id) {
        return ColumnTable.shipped().listColumns(kind).stream()
                .anyMatch(each -> each.id().equals(id));
    }

    /// What was answered for a cell that says `present`, or null.
    @Nullable String find(FileKind kind, String row, String column, String present) {
        Change change = cells.get(new Spot(kind, row, column));
        return change != null && change.before().equals(present) ? change.after() : null;
    }

    void set(FileKind kind, String row, String column, String present, String after) {
        Spot spot = new Spot(kind, row, column);
        if (present.equals(after)) {
            cells.remove(spot);
        } else {
            cells.put(spot, new Change(present, after));
        }
    }

    /// The rows that answers added to a table; what is put into one is kept.
    List<Map<String, String>> added(FileKind kind) {
        return added.computeIfAbsent(kind, k -> new ArrayList<>());
    }

    /// Tables that answers added rows to.
    Set<FileKind> extended() {
        return added.keySet();
    }

    /// A table of added rows alone, for a kind that no file holds.
    Sheet alone(FileKind kind) {
        Sheet.SheetRow header =
                new Sheet.SheetRow(
                        1,
                        ColumnTable.shipped().listColumns(kind).stream().map(Column::id).toList(),
                        false);
        return lay(kind, new Sheet(SHOWN, kind.id(), List.of(header)), new Findings(1));
    }

    /// The sheet as it is to be read.
    ///
    /// @param findings told of lines that hold no longer
    Sheet lay(FileKind kind, Sheet sheet, Findings findings) {
        Optional<Table> table = Table.of(kind, sheet, new Findings(1));
        boolean concerned =
                !added(kind).isEmpty() || cells.keySet().stream().anyMatch(c -> c.kind() == kind);
        if (table.isEmpty() || !concerned) {
            return sheet;
        }
        LaidSheet laid = new LaidSheet(kind, sheet, table.get());
        cells.forEach((spot, change) -> {
            if (spot.kind() == kind) {
                switch (laid.set(spot.row(), spot.column(), change.before(), change.after())) {
                    case DONE -> {}
                    case GONE -> findings.warn(place(spot, change), gone(spot.row()));
                    case CHANGED -> findings.warn(place(spot, change), changed(spot, change));
                }
            }
        });
        added(kind).forEach(laid::append);
        return laid.sheet();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder("\uFEFF");
        CsvText.line(text, HEADER, "\r\n");
        cells.forEach((spot, change) ->
                line(
                        text,
                        spot.kind(),
                        spot.row(),
                        spot.column(),
                        change.before(),
                        change.after()));
        added.forEach((kind, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                String row = ADDED + (i + 1);
                rows.get(i).forEach((column, value) -> line(text, kind, row, column, "", value));
            }
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(
            StringBuilder text, FileKind kind, String row, String column, String a, String b) {
        CsvText.line(
                text,
                List.of(
                        kind.id(),
                        row.startsWith(ADDED) ? row : CellText.escape(row),
                        column,
                        CellText.escape(a),
                        CellText.escape(b)),
                "\r\n");
    }

    private static Place place(Spot spot, Change change) {
        return new Place(SHOWN, spot.kind().id(), 0, spot.column(), change.after());
    }

    private static Finding gone(String row) {
        return Finding.of(
                "answered-row-gone",
                "回答のあった行(" + Shown.value(row) + ")が表にないため、回答を使いません。",
                "The row that was answered ("
                        + Shown.value(row)
                        + ") is gone; the answer is not used.",
                "行を戻すか、answers.csv からこの行を消してください。",
                "Put the row back, or take its lines out of answers.csv.");
    }

    private static Finding changed(Spot spot, Change change) {
        String row = Shown.value(spot.row());
        String after = Shown.value(change.after());
        return Finding.of(
                "answered-cell-changed",
                row + " は回答「" + after + "」の後に表の値が変わったため、表の値を使います。",
                row
                        + ": the cell was changed after the answer '"
                        + after
                        + "'; what stands in the table is used.",
                "どちらが正しいかを確かめ、answers.csv からこの行を消してください。",
                "See which one holds, and take the line out of answers.csv.");
    }

    private static Finding noSuchCell() {
        return Finding.of(
                "answer-unreadable",
                "表、行、列のいずれかが分からないため、この行の回答を使いません。",
                "Table, row or column is not known; this line is not used.",
                "table は表の名前、row は行の目印、column は列の名前です。hakyu inquiry import で取り込み直せます。",
                "table, row and column name a cell. The answers can be imported again.");
    }
}
