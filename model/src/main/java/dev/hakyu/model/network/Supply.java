package dev.hakyu.model.network;

import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import org.jspecify.annotations.Nullable;

/// Goods or services of one item that flow from one organisation or site to another.
///
/// @param from organisation or site
/// @param to organisation or site
/// @param share of the buyer's need of this item, 0 to 1, or null
/// @param stockDays days of normal use that the buyer holds, 0 or more, or null
/// @param inTransitDays 0 or more, or null
/// @param singleSource true when nobody else can deliver, or null
/// @param alternateAfterDays days until somebody else delivers, or null
/// @param alternateShare how much of it they deliver then, 0 to 1, or null
public record Supply(
        NodeId from,
        NodeId to,
        String item,
        @Nullable Double share,
        @Nullable Importance importance,
        @Nullable Double stockDays,
        @Nullable Double inTransitDays,
        @Nullable Money valuePerDay,
        @Nullable Boolean singleSource,
        @Nullable Double alternateAfterDays,
        @Nullable Double alternateShare,
        Origin origin) {

    /// The same with other figures.
    public Supply withFigures(
            @Nullable Double otherShare,
            @Nullable Importance otherImportance,
            @Nullable Double otherStockDays) {
        return new Supply(
                from,
                to,
                item,
                otherShare,
                otherImportance,
                otherStockDays,
                inTransitDays,
                valuePerDay,
                singleSource,
                alternateAfterDays,
                alternateShare,
                origin);
    }

    /// The same goods from elsewhere.
    public Supply from(NodeId other) {
        return new Supply(
                other,
                to,
                item,
                share,
                importance,
                stockDays,
                inTransitDays,
                valuePerDay,
                singleSource,
                alternateAfterDays,
                alternateShare,
                origin);
    }
}
