package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.ColumnTable;
import dev.hakyu.network.internal.files.FileKind;

/// What a person calls a column.
public final class GapColumn {
    private GapColumn() {}

    /// In Japanese the header that Hakyu writes, in English the words behind the id.
    ///
    /// @param file id of a table, such as `supplies`
    /// @param column id of one of its columns
    public static Text label(String file, String column) {
        FileKind kind =
                Term.find(FileKind.class, file)
                        .orElseThrow(() -> new IllegalArgumentException("no table " + file));
        return new Text(ColumnTable.shipped().getColumn(kind, column).headerJa(), english(column));
    }

    private static String english(String column) {
        return switch (column) {
            case "stock_days" -> "days of stock";
            case "mfa" -> "second factor";
            case "tolerance_hours" -> "tolerable hours of outage";
            case "manual_share" -> "share kept up by hand";
            case "alternate_after_days" -> "days to an alternative";
            case "data_sets" -> "data entrusted";
            default -> column.replace('_', ' ');
        };
    }
}
