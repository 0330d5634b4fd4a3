package dev.hakyu.store.api;

import dev.hakyu.model.Problem;
import java.util.List;

/// What a look at the whole store found.
///
/// @param problems at most 100, in the order found; empty when all is well
/// @param contents how many pieces of evidence were read
/// @param bytes their plain size
public record Inspection(List<Problem> problems, int contents, long bytes) {
    public Inspection {
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
