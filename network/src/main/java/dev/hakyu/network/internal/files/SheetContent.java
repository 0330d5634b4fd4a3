package dev.hakyu.network.internal.files;

import java.util.List;
import java.util.Set;

/// A sheet with what a workbook says about its look.
///
/// @param hiddenColumns 0-based
/// @param merged ranges such as `A1:C1`
public record SheetContent(Sheet sheet, Set<Integer> hiddenColumns, List<String> merged) {
    public SheetContent {
        hiddenColumns = Set.copyOf(hiddenColumns);
        merged = List.copyOf(merged);
    }

    /// A sheet without any look, as a CSV file is.
    public static SheetContent plain(Sheet sheet) {
        return new SheetContent(sheet, Set.of(), List.of());
    }
}
