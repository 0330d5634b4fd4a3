package dev.hakyu.cascade.api;

import java.util.List;

/// Why one node is below its schedule.
public sealed interface StopCause {
    /// The node that is explained.
    int node();

    /// It was hit, or a measure holds it down.
    record OwnOutage(int node) implements StopCause {}

    /// A dependency group is not satisfied.
    ///
    /// @param group index of the group in [CascadeNetwork.Node#groups()]
    /// @param members those that are down, worst first
    record Dependency(int node, int group, List<Integer> members) implements StopCause {
        public Dependency {
            members = List.copyOf(members);
        }
    }

    /// An input has run short.
    ///
    /// @param group index of the group in [Production#inputs()]
    /// @param suppliers those that delivered less than ordered, largest shortfall first
    record Input(int node, int group, List<Integer> suppliers) implements StopCause {
        public Input {
            suppliers = List.copyOf(suppliers);
        }
    }

    /// Buyers order less.
    ///
    /// @param buyers those that do, largest drop first
    record Orders(int node, List<Integer> buyers) implements StopCause {
        public Orders {
            buyers = List.copyOf(buyers);
        }
    }
}
