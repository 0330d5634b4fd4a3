package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.reader.internal.dossier.CountWeighing;

/// Whether a figure stands in the place of one that was told before and was wrong.
public final class Corrections {
    private Corrections() {}

    /// True where a report says so; false for a figure that only came later.
    public static boolean isCorrected(Resolved<Assertion.Count> count) {
        return CountWeighing.isCorrected(count);
    }
}
