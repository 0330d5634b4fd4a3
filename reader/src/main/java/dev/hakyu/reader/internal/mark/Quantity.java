package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.incident.CountQualifier;
import dev.hakyu.model.incident.CountUnit;
import java.math.BigDecimal;

/// A figure with its counter.
///
/// @param start offset of qualifier or first digit
/// @param numberStart offset of the first digit
/// @param end offset after counter and trailing qualifier
/// @param counter as written: 人分, 件, customers
public record Quantity(
        int start,
        int numberStart,
        int end,
        BigDecimal value,
        CountUnit unit,
        String counter,
        CountQualifier qualifier) {}
