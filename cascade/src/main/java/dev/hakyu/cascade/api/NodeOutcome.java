package dev.hakyu.cascade.api;

import java.util.List;
import java.util.Optional;

/// What the runs say about one node. A node *stops* when its output, or for a digital node its
/// availability, falls below 50 % of the schedule in a step in which it operates.
///
/// @param node node id
/// @param probabilityOfStop share of the runs in which it stops within the horizon, given the hits
/// @param probabilityStandardError Monte Carlo error of that share, `sqrt(p (1 - p) / runs)`
/// @param firstStopHours start of the first step in which it is stopped, in hours from the start,
///   over the runs in which it stops; empty when it never does
/// @param lostHours hours of full operation lost within the horizon (for a digital node: of
///   availability)
/// @param lostOutput the same in units of output; empty for a digital node
/// @param lostValueAdded the same as value added; empty when the node's value added is unknown
/// @param backlogRecovered final demand that waited and was made up, in units of output. It is
///   already part of the output, so nothing is to be subtracted from the loss
/// @param backlogOpen final demand that still waits at the horizon, in units of output
/// @param stoppedBy times by which it has stopped in 5, 10, 25, 50, 75, 90, 95 % of *all* runs, as
///   far as so many stop, and last in all that do; shares and times rise; empty when it never stops
/// @param why empty when the node never stops, or in too few runs to be told
public record NodeOutcome(
        int node,
        double probabilityOfStop,
        double probabilityStandardError,
        Optional<Spread> firstStopHours,
        Spread lostHours,
        Optional<Spread> lostOutput,
        Optional<Spread> lostValueAdded,
        Spread backlogRecovered,
        Spread backlogOpen,
        List<StoppedBy> stoppedBy,
        Optional<StopExplanation> why) {
    public NodeOutcome {
        stoppedBy = List.copyOf(stoppedBy);
    }

    /// By then a node has stopped in at least this share of all runs.
    ///
    /// @param shareOfRuns above 0 to 1
    /// @param hours from the start, of the step in which it stops
    public record StoppedBy(double shareOfRuns, double hours) {}
}
