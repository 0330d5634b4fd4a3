package dev.hakyu.network.internal.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A sheet with what a workbook says about its look.
///
/// @param hiddenColumns 0-based
/// @param merged ranges such as `A1:C1`
/// @param formulas by 1-based row the 0-based columns whose value a formula made
public record SheetContent(
        Sheet sheet,
        Set<Integer> hiddenColumns,
        List<String> merged,
        Map<Integer, Set<Integer>> formulas) {
    public SheetContent {
        hiddenColumns = Set.copyOf(hiddenColumns);
        merged = List.copyOf(merged);
        Map<Integer, Set<Integer>> copy = new TreeMap<>();
        formulas.forEach((row, columns) -> copy.put(row, Set.copyOf(columns)));
        formulas = Map.copyOf(copy);
    }

    /// A sheet without any look, as a CSV file is.
    public static SheetContent plain(Sheet sheet) {
        return new SheetContent(sheet, Set.of(), List.of(), Map.of());
    }
}
