package dev.hakyu.cascade.api;

import java.util.List;

/// Why a node stopped in one run, back to where it began.
///
/// @param run the run that is told
/// @param stopHours when the node stopped in it, in hours from the start
/// @param chain the node's own cause first, then the cause of the worst node it names, and so on;
///   ends at a hit node, or at the node before the chain would repeat itself
public record StopExplanation(int run, double stopHours, List<StopCause> chain) {
    public StopExplanation {
        chain = List.copyOf(chain);
    }
}
