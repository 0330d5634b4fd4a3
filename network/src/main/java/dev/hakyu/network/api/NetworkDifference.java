package dev.hakyu.network.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.internal.files.Differences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of a network, in words of both languages: which rows of which
/// table came, went and changed, and from what to what. How the files are laid out, and the order
/// of rows, makes no difference.
///
/// @param tables that differ, in the order of the files
public record NetworkDifference(List<TableChanges> tables) {
    public NetworkDifference {
        tables = List.copyOf(tables);
    }

    /// What became of a row.
    public enum Kind implements Term {
        ADDED("added", "追加", "added"),
        REMOVED("removed", "削除", "removed"),
        CHANGED("changed", "変更", "changed");

        private final String id;
        private final Text label;

        Kind(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /// The rows of one table that differ.
    ///
    /// @param table its id, such as `supplies`
    /// @param rows removed ones first, then changed ones, then added ones
    public record TableChanges(String table, Text label, List<RowChange> rows) {
        public TableChanges {
            rows = List.copyOf(rows);
        }

        /// How many rows this became of.
        public int count(Kind kind) {
            return (int) rows.stream().filter(row -> row.kind() == kind).count();
        }
    }

    /// One row.
    ///
    /// @param title what it is, by the names of what it joins
    /// @param node id of the organisation, site or system that the row is, or null for others
    /// @param cells that differ; of a row that came or went, those that hold something
    public record RowChange(Kind kind, Text title, @Nullable String node, List<CellChange> cells) {
        public RowChange {
            cells = List.copyOf(cells);
        }
    }

    /// One cell.
    ///
    /// @param column what it says
    /// @param before null when nothing stood there
    /// @param after null when nothing stands there
    public record CellChange(Text column, @Nullable Text before, @Nullable Text after) {}

    public static NetworkDifference between(Network before, Network after) {
        return Differences.between(before, after);
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /// How many rows of all tables this became of.
    public int count(Kind kind) {
        return tables.stream().mapToInt(table -> table.count(kind)).sum();
    }
}
