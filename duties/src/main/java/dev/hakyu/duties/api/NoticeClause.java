package dev.hakyu.duties.api;

import dev.hakyu.model.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A contract says that somebody must tell us of an incident within some hours.
///
/// @param id of the contract or, when only the organisation's row says so, of the organisation
/// @param who who must tell us
/// @param withinHours more than 0
/// @param source contract and where it stands
/// @param ended last day of the contract when it has passed, or null
public record NoticeClause(
        String id, String who, double withinHours, Text source, @Nullable LocalDate ended) {
    public NoticeClause {
        if (!(withinHours > 0) || withinHours > 87_600) {
            throw new IllegalArgumentException(
                    "withinHours must be more than 0 and at most 87600, got " + withinHours);
        }
    }
}
