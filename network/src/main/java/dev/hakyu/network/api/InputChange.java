package dev.hakyu.network.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.internal.scenario.InputSteps;
import java.util.List;

/// An input behind the time of a stop, moved by a plausible step: what to simulate to learn how
/// much the answer hangs on it.
///
/// The steps are one day of stock, ten points of share, eight hours of tolerance, twenty points of
/// manual work, and one day of recovery. Only inputs that somebody gave are moved, and those of the
/// scenario; what nobody gave is a row worth filling.
///
/// @param input what is moved, for a person: days of stock of an item, the share of a supplier
/// @param step the move as a condition: "with one more day of stock"
/// @param network to simulate on
/// @param scenario to simulate
public record InputChange(Text input, Text step, Network network, Scenario scenario) {

    /// Which way inputs are moved.
    public enum Direction {
        /// So that the stop comes later or not at all.
        RELIEF,
        /// So that it comes earlier.
        STRAIN
    }

    /// The inputs along the last link of the chain of causes, and the recovery of what is hit; at
    /// most five, each for one simulation.
    ///
    /// @param stop a node that stops in the impact of `scenario`
    public static List<InputChange> of(
            Network network, Scenario scenario, NodeImpact stop, Direction direction) {
        return new InputSteps(network, scenario, direction).of(stop);
    }
}
