package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How old the stock is that the time of a stop rests on.
///
/// @param measured the day its figure was true, the oldest of several; null when no row says so
/// @param stale too old to be more than a guess
/// @param words each stock with its day, and why it is too old
public record StockCheck(@Nullable LocalDate measured, boolean stale, Text words) {}
