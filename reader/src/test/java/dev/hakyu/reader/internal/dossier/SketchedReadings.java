package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Reading;

/// Sketched readings for tests of other packages.
public final class SketchedReadings {
    private SketchedReadings() {}

    /// A reading in the notation of [Sketch].
    public static Reading reading(String id, String published, String words) {
        return Sketch.reading(id, published, words);
    }
}
