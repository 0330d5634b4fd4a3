package dev.hakyu.model.network;

import dev.hakyu.model.incident.Certainty;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an incident does to one node at the start of a scenario.
///
/// @param level what is left of it until it is restored: 0 nothing, less than 1
/// @param certainty how sure it is that the node is hit; shown beside results, never multiplied in
/// @param restored share of what is missing that is back when restoring ends and before all of it
///   restarts, 0 or more and less than 1; null for none
/// @param item the only item of which it delivers less, as the network calls it; null for all that
///   it delivers
/// @param stages how long each takes for this hit; empty for those of the scenario
public record Hit(
        NodeId node,
        double level,
        Certainty certainty,
        @Nullable Double restored,
        @Nullable String item,
        Map<Stage, StageDuration> stages) {
    /// Nothing is back before all of it is.
    public Hit(NodeId node, double level, Certainty certainty) {
        this(node, level, certainty, null, null, Map.of());
    }

    public Hit {
        if (item != null && item.isBlank()) {
            throw new IllegalArgumentException(
                    "the item of the hit on "
                            + node.value()
                            + " must not be blank; null means all");
        }
        stages = stages.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(stages));
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
        return new Hit(node, share, certainty, restored, item, stages);
    }

    public Hit withRestored(double share) {
        return new Hit(node, level, certainty, share, item, stages);
    }

    /// The same of one item alone.
    public Hit of(String one) {
        return new Hit(node, level, certainty, restored, one, stages);
    }

    /// The same on another node.
    public Hit on(NodeId other) {
        return new Hit(other, level, certainty, restored, item, stages);
    }

    public Hit withStages(Map<Stage, StageDuration> takes) {
        return new Hit(node, level, certainty, restored, item, takes);
    }

    /// What a person calls it: the node, and the item that it is of.
    public String name(Network.Index index) {
        String name = index.nameOf(node);
        return item == null ? name : name + "(" + item + ")";
    }

    public double restoredShare() {
        return restored == null ? 0 : restored;
    }
}
