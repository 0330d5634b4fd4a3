package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.AccessChannel;
import dev.hakyu.model.network.AccessId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Privilege;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.SystemId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads rows of `access`. Without an id a row is called after whom it joins to what.
final class AccessRows implements RowReader<Access> {
    private final Links links;
    private final Map<String, Place> seen = new HashMap<>();

    AccessRows(References references) {
        this.links = new Links(references);
    }

    @Override
    public Optional<Access> read(RowCursor row) {
        OrganisationId organisation = links.organisation(row, "organisation");
        SystemId system = links.system(row, "system");
        AccessChannel channel = row.term("channel", AccessChannel.class);
        String own = row.id("id");
        if (organisation == null || system == null) {
            return Optional.empty();
        }
        SecondFactor mfa = row.term("mfa", SecondFactor.class);
        AccessId id = idOf(own, organisation, system, channel);
        UniqueIds.requireNew(row, "id", id.value(), seen);
        Access access =
                new Access(
                        id,
                        organisation,
                        system,
                        channel,
                        row.term("privilege", Privilege.class),
                        mfa == null ? SecondFactor.UNKNOWN : mfa,
                        row.flag("shared_account"),
                        row.flag("standing"),
                        row.endDate("approved_until"),
                        row.date("last_used"),
                        row.date("last_review"),
                        row.minutes("kill_switch_minutes"),
                        row.text("owner"),
                        row.origin());
        return row.isGood() ? Optional.of(access) : Optional.empty();
    }

    private static AccessId idOf(
            @Nullable String own,
            OrganisationId organisation,
            SystemId system,
            @Nullable AccessChannel channel) {
        if (own != null) {
            return new AccessId(own);
        }
        String by = channel == null ? "" : "-" + channel.id();
        return new AccessId(MadeId.of(organisation.value() + "-" + system.value() + by));
    }
}
