package dev.hakyu.duties.api;

import dev.hakyu.duties.internal.draft.NineItems;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import java.util.List;

/// A draft of the report to the Personal Information Protection Commission. It is filled with what
/// is known, names what is not, and is for a person to finish.
public final class Draft {
    private Draft() {}

    /// The nine items of the form, in its order. What they say and what our records say stand
    /// apart.
    ///
    /// @param exposures all of this incident
    /// @param consequences what is likely to follow, for the item on secondary harm
    /// @param reports those of the incident, for sentences that no statement holds; may be empty
    public static List<DraftItem> nineItems(
            Incident incident,
            List<Exposure> exposures,
            Network network,
            List<Consequence> consequences,
            List<Report> reports) {
        return new NineItems(incident, exposures, network, consequences, reports).list();
    }
}
