package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.network.Network;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes tables as CSV. The same network always gives the same bytes.
public final class CsvText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final Lang lang;
    private final boolean forPeople;

    /// Writes in one form.
    ///
    /// @param lang of headers and words; English is the form that programs exchange
    /// @param forPeople with byte order mark and CRLF, so that a spreadsheet opens it rightly
    public CsvText(Lang lang, boolean forPeople) {
        this.lang = lang;
        this.forPeople = forPeople;
    }

    /// File name and content of each table that has rows.
    public Map<String, byte[]> write(Network network) {
        NetworkRows rows = new NetworkRows(lang);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (FileKind kind : FileKind.values()) {
            List<TextRow> table = rows.of(kind, network).stream().map(CsvRow::text).toList();
            if (!table.isEmpty()) {
                files.put(kind.fileName(), write(kind, table));
            }
        }
        return files;
    }

    /// A table with every column and no row.
    public byte[] writeHeader(FileKind kind) {
        StringBuilder text = new StringBuilder(forPeople ? BYTE_ORDER_MARK : "");
        line(text, ColumnTable.shipped().listColumns(kind).stream().map(this::header).toList());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The table of organisations with every column and one row of plain texts.
    public byte[] writeOrganisation(Map<String, String> texts) {
        StringBuilder text = new StringBuilder(forPeople ? BYTE_ORDER_MARK : "");
        List<Column> columns = ColumnTable.shipped().listColumns(FileKind.ORGANISATIONS);
        line(text, columns.stream().map(this::header).toList());
        line(
                text,
                columns.stream()
                        .map(each -> CellText.escape(texts.getOrDefault(each.id(), "")))
                        .toList());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A table of rows. Only columns that are required or hold something are written.
    public byte[] write(FileKind kind, List<TextRow> rows) {
        Set<String> used = new HashSet<>();
        Set<String> extras = new LinkedHashSet<>();
        for (TextRow row : rows) {
            used.addAll(row.cells().keySet());
            extras.addAll(row.extras().keySet());
        }
        List<Column> columns =
                ColumnTable.shipped().listColumns(kind).stream()
                        .filter(column -> column.required() || used.contains(column.id()))
                        .toList();
        StringBuilder text = new StringBuilder(forPeople ? BYTE_ORDER_MARK : "");
        List<String> headers = new ArrayList<>();
        columns.forEach(column -> headers.add(header(column)));
        extras.forEach(name -> headers.add(CellText.escape(name)));
        line(text, headers);
        for (TextRow row : rows) {
            List<@Nullable String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(row.cells().get(column.id())));
            extras.forEach(name -> cells.add(row.extras().get(name)));
            line(text, cells);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String header(Column column) {
        return lang == Lang.JA ? column.headerJa() : column.id();
    }

    private void line(StringBuilder text, List<? extends @Nullable String> cells) {
        line(text, cells, forPeople ? "\r\n" : "\n");
    }

    /// Adds one line, quoted where it must be.
    static void line(StringBuilder text, List<? extends @Nullable String> cells, String end) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            String cell = cells.get(i);
            if (cell != null) {
                append(text, cell);
            }
        }
        text.append(end);
    }

    private static void append(StringBuilder text, String cell) {
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        boolean sniffed = cell.indexOf(';') >= 0 || cell.indexOf('\t') >= 0;
        if (quoted || sniffed) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
    }
}
