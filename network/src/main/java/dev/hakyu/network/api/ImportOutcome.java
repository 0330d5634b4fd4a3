package dev.hakyu.network.api;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.nio.file.Path;
import java.util.List;

/// What an import made of a list, and what changed against the workspace.
///
/// @param rowsRead rows of the list that name an organisation
/// @param organisations in the list, after joining rows
/// @param sites in the list
/// @param added organisations that the workspace did not have, in the order of the list
/// @param removed organisations of an earlier version of this list that it no longer has; they stay
/// @param changed fields with another value than before
/// @param merged organisations that several rows were joined to
/// @param skippedRows rows that name no organisation, with the reason
/// @param doubts what a person should look at, by row of the list
/// @param written files, empty for a preview
public record ImportOutcome(
        int rowsRead,
        int organisations,
        int sites,
        List<Entry> added,
        List<Entry> removed,
        List<FieldChange> changed,
        List<MergedRows> merged,
        List<SkippedRow> skippedRows,
        List<Problem> doubts,
        List<Path> written) {
    public ImportOutcome {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        merged = List.copyOf(merged);
        skippedRows = List.copyOf(skippedRows);
        doubts = List.copyOf(doubts);
        written = List.copyOf(written);
    }

    /// An organisation by id and name.
    public record Entry(String id, String name) {}

    /// A field that changed.
    ///
    /// @param field column of `organisations`, or the user's own header
    /// @param before empty when it was unknown
    public record FieldChange(Entry organisation, String field, String before, String after) {}

    /// Rows that were joined.
    ///
    /// @param rows as the spreadsheet counts, in order
    /// @param reason why they are the same organisation
    public record MergedRows(Entry organisation, List<Integer> rows, Text reason) {
        public MergedRows {
            rows = List.copyOf(rows);
        }
    }

    /// A row that was left out.
    public record SkippedRow(int row, Text reason) {}
}
