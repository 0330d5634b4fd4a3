package dev.hakyu.cascade.api;

/// One supplier of an input group.
///
/// @param supplier node id of the supplier, a production node
/// @param unitsPerDay what the buyer takes in one of its operating days, `(0, 1e15]`, in any unit
///   that is the same for all links and the final demand of this supplier and for all links of the
///   group
/// @param lagDays time in transit in days of 24 hours, `[0, 3650]`; rounded to steps, at least one
public record SupplyLink(int supplier, double unitsPerDay, double lagDays) {
    public SupplyLink {
        Require.positive("unitsPerDay", unitsPerDay, 1e15);
        Require.inRange("lagDays", lagDays, 0, 3650);
    }
}
