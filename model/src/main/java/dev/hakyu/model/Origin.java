package dev.hakyu.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a row of the network comes from.
///
/// @param place file and row
/// @param basis what its numbers rest on, read from `source`
/// @param source the user's own words on where it comes from, or null
/// @param asOf the day the row was true, or null
/// @param note free text, or null
public record Origin(
        Place place,
        Basis basis,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable String note) {

    /// For rows that a program made, such as generated test networks.
    public static Origin generated(String by) {
        return new Origin(Place.file(by), Basis.UNKNOWN, null, null, null);
    }
}
