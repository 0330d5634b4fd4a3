package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A sheet whose header has been understood: which of its columns is which of ours.
final class Table {
    /// Stands before a header that names none of our columns.
    static final String OWN = "own:";

    private static final int HEADER_ROWS_TRIED = 10;

    private final FileKind kind;
    private final Sheet sheet;
    private final int headerIndex;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Optional<String>> units = new HashMap<>();
    private final Map<Integer, String> extras = new LinkedHashMap<>();

    private Table(FileKind kind, Sheet sheet, int headerIndex) {
        this.kind = kind;
        this.sheet = sheet;
        this.headerIndex = headerIndex;
    }

    /// Understands the header; empty, with the problems told, when a required column is missing.
    static Optional<Table> of(FileKind kind, Sheet sheet, Findings findings) {
        int header = findHeader(kind, sheet);
        Table table = new Table(kind, sheet, header);
        table.match(findings);
        return table.requireColumns(findings) ? Optional.of(table) : Optional.empty();
    }

    FileKind kind() {
        return kind;
    }

    Sheet sheet() {
        return sheet;
    }

    /// The rows below the header that hold something.
    List<Sheet.SheetRow> rows() {
        List<Sheet.SheetRow> rows = sheet.rows();
        return rows.subList(Math.min(rows.size(), headerIndex + 1), rows.size()).stream()
                .filter(row -> !row.isBlank())
                .toList();
    }

    /// 1-based row of the header.
    int headerRow() {
        return headerIndex + 1;
    }

    List<String> headerCells() {
        return sheet.rows().isEmpty() ? List.of() : sheet.rows().get(headerIndex).cells();
    }

