package dev.hakyu.store.api;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// What came of a repair.
///
/// @param aside the folder with the damaged files, complete
/// @param rows taken over, by table
/// @param incomplete tables of which something could not be read
/// @param events of the folder's journal that were added
public record Repair(Path aside, Map<String, Integer> rows, Set<String> incomplete, int events) {
    public Repair {
        rows = Map.copyOf(rows);
        incomplete = Set.copyOf(incomplete);
    }
}
