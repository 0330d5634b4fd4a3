package dev.hakyu.network.internal.files;

import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Supply;
import java.util.Optional;

/// Reads rows of `supplies`.
final class SupplyRows implements RowReader<Supply> {
    private final Links links;

    SupplyRows(References references) {
        this.links = new Links(references);
    }

    @Override
    public Optional<Supply> read(RowCursor row) {
        NodeId from = links.required(row, "from", References.Target.ORGANISATION_OR_SITE);
        NodeId to = links.required(row, "to", References.Target.ORGANISATION_OR_SITE);
        if (from != null && from.equals(to)) {
            row.fail("to", toItself(from));
        }
        String item = row.requiredText("item");
        if (from == null || to == null) {
            return Optional.empty();
        }
        Supply supply =
                new Supply(
                        from,
                        to,
                        item,
                        row.share("share"),
                        row.term("importance", Importance.class),
                        row.days("stock_days"),
                        row.days("in_transit_days"),
                        row.money("value_per_day"),
                        row.flag("single_source"),
                        row.days("alternate_after_days"),
                        row.share("alternate_share"),
                        row.origin());
        return row.isGood() ? Optional.of(supply) : Optional.empty();
    }

    private static Finding toItself(NodeId node) {
        return Finding.of(
                "supply-to-itself",
                "供給元と供給先が同じ「" + Shown.value(node.value()) + "」です。",
                "The supply goes from '" + Shown.value(node.value()) + "' to itself.",
                "供給元または供給先を直してください。",
                "Correct where it comes from or where it goes to.");
    }
}
