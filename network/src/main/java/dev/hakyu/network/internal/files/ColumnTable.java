package dev.hakyu.network.internal.files;

import dev.hakyu.model.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every column of every network file, from the data file `columns.tsv`.
public final class ColumnTable {
    private static final String EVERY_FILE = "*";
    private static final ColumnTable SHIPPED = load();

    private final Map<FileKind, List<Column>> columns = new EnumMap<>(FileKind.class);
    private final Map<FileKind, Map<String, Column>> byHeader = new EnumMap<>(FileKind.class);

    private ColumnTable() {}

    public static ColumnTable shipped() {
        return SHIPPED;
    }

    /// The columns of a file, in the order in which Hakyu writes them.
    public List<Column> listColumns(FileKind kind) {
        return columns.getOrDefault(kind, List.of());
    }

    /// The column that a header names by id or synonym; with what stands in brackets if a column is
    /// called so, else without.
    public Optional<Column> findByHeader(FileKind kind, String header) {
        Map<String, Column> known = byHeader.getOrDefault(kind, Map.of());
        Column whole = known.get(HeaderKey.whole(header));
        return Optional.ofNullable(whole != null ? whole : known.get(HeaderKey.of(header)));
    }

    /// The column with this id.
    ///
    /// @throws IllegalArgumentException when the file has no such column
    public Column getColumn(FileKind kind, String id) {
        return listColumns(kind).stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + id + " in " + kind));
    }

    /// Every header that a file accepts, as written in the data file.
    List<String> listHeaders(FileKind kind) {
        List<String> headers = new ArrayList<>();
        for (Column column : listColumns(kind)) {
            headers.add(column.id());
            headers.addAll(column.synonymsJa());
            headers.addAll(column.synonymsEn());
        }
        return headers;
    }

    private static ColumnTable load() {
        ColumnTable table = new ColumnTable();
        List<Column> common = new ArrayList<>();
        for (List<String> line : DataLines.read("columns.tsv", 6)) {
            Column column = parse(line);
            if (line.getFirst().equals(EVERY_FILE)) {
                common.add(column);
            } else {
                FileKind kind = Term.find(FileKind.class, line.getFirst()).orElseThrow();
                table.columns.computeIfAbsent(kind, k -> new ArrayList<>()).add(column);
            }
        }
        for (FileKind kind : FileKind.values()) {
            table.columns.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(common);
            table.index(kind);
        }
        return table;
    }

    private void index(FileKind kind) {
        Map<String, Column> headers = new HashMap<>();
        byHeader.put(kind, headers);
        for (Column column : listColumns(kind)) {
            headers.put(HeaderKey.whole(column.id()), column);
        }
        for (Column column : listColumns(kind)) {
            column.synonymsJa().forEach(name -> headers.putIfAbsent(HeaderKey.whole(name), column));
            column.synonymsEn().forEach(name -> headers.putIfAbsent(HeaderKey.whole(name), column));
        }
    }

    private static Column parse(List<String> line) {
        String type = line.get(2);
        boolean lenient = type.endsWith("?");
        String strict = lenient ? type.substring(0, type.length() - 1) : type;
        int colon = strict.indexOf(':');
        String typeId = colon < 0 ? strict : strict.substring(0, colon);
        return new Column(
                line.get(1),
                Term.find(ColumnType.class, typeId).orElseThrow(),
                colon < 0 ? null : strict.substring(colon + 1),
                lenient,
                line.get(3).equals("required"),
                DataLines.split(line.get(4)),
                DataLines.split(line.get(5)));
    }
}
