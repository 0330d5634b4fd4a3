package dev.hakyu.daily.alert;

import dev.hakyu.model.incident.IncidentId;
import java.util.Set;

/// What one receiver has been told of already.
///
/// @param anything whether any message ever reached them
/// @param incidents incidents and advisories that they were told of in full
public record ToldBefore(boolean anything, Set<IncidentId> incidents) {
    /// Of one whom nothing has reached yet.
    public static final ToldBefore NOTHING = new ToldBefore(false, Set.of());

    public ToldBefore {
        incidents = Set.copyOf(incidents);
    }

    /// @param ids every id that the incident has had
    boolean has(Set<IncidentId> ids) {
        return ids.stream().anyMatch(incidents::contains);
    }
}
