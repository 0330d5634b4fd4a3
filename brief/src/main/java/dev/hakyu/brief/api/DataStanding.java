package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the user stands with data, and what would help most.
public record DataStanding(String rung, Text meaning, Text next, List<RowToFill> rows) {
    public DataStanding {
        rows = List.copyOf(rows);
    }

    /// One cell that would change today's answer.
    ///
    /// @param file name of the file, such as `supplies.csv`
    /// @param row which row of it, in names
    /// @param column id of the column in the file
    /// @param columnLabel what a person calls that column
    /// @param effect what a low and a high value would do to the answer, or null when that was not
    ///   computed
    public record RowToFill(
            String file,
            String row,
            String column,
            Text columnLabel,
            Text why,
            @Nullable Text effect) {}
}
