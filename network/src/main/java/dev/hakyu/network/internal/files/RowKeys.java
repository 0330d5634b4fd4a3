package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Origin;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.CalendarDay;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Control;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.ProductUse;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// By what a row of a table is known again in another version of it: its id, else what it joins.
final class RowKeys {
    private RowKeys() {}

    /// The rows of a table by what they are known by; of rows that are called the same, the later
    /// ones get a number.
    ///
    /// @param lang of the words
    static Map<String, TextRow> rows(FileKind kind, Network network, Lang lang) {
        Map<String, TextRow> rows = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (TextRow row : TextTables.rows(kind, network, lang)) {
            rows.put(numbered(of(kind, row), seen), row);
        }
        return rows;
    }

    /// Keys of the rows of one sheet by the number of the row. Rows with an error have none.
    static Map<Integer, String> byRow(FileKind kind, Network network, String file) {
        Map<Integer, String> keys = new LinkedHashMap<>();
        List<TextRow> rows = TextTables.rows(kind, network, Lang.EN);
        List<Origin> origins = origins(kind, network);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (origins.get(i).place().file().equals(file)) {
                keys.put(origins.get(i).place().row(), numbered(of(kind, rows.get(i)), seen));
            }
        }
        return keys;
    }

    private static String numbered(String key, Map<String, Integer> seen) {
        int count = seen.merge(key, 1, Integer::sum);
        return count == 1 ? key : key + " #" + count;
    }

    private static String of(FileKind kind, TextRow row) {
        return switch (kind) {
            case ORGANISATIONS, SITES, SYSTEMS, CONTRACTS, ACCESS, CONTROLS -> row.cell("id");
            case HOLDINGS -> joined(row, "organisation", "data_set", "contract");
            case SUPPLIES -> joined(row, "from", "to", "item");
            case NEEDS -> joined(row, "who", "system", "group");
            case USES -> joined(row, "organisation", "product");
            case CALENDAR -> joined(row, "date", "site", "organisation");
        };
    }

    private static String joined(TextRow row, String... columns) {
        return String.join("\u0000", List.of(columns).stream().map(row::cell).toList());
    }

    private static List<Origin> origins(FileKind kind, Network network) {
        return switch (kind) {
            case ORGANISATIONS ->
                    network.organisations().stream().map(Organisation::origin).toList();
            case SITES -> network.sites().stream().map(Site::origin).toList();
            case SYSTEMS -> network.systems().stream().map(SystemNode::origin).toList();
            case CONTRACTS -> network.contracts().stream().map(Contract::origin).toList();
            case HOLDINGS -> network.holdings().stream().map(Holding::origin).toList();
            case SUPPLIES -> network.supplies().stream().map(Supply::origin).toList();
            case NEEDS -> network.needs().stream().map(Need::origin).toList();
            case ACCESS -> network.accesses().stream().map(Access::origin).toList();
            case USES -> network.uses().stream().map(ProductUse::origin).toList();
            case CONTROLS -> network.controls().stream().map(Control::origin).toList();
            case CALENDAR -> network.calendar().stream().map(CalendarDay::origin).toList();
        };
    }
}
