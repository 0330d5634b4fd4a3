package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a merge makes wrong, apart from what was wrong before. A row that was not sent is known
/// again by its number in the table of the workspace. An error of a sent row is always new; a
/// warning is not when the row whose place it takes had the same.
final class NewProblems {
    private final MergedPlaces places;
    private final Map<String, TableMerge> merges = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /// Compares with what was wrong before.
    ///
    /// @param before all of it, none only counted
    NewProblems(
            Map<FileKind, TableMerge> merges,
            Map<FileKind, Sheet> sheets,
            Collection<Problem> before) {
        places = new MergedPlaces(merges, sheets);
        merges.forEach((kind, merge) -> {
            Sheet sheet = sheets.get(kind);
            if (sheet != null) {
                this.merges.put(sheet.file(), merge);
            }
        });
        for (Problem each : before) {
            TableMerge merge = mergeOf(each);
            int row = each.place().row();
            known.add(keyOf(each, merge == null ? row : merge.comparedRow(row)));
        }
    }

    /// Tells what is new, by the rows of the sent table or of the one in the workspace.
    ///
    /// @param after all that is wrong in the merged tables, none only counted
    /// @param ours takes what is wrong in the sent tables
    /// @param elsewhere takes what became wrong in rows that were not sent
    void tell(List<Problem> after, Findings ours, Findings elsewhere) {
        for (Problem each : after) {
            Problem mended = places.told(each);
            TableMerge merge = mergeOf(each);
            int row = each.place().row();
            if (merge != null && merge.isSent(row)) {
                int replaced = each.isError() ? 0 : merge.replacedRow(row);
                addUnless(replaced > 0 && known.contains(keyOf(each, replaced)), mended, ours);
            } else if (merge != null && merge.isAboveRows(row)) {
                addUnless(known.contains(keyOf(each, 0)), mended, ours);
            } else {
                int old = merge == null ? row : merge.presentRow(row);
                addUnless(known.contains(keyOf(mended, old)), mended, elsewhere);
            }
        }
    }

    private static void addUnless(boolean isKnown, Problem problem, Findings findings) {
        if (!isKnown) {
            findings.add(problem);
        }
    }

    private @Nullable TableMerge mergeOf(Problem problem) {
        return merges.get(problem.place().file());
    }

    private static String keyOf(Problem problem, int row) {
        Place place = problem.place();
        return String.join(
                "\n",
                problem.severity().toString(),
                problem.code(),
                place.file(),
                String.valueOf(place.sheet()),
                String.valueOf(row),
                String.valueOf(place.column()));
    }
}
