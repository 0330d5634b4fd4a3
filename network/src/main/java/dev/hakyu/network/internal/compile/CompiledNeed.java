package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.DependencyGroup;
import dev.hakyu.model.Basis;
import dev.hakyu.model.network.Need;
import java.util.List;

/// A dependency of one node, with the rows it came from.
///
/// @param rows empty when it stands for "runs on"
/// @param basis of the weakest figure in it
record CompiledNeed(int node, DependencyGroup group, Basis basis, List<Need> rows) {
    CompiledNeed {
        rows = List.copyOf(rows);
    }
}
