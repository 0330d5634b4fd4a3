package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Problem;
import dev.hakyu.model.network.OrganisationId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What came of filled forms.
///
/// @param files every file that was given, in order of name
/// @param changes cells of the network that the answers set
/// @param conflicts answers that were not entered, for a person to decide
/// @param confirmed answers that say what stands in the network already
/// @param facts answers that stay with the inquiry
/// @param states suppliers whose state the answers change
/// @param problems by file, sheet, row, column and value, with what would be right
/// @param written files of the workspace; empty for a preview
public record ImportResult(
        List<FileResult> files,
        List<Change> changes,
        List<Conflict> conflicts,
        int confirmed,
        int facts,
        Map<OrganisationId, SupplierState> states,
        List<Problem> problems,
        List<Path> written) {
    public ImportResult {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        TreeMap<OrganisationId, SupplierState> sorted =
                new TreeMap<>(java.util.Comparator.comparing(OrganisationId::value));
        sorted.putAll(states);
        states = java.util.Collections.unmodifiableMap(sorted);
        problems = List.copyOf(problems);
        written = List.copyOf(written);
    }

    /// Files of which something was taken.
    public long taken() {
        return files.stream().filter(each -> each.outcome() == Outcome.TAKEN).count();
    }

    /// What became of one file.
    ///
    /// @param supplier id, or empty when it is not known
    /// @param answers lines taken
    /// @param errors lines that could not be
    /// @param importedAt when the same bytes were imported before, or null
    public record FileResult(
            String file,
            String supplier,
            Outcome outcome,
            int answers,
            int errors,
            @Nullable Instant importedAt) {
        /// A file that is not known yet.
        public FileResult(String file, String supplier, Outcome outcome, int answers, int errors) {
            this(file, supplier, outcome, answers, errors, null);
        }

        /// A file that was imported before; nothing of it is taken again.
        static FileResult known(String file, String supplier, Instant importedAt) {
            return new FileResult(file, supplier, Outcome.KNOWN, 0, 0, importedAt);
        }

        public Optional<Instant> findImportedAt() {
            return Optional.ofNullable(importedAt);
        }
    }

    /// What became of a file.
    public enum Outcome {
        TAKEN,
        /// The same bytes were imported before.
        KNOWN,
        REJECTED
    }
}
