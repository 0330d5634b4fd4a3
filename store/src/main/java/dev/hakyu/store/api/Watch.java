package dev.hakyu.store.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An incident that stays under watch.
///
/// @param reviewOn the day on which somebody should look at it again
/// @param why it is watched
/// @param endedAt when the watch was ended, or null while it lasts
public record Watch(
        IncidentId incident,
        Instant since,
        LocalDate reviewOn,
        Text why,
        @Nullable Instant endedAt) {

    public boolean isOpen() {
        return endedAt == null;
    }
}
