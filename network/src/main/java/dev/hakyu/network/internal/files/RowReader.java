package dev.hakyu.network.internal.files;

import java.util.Optional;

/// Makes a record of the model out of a row.
interface RowReader<T> {
    /// The record; empty when the row has an error, which has then been told.
    Optional<T> read(RowCursor row);
}
