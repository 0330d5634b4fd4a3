package dev.hakyu.model.network;

import dev.hakyu.model.incident.Certainty;

/// What an incident does to one node at the start of a scenario.
///
/// @param level what is left of it until it is restored: 0 nothing, less than 1
/// @param certainty how sure it is that the node is hit; shown beside results, never multiplied in
public record Hit(NodeId node, double level, Certainty certainty) {
    public Hit {
        if (!(level >= 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "level of the hit on "
                            + node.value()
                            + " must be 0 or more and less than 1, got "
                            + level
                            + "; 0 means that nothing works");
        }
        if (!certainty.affirms()) {
            throw new IllegalArgumentException(
                    "certainty of the hit on "
                            + node.value()
                            + " must be CONFIRMED, REPORTED, POSSIBLE or CLAIMED, got "
                            + certainty);
        }
    }
}
