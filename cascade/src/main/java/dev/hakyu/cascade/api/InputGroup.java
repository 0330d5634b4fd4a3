package dev.hakyu.cascade.api;

import java.util.List;

/// What a production node buys of one item, from suppliers that stand in for each other.
///
/// Days are operating days of the buyer (see [Schedule]). When `stockDays` differs from
/// `targetDays`, the buyer starts out of balance and its orders differ from the baseline without
/// any shock.
///
/// @param essentiality what its lack does to the buyer
/// @param stockDays stock at the start in days of normal use, `[0, 36500]`
/// @param targetDays stock that orders aim at, `[0, 36500]`
/// @param valueShare share of the buyer's total input value, `[0, 1]`; counts for NON_ESSENTIAL
///   only
/// @param links at least one, no supplier twice
public record InputGroup(
        Essentiality essentiality,
        double stockDays,
        double targetDays,
        double valueShare,
        List<SupplyLink> links) {
    private static final double MAX_DAYS = 36_500;

    public InputGroup {
        Require.inRange("stockDays", stockDays, 0, MAX_DAYS);
        Require.inRange("targetDays", targetDays, 0, MAX_DAYS);
        Require.share("valueShare", valueShare);
        links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException(
                    "An input group has no supplier; name at least one, or leave the group out.");
        }
        if (links.stream().map(SupplyLink::supplier).distinct().count() != links.size()) {
            throw new IllegalArgumentException(
                    "An input group names a supplier twice; add the quantities up.");
        }
    }

    /// A group in balance: the stock at the start is the target.
    public static InputGroup of(
            Essentiality essentiality,
            double stockDays,
            double valueShare,
            List<SupplyLink> links) {
        return new InputGroup(essentiality, stockDays, stockDays, valueShare, links);
    }
}
