package dev.hakyu.cascade.api;

/// The policies of the step kernel. [#standard()] is the product; [#inoueTodo] repeats a published
/// model on the same kernel.
///
/// @param stock where stock is kept
/// @param orders what orders follow
/// @param rationing who gets what when output is short
/// @param adjustmentDays days over which a gap in stock is ordered (tau), `[0.1, 1000]`; below 3
///   days orders oscillate
public record Rules(
        StockLayout stock, OrderRule orders, Rationing rationing, double adjustmentDays) {
    public Rules {
        Require.inRange("adjustmentDays", adjustmentDays, 0.1, 1000);
    }

    /// Where stock is kept.
    public enum StockLayout {
        /// One pool per input group.
        PER_GROUP,
        /// One pool per link, used in proportion to what is in it.
        PER_LINK
    }

    /// What orders follow. `A` is normal use, `T` the target, `S` the stock, `tau` the adjustment
    /// time, `d` the buyer's relative output of the step before.
    public enum OrderRule {
        /// `A max(0, B + (T - S) / tau)` with `B` the orders received relative to normal, at most
        /// 1; `S` after the use planned for the step. Returns to the baseline.
        BASELINE,
        /// Inoue and Todo type 0: `A max(0, d + (T d - S) / tau)`. Does not return to the baseline.
        OUTPUT_SCALED_TARGET,
        /// Inoue and Todo type 1: `A max(0, d + (T - S) / tau)`.
        OUTPUT_FIXED_TARGET,
        /// Inoue and Todo type 2: `A (d + max(0, T d - S) / tau)`.
        OUTPUT_NO_REDUCTION
    }

    /// Who gets what when output is short.
    public enum Rationing {
        /// Everybody the same share of the order (R0).
        PROPORTIONAL,
        /// Final demand gets what is left after the buyers in the network (R1).
        FINAL_DEMAND_LAST,
        /// What was planned first, everybody the same share of it; what is ordered beyond the plan
        /// shares what is left. Nobody gets less because another one wants more than usual.
        PLAN_FIRST
    }

    /// Stock per group, orders anchored to the baseline, proportional rationing, six days of
    /// adjustment.
    public static Rules standard() {
        return new Rules(StockLayout.PER_GROUP, OrderRule.BASELINE, Rationing.PROPORTIONAL, 6);
    }

    /// The firm model of Henriet, Hallegatte and Tabourier 2012 and Inoue and Todo 2019 (Nature
    /// Sustainability 2:841), as ProductionNetworkSimulator computes it, in daily steps: stock per
    /// link, and `stockDays` one below `targetDays`, because the first delivery arrives before the
    /// first use.
    ///
    /// @param orders one of the three rules that follow realised output
    public static Rules inoueTodo(OrderRule orders, Rationing rationing, double adjustmentDays) {
        return new Rules(StockLayout.PER_LINK, orders, rationing, adjustmentDays);
    }
}
