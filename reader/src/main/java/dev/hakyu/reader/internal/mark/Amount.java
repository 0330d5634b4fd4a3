package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.Money;
import dev.hakyu.model.incident.CountQualifier;

/// An amount of money.
public record Amount(int start, int end, Money money, CountQualifier qualifier) {}
