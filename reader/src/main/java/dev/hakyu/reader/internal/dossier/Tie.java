package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.Text;

/// Why two accounts are taken for the same event.
///
/// @param strength the weaker the tie the later it is used
/// @param gapDays days between the two; the nearer goes first
record Tie(Strength strength, long gapDays, Text reason) {

    /// Declared from the firmest to the weakest.
    enum Strength {
        COPY,
        SAME_DAY,
        SAME_FIGURE,
        FOLLOW_UP,
        NEAR_IN_TIME,
        THIRD_PARTY,
        UNDATED
    }
}
