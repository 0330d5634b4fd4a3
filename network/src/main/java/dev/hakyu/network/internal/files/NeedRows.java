package dev.hakyu.network.internal.files;

import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.SystemId;
import java.util.Optional;

/// Reads rows of `needs`.
final class NeedRows implements RowReader<Need> {
    private final Links links;

    NeedRows(References references) {
        this.links = new Links(references);
    }

    @Override
    public Optional<Need> read(RowCursor row) {
        NodeId who = links.required(row, "who", References.Target.ANY);
        SystemId system = links.system(row, "system");
        if (who == null || system == null) {
            return Optional.empty();
        }
        Integer required = row.count("required");
        Double weight = row.share("weight");
        Need need =
                new Need(
                        who,
                        system,
                        row.text("group"),
                        required == null ? 1 : required,
                        row.hours("tolerance_hours"),
                        row.share("manual_share"),
                        row.hours("manual_hours"),
                        row.hours("manual_ramp_hours"),
                        row.share("fallback_end_share"),
                        weight == null ? 1 : weight,
                        row.date("last_tested"),
                        row.origin());
        return row.isGood() ? Optional.of(need) : Optional.empty();
    }
}
