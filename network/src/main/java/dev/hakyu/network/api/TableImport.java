package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.WorkspaceFiles.Skipped;
import dev.hakyu.network.internal.files.MergedTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Takes tables of the network (CSV in UTF-8 or CP932, or a workbook with a sheet for each) into a
/// workspace: read and compared first, written only when asked to.
///
/// Each sent table is laid over the one of the workspace. A row is known again by its id, or by
/// what it joins where it has none; a column that the sent table lacks keeps its values; columns of
/// the user's own stay. The merged tables are read exactly as they will be read from the files, so
/// that what is told here is what will be. Nothing is written while a row has an error: neither a
/// sent one nor another that would lose what it refers to.
///
/// Cost: reads the workspace's network four times. Not for several threads.
public final class TableImport {
    private final MergedTables merged;
    private final NetworkDifference difference;

    private TableImport(MergedTables merged) {
        this.merged = merged;
        this.difference = NetworkDifference.between(merged.before(), merged.after());
    }

    /// What becomes of rows that the sent tables do not have.
    public enum Missing implements Term {
        KEEP("keep", "残す", "keep"),
        REMOVE("remove", "外す", "remove");

        private final String id;
        private final Text label;

        Missing(String id, String ja, String en) {
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

    /// A table that was understood.
    ///
    /// @param table id of the table, such as `supplies`
    /// @param place of its header
    /// @param rows below the header that hold something
    public record ReadTable(String table, Text label, Place place, int rows) {}

    /// Reads and compares; writes nothing.
    ///
    /// @param workspace with its `hakyu.yaml` and `network`
    /// @param limits of each sent file
    /// @throws InputRejected when the workspace is none
    public static TableImport of(
            List<SentFile> files, Missing missing, Path workspace, ReadLimits limits)
            throws IOException {
        return new TableImport(
                new MergedTables(files, missing == Missing.KEEP, workspace.toRealPath(), limits));
    }

    public List<ReadTable> tables() {
        return merged.tables().stream()
                .map(each ->
                        new ReadTable(
                                each.kind().id(), each.kind().label(), each.place(), each.rows()))
                .toList();
    }

    /// The network of the workspace as it is.
    public Network before() {
        return merged.before();
    }

    /// The network as it would be; rows with an error are left out.
    public Network after() {
        return merged.after();
    }

    public NetworkDifference difference() {
        return difference;
    }

    /// What is wrong in the sent files, by their own rows and headers.
    public List<Problem> problems() {
        return merged.problems();
    }

    /// What would become wrong in rows of the workspace that were not sent.
    public List<Problem> elsewhere() {
        return merged.elsewhere();
    }

    /// Sheets that were not read, with the reason.
    public List<Skipped> skipped() {
        return merged.skipped();
    }

    public boolean hasErrors() {
        return problems().stream().anyMatch(Problem::isError)
                || elsewhere().stream().anyMatch(Problem::isError);
    }

    /// There is something to write, and nothing is in the way.
    public boolean isReady() {
        return !hasErrors() && !difference.isEmpty();
    }

    /// Writes the tables into the folder `network`, all or none.
    ///
    /// @return the files written
    /// @throws InputRejected when the files of the network changed since they were compared
    /// @throws IllegalStateException when it is not ready
    public List<Path> write() throws IOException {
        if (!isReady()) {
            throw new IllegalStateException("there are errors, or nothing changes");
        }
        return merged.write();
    }
}
