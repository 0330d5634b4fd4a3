package dev.hakyu.model.duty;

import dev.hakyu.model.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a rule stands and how far it may be trusted.
///
/// @param source law and article, or contract and clause
/// @param asOf the day it was last checked
/// @param from first day in force, or null when not recorded
/// @param until last day in force, or null
public record LawReference(
        Text source,
        LocalDate asOf,
        Confidence confidence,
        RuleStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public LawReference {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a rule cannot end on " + until + " before it begins on " + from);
        }
    }

    /// In force on that day.
    public boolean isInForceOn(LocalDate day) {
        return status == RuleStatus.IN_FORCE
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }

    public Optional<LocalDate> findFrom() {
        return Optional.ofNullable(from);
    }
}
