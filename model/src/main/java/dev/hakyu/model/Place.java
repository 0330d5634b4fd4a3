package dev.hakyu.model;

import org.jspecify.annotations.Nullable;

/// Where in the user's input something stands, precise enough to go there and mend it.
///
/// @param file path as the user gave it, relative to the workspace where there is one
/// @param sheet sheet of a workbook, if it is one
/// @param row 1-based row or line as the user's editor counts it; 0 when the whole file is meant
/// @param column header of the column, key of a YAML file, or null
/// @param value what stands there, shortened by the one who shows it, or null
public record Place(
        String file,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        @Nullable String value) {
    public Place {
        if (row < 0) {
            throw new IllegalArgumentException("row must be 0 (whole file) or more, got " + row);
        }
    }

    public static Place file(String file) {
        return new Place(file, null, 0, null, null);
    }

    public static Place row(String file, int row) {
        return new Place(file, null, row, null, null);
    }

    public static Place cell(String file, int row, String column, @Nullable String value) {
        return new Place(file, null, row, column, value);
    }
}
