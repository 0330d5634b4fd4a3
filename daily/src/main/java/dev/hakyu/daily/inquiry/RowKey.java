package dev.hakyu.daily.inquiry;

import java.util.List;

/// Names a row of the network by what stands in it, so that it is found again after its file was
/// sorted or filled further.
///
/// @param table id of the table
/// @param values what identifies the row, in the order of the table's own columns; at least one
public record RowKey(String table, List<String> values) {
    public RowKey {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a row key needs at least one value");
        }
    }

    static RowKey of(String table, String... values) {
        return new RowKey(table, List.of(values));
    }
}
