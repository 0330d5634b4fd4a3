package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Collects what was assumed while compiling.
final class Notebook {
    private final List<Noted> all = new ArrayList<>();

    /// Something that matters to one node, or everywhere, in any case.
    static Set<Integer> always() {
        return Set.of();
    }

    void unknown(int node, Set<Integer> about, Noted.Topic topic, Text what, Text value) {
        Assumption assumption = new Assumption(what, value, Basis.UNKNOWN, null, null);
        all.add(new Noted(node, about, topic, assumption));
    }

    void standard(
            int node, Set<Integer> about, Noted.Topic topic, Text what, Text value, Text source) {
        Assumption assumption = new Assumption(what, value, Basis.STANDARD, source, null);
        all.add(new Noted(node, about, topic, assumption));
    }

    List<Noted> all() {
        return List.copyOf(all);
    }
}
