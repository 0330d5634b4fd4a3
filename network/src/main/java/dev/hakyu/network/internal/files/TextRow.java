package dev.hakyu.network.internal.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A row of a network file as the texts that are written.
///
/// @param cells by column id; empty ones left out
/// @param extras by the user's own header
public record TextRow(Map<String, String> cells, Map<String, String> extras) {
    public TextRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /// The text of a column; empty when it has none.
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
