package dev.hakyu.cascade.api;

import java.util.List;
import java.util.OptionalDouble;

/// What a production node makes when nothing is wrong, for whom, and from what.
///
/// @param baselinePerHour output of an hour of full operation, `(0, 1e15]`; 1 when only relative
///   output is known
/// @param schedule its hours of operation; output outside them is neither made nor lost
/// @param valueAddedPerHour fixed cost plus profit of an hour of full operation, `[0, 1e18]`; empty
///   when unknown, and then no money is computed for the node
/// @param finalDemandPerDay what buyers outside the network take in one operating day, `[0, 1e15]`,
///   in the unit of the links to this supplier. A node without any demand is given a final demand
///   of its whole output
/// @param backlogShare share of undelivered final demand that waits and is made up later when there
///   is room, `[0, 1]`; the rest is lost. 0: all is lost
/// @param inputs what it buys
public record Production(
        double baselinePerHour,
        Schedule schedule,
        OptionalDouble valueAddedPerHour,
        double finalDemandPerDay,
        double backlogShare,
        List<InputGroup> inputs) {
    public Production {
        Require.positive("baselinePerHour", baselinePerHour, 1e15);
        if (valueAddedPerHour.isPresent()) {
            Require.inRange("valueAddedPerHour", valueAddedPerHour.getAsDouble(), 0, 1e18);
        }
        Require.inRange("finalDemandPerDay", finalDemandPerDay, 0, 1e15);
        Require.share("backlogShare", backlogShare);
        inputs = List.copyOf(inputs);
        double valueShares =
                inputs.stream()
                        .filter(group -> group.essentiality() == Essentiality.NON_ESSENTIAL)
                        .mapToDouble(InputGroup::valueShare)
                        .sum();
        if (valueShares > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    "The value shares of the non-essential inputs add up to "
                            + valueShares
                            + ", but must not exceed 1.");
        }
    }

    /// A node that is always open, sells `finalDemandPerDay` outside and loses what it cannot
    /// deliver.
    public static Production of(
            double baselinePerHour, double finalDemandPerDay, List<InputGroup> inputs) {
        return new Production(
                baselinePerHour,
                Schedule.alwaysOpen(),
                OptionalDouble.empty(),
                finalDemandPerDay,
                0,
                inputs);
    }

    public Production withSchedule(Schedule hours) {
        return new Production(
                baselinePerHour, hours, valueAddedPerHour, finalDemandPerDay, backlogShare, inputs);
    }

    public Production withValueAdded(double perHour) {
        return new Production(
                baselinePerHour,
                schedule,
                OptionalDouble.of(perHour),
                finalDemandPerDay,
                backlogShare,
                inputs);
    }

    public Production withFinalDemand(double perDay) {
        return new Production(
                baselinePerHour, schedule, valueAddedPerHour, perDay, backlogShare, inputs);
    }

    public Production withBacklogShare(double share) {
        return new Production(
                baselinePerHour, schedule, valueAddedPerHour, finalDemandPerDay, share, inputs);
    }
}