    /// 0-based, or null when the table lacks the column.
    @Nullable Integer positionOf(String column) {
        return positions.get(column);
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /// The cell as it stands; empty when the table lacks the column.
    String cell(Sheet.SheetRow row, String column) {
        Integer position = positions.get(column);
        return position == null ? "" : row.cell(position);
    }

    /// The header as the user wrote it; the column's id when the table lacks it.
    String headerOf(String column) {
        Integer position = positions.get(column);
        return position == null
                ? column
                : CellText.clean(sheet.rows().get(headerIndex).cell(position));
    }

    /// The unit that the header of a column names in brackets, or null.
    @Nullable String unitOf(String column) {
        return units.computeIfAbsent(
                        column, c -> Optional.ofNullable(HeaderKey.unitOf(headerOf(c))))
                .orElse(null);
    }

    /// Values of the columns that are not ours, by header, empty ones left out.
    Map<String, String> extrasOf(Sheet.SheetRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        extras.forEach((position, header) -> {
            String value = CellText.clean(row.cell(position));
            if (!value.isEmpty()) {
                values.put(header, value);
            }
        });
        return values;
    }

    /// Headers of the columns that are not ours.
    List<String> extraHeaders() {
        return List.copyOf(extras.values());
    }

    /// What each 0-based position of the header holds: the id of a column, or a header that is none
    /// of ours behind [#OWN].
    Map<Integer, String> layout() {
        Map<Integer, String> layout = new TreeMap<>();
        positions.forEach((column, position) -> layout.put(position, column));
        extras.forEach((position, header) -> layout.put(position, OWN + header));
        return layout;
    }

    Place place(Sheet.SheetRow row, @Nullable String column, @Nullable String value) {
        return new Place(
                sheet.file(),
                sheet.name(),
                row.number(),
                column == null ? null : headerOf(column),
                value);
    }

    private static int findHeader(FileKind kind, Sheet sheet) {
        List<Column> required =
                ColumnTable.shipped().listColumns(kind).stream().filter(Column::required).toList();
        int tried = Math.min(HEADER_ROWS_TRIED, sheet.rows().size());
        for (int i = 0; i < tried; i++) {
            Set<String> found = new HashSet<>();
            for (String cell : sheet.rows().get(i).cells()) {
                ColumnTable.shipped()
                        .findByHeader(kind, cell)
                        .map(Column::id)
                        .ifPresent(found::add);
            }
            if (required.stream().allMatch(column -> found.contains(column.id()))) {
                return i;
            }
        }
        return 0;
    }

    private void match(Findings findings) {
        if (sheet.rows().isEmpty()) {
            return;
        }
        Sheet.SheetRow header = sheet.rows().get(headerIndex);
        Map<Integer, String> claimed = claims(header);
        List<Integer> twice = new ArrayList<>();
        claimed.forEach((position, column) -> {
            if (positions.putIfAbsent(column, position) != null) {
                twice.add(position);
            }
        });
        for (int position = 0; position < header.cells().size(); position++) {
            String name = CellText.clean(header.cell(position));
            boolean repeated = twice.contains(position);
            if (repeated) {
                findings.warn(headerPlace(header, name), columnTwice(claimed.get(position)));
            }
            if (repeated || !claimed.containsKey(position)) {
                keepExtra(header, position, name, repeated, findings);
            }
        }
    }

    /// Exact ids are claimed before synonyms, so that `name` beside `会社名` is the name.
    private Map<Integer, String> claims(Sheet.SheetRow header) {
        Map<Integer, String> exact = new LinkedHashMap<>();
        Map<Integer, String> synonym = new LinkedHashMap<>();
        for (int position = 0; position < header.cells().size(); position++) {
            String name = CellText.clean(header.cell(position));
            Optional<Column> column = ColumnTable.shipped().findByHeader(kind, name);
            if (column.isPresent() && !name.isEmpty()) {
                boolean isId = HeaderKey.of(name).equals(HeaderKey.of(column.get().id()));
                (isId ? exact : synonym).put(position, column.get().id());
            }
        }
        Map<Integer, String> claims = new LinkedHashMap<>(exact);
        claims.putAll(synonym);
        return claims;
    }

    private void keepExtra(
            Sheet.SheetRow header, int position, String name, boolean repeated, Findings findings) {
        if (name.isEmpty()) {
            boolean used = rows().stream().anyMatch(row -> !row.cell(position).isBlank());
            if (used) {
                extras.put(position, "#" + (position + 1));
            }
            return;
        }
        String unique = name;
        for (int n = 2; extras.containsValue(unique); n++) {
            unique = name + " (" + n + ")";
        }
        extras.put(position, unique);
        Optional<String> near = repeated ? Optional.empty() : nearestHeader(name);
        near.ifPresent(known -> findings.warn(headerPlace(header, name), maybeColumn(name, known)));
    }

    private Optional<String> nearestHeader(String name) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String header : ColumnTable.shipped().listHeaders(kind)) {
            ColumnTable.shipped()
                    .findByHeader(kind, header)
                    .filter(column -> !positions.containsKey(column.id()))
                    .ifPresent(column -> byKey.put(HeaderKey.of(header), header));
        }
        return HeaderKey.of(name).length() < 4
                ? Optional.empty()
                : Nearest.of(HeaderKey.of(name), byKey.keySet()).map(byKey::get);
    }

    private boolean requireColumns(Findings findings) {
        boolean complete = true;
        for (Column column : ColumnTable.shipped().listColumns(kind)) {
            if (column.required() && !positions.containsKey(column.id())) {
                complete = false;
                Sheet.SheetRow header =
                        sheet.rows().isEmpty()
                                ? new Sheet.SheetRow(1, List.of(), false)
                                : sheet.rows().get(headerIndex);
                findings.error(headerPlace(header, null), missingColumn(column, header));
            }
        }
        return complete;
    }

    private Place headerPlace(Sheet.SheetRow header, @Nullable String name) {
        return new Place(sheet.file(), sheet.name(), header.number(), name, null);
    }

    private static Finding missingColumn(Column column, Sheet.SheetRow header) {
        String found = Shown.value(String.join(" / ", header.cells()));
        return new Finding(
                "missing-column",
                new Text(
                        "必須の列「" + column.headerJa() + "」がありません。見出し行は「" + found + "」です。",
                        "The required column '"
                                + column.id()
                                + "' is missing; the header row is '"
                                + found
                                + "'."),
                new Text(
                        "見出しを次のいずれかにしてください: "
                                + column.id()
                                + "、"
                                + String.join("、", column.synonymsJa()),
                        "Name a column one of: "
                                + column.id()
                                + ", "
                                + String.join(", ", column.synonymsEn())
                                + ", "
                                + column.headerJa()));
    }

    private Finding columnTwice(@Nullable String column) {
        return Finding.of(
                "column-twice",
                "同じ意味の列(" + column + ")がほかにもあります。この列は使いません。",
                "Another column means the same (" + column + "); this one is not used.",
                "どちらか一方を残すか、見出しを変えてください。",
                "Keep one of them, or rename a header.");
    }

    private Finding maybeColumn(String name, String known) {
        boolean keeps =
                kind == FileKind.ORGANISATIONS
                        || kind == FileKind.SITES
                        || kind == FileKind.SYSTEMS;
        return Finding.of(
                "unknown-column",
                "列「"
                        + Shown.value(name)
                        + "」は「"
                        + known
                        + "」のことでしょうか。そのままでは"
                        + (keeps ? "独自の列として残し、計算には使いません。" : "使いません。"),
                "Does the column '"
                        + Shown.value(name)
                        + "' mean '"
                        + known
                        + (keeps
                                ? "'? As it is, it is kept as a column of your own and not computed with."
                                : "'? As it is, it is not used."),
                "見出しを「" + known + "」にしてください。別の列なら、このままで構いません。",
                "Rename it to '" + known + "', or leave it if it is another column.");
    }
}
