package dev.hakyu.server.tables;

import dev.hakyu.network.api.NetworkDifference;
import dev.hakyu.network.api.NetworkDifference.Kind;
import dev.hakyu.network.api.NetworkDifference.RowChange;
import dev.hakyu.network.api.NetworkDifference.TableChanges;
import dev.hakyu.server.shell.Messages;
import java.util.ArrayList;
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
    /// @param sum of all its rows, in words
    /// @param rows those that are shown
    /// @param more how many are not
    public record Part(TableChanges table, String sum, List<RowChange> rows, int more) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /// How many rows came, changed and went, in words; empty when none did.
    static String sum(NetworkDifference difference, Messages t) {
        return sum(
                difference.count(Kind.ADDED),
                difference.count(Kind.CHANGED),
                difference.count(Kind.REMOVED),
                t);
    }

    static String sum(int added, int changed, int removed, Messages t) {
        List<String> parts = new ArrayList<>();
        if (added > 0) {
            parts.add(t.get("tables.sumAdded", added));
        }
        if (changed > 0) {
            parts.add(t.get("tables.sumChanged", changed));
        }
        if (removed > 0) {
            parts.add(t.get("tables.sumRemoved", removed));
        }
        return String.join(t.get("tables.sumAnd"), parts);
    }

    static DifferenceView of(NetworkDifference difference, String only, Messages t) {
        boolean one = difference.tables().stream().anyMatch(each -> each.table().equals(only));
        int most = one ? MOST_ROWS : USUAL_ROWS;
        return new DifferenceView(
                difference.tables().stream()
                        .filter(each -> !one || each.table().equals(only))
                        .map(each -> {
                            int shown = Math.min(most, each.rows().size());
                            return new Part(
                                    each,
                                    sum(
                                            each.count(Kind.ADDED),
                                            each.count(Kind.CHANGED),
                                            each.count(Kind.REMOVED),
                                            t),
                                    each.rows().subList(0, shown),
                                    each.rows().size() - shown);
                        })
                        .toList(),
                one ? only : "");
    }
}
