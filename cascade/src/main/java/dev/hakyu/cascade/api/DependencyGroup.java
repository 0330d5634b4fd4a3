package dev.hakyu.cascade.api;

import java.util.List;

/// What a node needs digitally: [#required] of the [#members] must be up.
///
/// The group's availability `G` is the `required`-th largest level of its members (all of them: the
/// minimum; one: the maximum). Downtime `c` grows by `(1 - G)` hours per hour and is reset when `G`
/// is 1. The node feels 1 while `c <= toleranceHours`, then `max(G, fallback)` for
/// `fallbackMaxHours`, then `max(G, fallbackEnd)`. Its own level is at most `1 - weight (1 - what
/// it feels)`. A member counts with its availability, also when it is a production node.
///
/// With a ramp, both fallback levels are reached linearly within [#fallbackRampHours] from the
/// moment the group goes down: manual work is prepared while the tolerance lasts.
///
/// Source: k-of-n groups of MulVAL-like graphs; weight and fallback are strength and criticality of
/// FDNA (Garvey and Pinto 2009); the tolerance is the maximum tolerable downtime.
///
/// @param members node ids, none twice, at least one
/// @param required how many members must work, `[1, members]`
/// @param toleranceHours hours without effect, `[0, 1e6]`
/// @param fallback level kept by manual work, `[0, 1]`
/// @param fallbackMaxHours how long the fallback can be kept, `[0, 1e6]`
/// @param fallbackRampHours hours until the fallback is fully reached, `[0, 1e6]`
/// @param fallbackEnd level after that, `[0, fallback]`
/// @param weight share of the node that depends on the group, `[0, 1]`
public record DependencyGroup(
        List<Integer> members,
        int required,
        double toleranceHours,
        double fallback,
        double fallbackMaxHours,
        double fallbackRampHours,
        double fallbackEnd,
        double weight) {
    private static final double MAX_HOURS = 1e6;

    public DependencyGroup {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(
                    "A dependency group has no members; name at least one node it needs.");
        }
        if (members.stream().distinct().count() != members.size()) {
            throw new IllegalArgumentException(
                    "A dependency group names a member twice: " + members + ".");
        }
        Require.inRange("The number of required members", required, 1, members.size());
        Require.inRange("toleranceHours", toleranceHours, 0, MAX_HOURS);
        Require.share("fallback", fallback);
        Require.inRange("fallbackMaxHours", fallbackMaxHours, 0, MAX_HOURS);
        Require.inRange("fallbackRampHours", fallbackRampHours, 0, MAX_HOURS);
        Require.share("fallbackEnd", fallbackEnd);
        if (fallbackEnd > fallback) {
            throw new IllegalArgumentException(
                    "fallbackEnd is "
                            + fallbackEnd
                            + " and fallback is "
                            + fallback
                            + ", but 0 <= fallbackEnd <= fallback <= 1 must hold: what is left after"
                            + " manual work ends cannot be more than manual work itself.");
        }
        Require.share("weight", weight);
    }

    /// A group without tolerance and without fallback: the node follows it at once and fully.
    public static DependencyGroup of(List<Integer> members, int required) {
        return new DependencyGroup(members, required, 0, 0, 0, 0, 0, 1);
    }

    public DependencyGroup withTolerance(double hours) {
        return new DependencyGroup(
                members,
                required,
                hours,
                fallback,
                fallbackMaxHours,
                fallbackRampHours,
                fallbackEnd,
                weight);
    }

    public DependencyGroup withFallback(
            double level, double maxHours, double rampHours, double end) {
        return new DependencyGroup(
                members, required, toleranceHours, level, maxHours, rampHours, end, weight);
    }

    public DependencyGroup withWeight(double share) {
        return new DependencyGroup(
                members,
                required,
                toleranceHours,
                fallback,
                fallbackMaxHours,
                fallbackRampHours,
                fallbackEnd,
                share);
    }
}
