package dev.hakyu.network.api;

import dev.hakyu.model.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A policy as it is worded. Each null is "not said".
///
/// @param name what we call it
/// @param from first day of cover
/// @param to last day of cover
/// @param waitingPeriodHours an interruption is paid only beyond this, hours, 0 or more
/// @param longestPaidDays longest interruption paid after the waiting period, days, more than 0
/// @param deductible per occurrence, 0 or more
/// @param coinsurance share of the covered loss that we bear, 0 to 1
/// @param limitPerOccurrence more than 0
/// @param annualDeductible 0 or more
/// @param annualAggregate limit of all occurrences of a year, more than 0
/// @param reinstatements how often the limit is restored within a year, 0 or more
/// @param sublimits by the user's own name of the cover, such as `dependent_business_interruption`
public record CyberInsurance(
        @Nullable String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Double waitingPeriodHours,
        @Nullable Double longestPaidDays,
        @Nullable Money deductible,
        @Nullable Double coinsurance,
        @Nullable Money limitPerOccurrence,
        @Nullable Money annualDeductible,
        @Nullable Money annualAggregate,
        @Nullable Integer reinstatements,
        Map<String, Money> sublimits) {
    public CyberInsurance {
        sublimits = Collections.unmodifiableMap(new LinkedHashMap<>(sublimits));
    }

    /// In force on this day, as far as its period is known.
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
