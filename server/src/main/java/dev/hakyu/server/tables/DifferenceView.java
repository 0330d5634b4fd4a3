package dev.hakyu.server.tables;

import dev.hakyu.network.api.NetworkDifference;
import dev.hakyu.network.api.NetworkDifference.Kind;
import dev.hakyu.network.api.NetworkDifference.RowChange;
import dev.hakyu.network.api.NetworkDifference.TableChanges;
import java.util.List;

/// A difference as a page shows it: some rows of each table, or more of one.
///
/// @param only id of the table of which more is shown, or empty for all tables
public record DifferenceView(List<Part> parts, String only) {
    private static final int USUAL_ROWS = 50;
    private static final int MOST_ROWS = 2_000;

    public DifferenceView {
        parts = List.copyOf(parts);
    }

    /// One table.
    ///
    /// @param rows those that are shown
    /// @param more how many are not
    public record Part(TableChanges table, List<RowChange> rows, int more) {
        public Part {
            rows = List.copyOf(rows);
        }

        public int added() {
            return table.count(Kind.ADDED);
        }

        public int changed() {
            return table.count(Kind.CHANGED);
        }

        public int removed() {
            return table.count(Kind.REMOVED);
        }
    }

    static DifferenceView of(NetworkDifference difference, String only) {
        boolean one = difference.tables().stream().anyMatch(each -> each.table().equals(only));
        int most = one ? MOST_ROWS : USUAL_ROWS;
        return new DifferenceView(
                difference.tables().stream()
                        .filter(each -> !one || each.table().equals(only))
                        .map(each -> {
                            int shown = Math.min(most, each.rows().size());
                            return new Part(
                                    each,
                                    each.rows().subList(0, shown),
                                    each.rows().size() - shown);
                        })
                        .toList(),
                one ? only : "");
    }
}
