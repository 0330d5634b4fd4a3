package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Text;
import dev.hakyu.network.internal.compile.DataFile.Row;
import java.util.List;
import java.util.Optional;

/// Days of stock by kind of item, from the data file `standard-stock.tsv`.
///
/// @param kind stable id
/// @param typicalDays taken when the user's files give none
/// @param source where it comes from
record StandardStock(String kind, double typicalDays, Text source) {
    private static final List<Row> ROWS = DataFile.rows("standard-stock.tsv", 6);

    /// For an item by the words in its name; empty when no kind fits.
    static Optional<StandardStock> of(String item) {
        return ROWS.stream()
                .filter(row -> row.list(1).stream().anyMatch(item::contains))
                .findFirst()
                .map(row ->
                        new StandardStock(
                                row.text(0), row.number(2), new Text(row.text(4), row.text(5))));
    }
}
