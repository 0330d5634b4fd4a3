package dev.hakyu.store.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the network became what it is.
///
/// @param version of the network from then on: a hash of what it says
/// @param by the account that imported, or null when it was read from files that somebody changed
/// @param files names of the files that were imported, or null
/// @param organisations in the network from then on, 0 or more
/// @param rows of all tables from then on, 0 or more
/// @param added rows against the version before, 0 or more
/// @param changed rows against the version before, 0 or more
/// @param removed rows against the version before, 0 or more
public record NetworkChange(
        String version,
        Instant at,
        NetworkCause cause,
        @Nullable String by,
        @Nullable String files,
        int organisations,
        int rows,
        int added,
        int changed,
        int removed) {
    private static final int LONGEST_FILES = 2_000;

    public NetworkChange {
        if (version.isBlank()) {
            throw new IllegalArgumentException("a network has a version that is not blank");
        }
        if (files != null && files.length() > LONGEST_FILES) {
            throw new IllegalArgumentException(
                    "names of files have at most %d characters, got %d"
                            .formatted(LONGEST_FILES, files.length()));
        }
        if (organisations < 0 || rows < 0 || added < 0 || changed < 0 || removed < 0) {
            throw new IllegalArgumentException("counts of a network are 0 or more");
        }
    }
}
