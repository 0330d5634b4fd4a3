package dev.hakyu.model.alert;

import dev.hakyu.model.Lang;
import dev.hakyu.model.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be told, and how.
///
/// @param organisation the supplier who is told; given exactly for [Edition#SUPPLIER]
/// @param quietDays whether one line comes when there is nothing to tell
/// @param weekly whether the roundup of the week comes too
public record Wishes(
        Lang language,
        Edition edition,
        Threshold threshold,
        @Nullable OrganisationId organisation,
        boolean quietDays,
        boolean weekly) {
    public Wishes {
        if ((edition == Edition.SUPPLIER) != (organisation != null)) {
            throw new IllegalArgumentException(
                    "an organisation is named for the edition for a supplier and for no other, got "
                            + edition.id()
                            + " and "
                            + organisation);
        }
    }

    /// Everything, every day.
    public static Wishes everything(Lang language) {
        return new Wishes(language, Edition.IN_CHARGE, Threshold.EVERYTHING, null, true, true);
    }
}
