package dev.hakyu.model.network;

import dev.hakyu.model.incident.Certainty;
import org.jspecify.annotations.Nullable;

/// What an incident does to one node at the start of a scenario.
///
/// @param level what is left of it until it is restored: 0 nothing, less than 1
/// @param certainty how sure it is that the node is hit; shown beside results, never multiplied in
/// @param restored share of what is missing that is back when restoring ends and before all of it
///   restarts, 0 or more and less than 1; null for none
public record Hit(NodeId node, double level, Certainty certainty, @Nullable Double restored) {
    /// Nothing is back before all of it is.
    public Hit(NodeId node, double level, Certainty certainty) {
        this(node, level, certainty, null);
    }

    public Hit {
        if (restored != null && !(restored >= 0 && restored < 1)) {
            throw new IllegalArgumentException(
                    "restored of the hit on "
                            + node.value()
                            + " must be 0 or more and less than 1, got "
                            + restored);
        }
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

    public Hit withLevel(double share) {
        return new Hit(node, share, certainty, restored);
    }

    public Hit withRestored(double share) {
        return new Hit(node, level, certainty, share);
    }

    public double restoredShare() {
        return restored == null ? 0 : restored;
    }
}
