package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Losses;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The incident that may cost most, when the one that stops something first is another.
///
/// @param inTheMiddleToo its median is the largest too, and not only its bad case
record LargestLoss(Case one, Losses losses, boolean inTheMiddleToo) {

    /// Compares the bad cases (P95), in the currency of the incident whose loss is told.
    ///
    /// @param cases most urgent first
    /// @param first the one whose loss is told, or null
    static Optional<LargestLoss> beside(List<Case> cases, @Nullable Case first) {
        @Nullable Losses told = first == null ? null : first.losses();
        @Nullable LargestLoss largest = null;
        double most = told == null ? 0 : told.grossP95();
        for (Case each : cases) {
            Losses losses = each.losses();
            if (losses == null
                    || (told != null && !told.currency().equals(losses.currency()))
                    || losses.grossP95() <= most) {
                continue;
            }
            most = losses.grossP95();
            largest =
                    new LargestLoss(
                            each, losses, told == null || losses.grossP50() >= told.grossP50());
        }
        return Optional.ofNullable(largest);
    }
}
