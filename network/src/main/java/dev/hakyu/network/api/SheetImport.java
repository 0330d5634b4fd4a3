package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.importing.ImportRun;
import dev.hakyu.network.internal.importing.ImportYaml;
import dev.hakyu.network.internal.importing.ListProposal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Takes a user's own list of organisations, as it is, into a workspace: look at the proposal, mend
/// it if need be, apply it. A newer version of the list is read with the mapping that was kept.
public final class SheetImport {
    private SheetImport() {}

    /// How a list (.xlsx, .csv, .tsv) would be read.
    ///
    /// @throws InputRejected when the file cannot be read at all
    public static ImportProposal propose(Path list) throws IOException {
        return propose(list, ReadLimits.DEFAULT);
    }

    /// The same within other limits.
    public static ImportProposal propose(Path list, ReadLimits limits) throws IOException {
        return ListProposal.of(list, limits);
    }

    /// The mapping that an earlier import kept in the workspace; empty when there is none.
    ///
    /// @throws InputRejected when `import.yaml` has errors
    public static Optional<ImportMapping> readMapping(Path workspace) throws IOException {
        Findings findings = new Findings(ReadLimits.DEFAULT.maxProblemsPerCode());
        Optional<ImportMapping> mapping = ImportYaml.read(workspace, findings);
        boolean wrong = findings.toList().stream().anyMatch(problem -> problem.isError());
        if (wrong) {
            throw new InputRejected(findings.toList());
        }
        return mapping;
    }

    /// What an import would do. Nothing is written.
    ///
    /// @throws InputRejected as [#apply]
    public static ImportOutcome preview(Path list, ImportMapping mapping, Path workspace)
            throws IOException {
        return new ImportRun(list, mapping, workspace, ReadLimits.DEFAULT).run(false);
    }

    /// Imports a list: writes `network/organisations.csv`, `network/sites.csv` where the list names
    /// sites, and `import.yaml`, all or none.
    ///
    /// @throws InputRejected when the list cannot be read, has no column of names, or the
    ///   workspace's own tables have errors that must be mended first
    public static ImportOutcome apply(Path list, ImportMapping mapping, Path workspace)
            throws IOException {
        return new ImportRun(list, mapping, workspace, ReadLimits.DEFAULT).run(true);
    }
}
