package dev.hakyu.network.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a user's own list is read; kept as `import.yaml` and used again for the next version of the
/// list.
///
/// @param sheet name of the sheet, or null for a CSV file
/// @param headerRow 1-based row of the header, 0 when the list has none and columns are called A, B
/// @param hiddenRows whether rows that the spreadsheet hides are read
/// @param role of organisations whose row names none, an id of the role vocabulary
/// @param source what the list is called; written to `source` of each row, and how the rows of this
///   list are known again
/// @param columns header to target: `organisations.name`, `sites.name` ..., [#KEEP] or [#IGNORE]
public record ImportMapping(
        @Nullable String sheet,
        int headerRow,
        boolean hiddenRows,
        String role,
        String source,
        Map<String, String> columns) {
    /// The column is kept under its own header.
    public static final String KEEP = "keep";

    /// The column is left out.
    public static final String IGNORE = "ignore";

    public ImportMapping {
        if (headerRow < 0) {
            throw new IllegalArgumentException("headerRow must be 0 or more, got " + headerRow);
        }
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// The header of the list that goes to a target; the target itself when none does.
    public String headerOf(String target) {
        for (Map.Entry<String, String> each : columns.entrySet()) {
            if (each.getValue().equals(target)) {
                return each.getKey();
            }
        }
        return target;
    }

    /// The same with another target for one header.
    public ImportMapping withColumn(String header, String target) {
        Map<String, String> changed = new LinkedHashMap<>(columns);
        changed.put(header, target);
        return new ImportMapping(sheet, headerRow, hiddenRows, role, source, changed);
    }

    /// The same with hidden rows read or not.
    public ImportMapping withHiddenRows(boolean read) {
        return new ImportMapping(sheet, headerRow, read, role, source, columns);
    }
}
