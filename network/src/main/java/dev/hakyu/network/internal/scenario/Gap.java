package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.api.RowsWorthFilling.Row;
import org.jspecify.annotations.Nullable;

/// A cell to fill in, and which row it belongs to when a value can be tried.
///
/// @param supply the row of `supplies`, or null
/// @param need the row of `needs`, or null
public record Gap(Row row, @Nullable Supply supply, @Nullable Need need) {}
