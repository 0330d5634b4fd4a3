package dev.hakyu.model.network;

import dev.hakyu.model.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day that differs from the usual week: closed, short, or busier.
///
/// @param who site or organisation, or null for the whole of ourselves
/// @param weight 0 closed, 1 a normal working day, more than 1 busier
public record CalendarDay(LocalDate date, @Nullable NodeId who, double weight, Origin origin) {}
