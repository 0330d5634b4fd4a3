package dev.hakyu.cascade.api;

import java.util.List;

/// One node that is struck: its own level falls, and comes back as [#recovery] says.
///
/// @param node node id, digital or production
/// @param level own level while it is down, `[0, 1)`
/// @param startStep first step in which it is down, from 0
/// @param recovery how it comes back
/// @param restoreAfter hit nodes that must be fully back before restoring starts; nodes that are
///   not hit are up and do not delay
/// @param dataLost restoring also waits for every hit node that this node depends on, directly or
///   not, except those that depend on it in turn
public record Hit(
        int node,
        double level,
        int startStep,
        Recovery recovery,
        List<Integer> restoreAfter,
        boolean dataLost) {
    public Hit {
        if (!(level >= 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The level of a hit is "
                            + level
                            + ", but must be at least 0 and below 1: at 1 nothing is hit.");
        }
        if (startStep < 0) {
            throw new IllegalArgumentException(
                    "A hit starts at step " + startStep + ", but the first step is 0.");
        }
        restoreAfter = List.copyOf(restoreAfter);
    }

    public static Hit of(int node, double level, int startStep, Recovery recovery) {
        return new Hit(node, level, startStep, recovery, List.of(), false);
    }
}
