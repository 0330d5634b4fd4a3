package dev.hakyu.network.internal.compile;

import dev.hakyu.model.network.Assumption;
import java.util.Set;

/// An assumption and the node whose numbers rest on it.
///
/// @param node its number, or [#EVERYWHERE]
/// @param about it matters only when one of these is touched too: suppliers of an item, members of
///   a group; empty: whenever the node is
record Noted(int node, Set<Integer> about, Topic topic, Assumption assumption) {
    static final int EVERYWHERE = -1;

    Noted {
        about = Set.copyOf(about);
    }

    /// What an assumption is about; those that move a stop most come first.
    enum Topic {
        STOCK,
        SHARE,
        NEED,
        IMPORTANCE,
        TRANSIT,
        OUTSIDE,
        HOURS,
        VALUE,
        QUANTITY,
        DEMAND,
        ALTERNATE,
        ACTION,
        SCOPE
    }
}
