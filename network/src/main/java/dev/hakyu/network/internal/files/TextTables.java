package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.api.Settings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Goes between networks and the texts of their files, without files.
public final class TextTables {
    private TextTables() {}

    /// The network that sheets describe. Each sheet begins with its header.
    public static Network assemble(
            Map<FileKind, Sheet> sheets, Settings settings, Findings findings) {
        Map<FileKind, Table> tables = new EnumMap<>(FileKind.class);
        sheets.forEach((kind, sheet) ->
                Table.of(kind, sheet, findings).ifPresent(table -> tables.put(kind, table)));
        return new NetworkAssembler(tables, findings, settings).assemble();
    }

    /// The rows of one file, as they are written in a language.
    public static List<TextRow> rows(FileKind kind, Network network, Lang lang) {
        return new NetworkRows(lang).of(kind, network).stream().map(CsvRow::text).toList();
    }

    /// The cells of a text that [CsvText] wrote.
    ///
    /// @throws Unreadable when it is larger than a file may be
    public static Sheet sheet(String text, String shown) throws Unreadable {
        return CsvSheets.parse(text, ',', shown, ReadLimits.DEFAULT, new Findings(1));
    }
}
