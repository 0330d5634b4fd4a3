package dev.hakyu.network.api;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.List;

/// How a list would be read, for a person to confirm.
///
/// @param file the list, as given
/// @param mapping the proposal as a whole
/// @param columns each column with the reason for its target, from left to right
/// @param rows rows below the header that hold something
/// @param hiddenRows how many of them the spreadsheet hides
/// @param problems what stands in the way (errors) or should be looked at (warnings)
public record ImportProposal(
        String file,
        ImportMapping mapping,
        List<ProposedColumn> columns,
        int rows,
        int hiddenRows,
        List<Problem> problems) {
    public ImportProposal {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /// One column of the list.
    ///
    /// @param letter as the spreadsheet calls it: A, B, ... AA
    /// @param header as written, on one line
    /// @param target as in [ImportMapping]
    /// @param confidence 0 to 1, how well header and values fit the target
    /// @param reason why this target
    /// @param samples up to five different values
    /// @param hidden the spreadsheet hides the column
    public record ProposedColumn(
            String letter,
            String header,
            String target,
            double confidence,
            Text reason,
            List<String> samples,
            boolean hidden) {
        public ProposedColumn {
            samples = List.copyOf(samples);
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be 0 to 1, got " + confidence);
            }
        }
    }
}
