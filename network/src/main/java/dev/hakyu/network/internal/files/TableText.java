package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One table as it is given to people: the columns that are required or hold something, or all of
/// them when it has no row.
///
/// @param columns ours
/// @param own headers of the user's own columns
/// @param rows their texts, escaped
public record TableText(
        FileKind kind, Lang lang, List<Column> columns, List<String> own, List<TextRow> rows) {
    public TableText {
        columns = List.copyOf(columns);
        own = List.copyOf(own);
        rows = List.copyOf(rows);
    }

    public static TableText of(FileKind kind, Network network, Lang lang) {
        List<TextRow> rows = TextTables.rows(kind, network, lang);
        Set<String> used = new HashSet<>();
        Set<String> own = new LinkedHashSet<>();
        for (TextRow row : rows) {
            used.addAll(row.cells().keySet());
            own.addAll(row.extras().keySet());
        }
        List<Column> columns =
                ColumnTable.shipped().listColumns(kind).stream()
                        .filter(each ->
                                rows.isEmpty() || each.required() || used.contains(each.id()))
                        .toList();
        return new TableText(kind, lang, columns, List.copyOf(own), rows);
    }

    /// How a table is called.
    public static Text label(FileKind kind) {
        return RowWords.label(kind);
    }

    /// Of the file: UTF-8 with byte order mark, CRLF.
    ///
    /// @param title in a line above the header, or null
    public byte[] csv(@Nullable String title) {
        StringBuilder text = new StringBuilder("\uFEFF");
        if (title != null) {
            CsvText.line(text, List.of(CellText.escape(title)), "\r\n");
        }
        CsvText.line(text, headers().stream().map(CellText::escape).toList(), "\r\n");
        rows.forEach(row -> CsvText.line(text, cells(row), "\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    List<String> headers() {
        List<String> headers = new ArrayList<>();
        columns.forEach(each -> headers.add(lang == Lang.JA ? each.headerJa() : each.id()));
        headers.addAll(own);
        return headers;
    }

    /// The texts of a row, below the headers.
    List<String> cells(TextRow row) {
        List<String> cells = new ArrayList<>();
        columns.forEach(each -> cells.add(row.cell(each.id())));
        own.forEach(each -> cells.add(row.extras().getOrDefault(each, "")));
        return cells;
    }
}
