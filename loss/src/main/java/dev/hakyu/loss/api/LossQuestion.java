package dev.hakyu.loss.api;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What stands beside the numbers: the unit they are in and where they came from.
///
/// @param currency of every amount
/// @param rateDate the day of the exchange rates, where amounts were converted
/// @param inputs what went in, with its source
public record LossQuestion(
        Currency currency, Optional<LocalDate> rateDate, List<LossInput> inputs) {

    public LossQuestion {
        inputs = List.copyOf(inputs);
    }

    /// Amounts that were not converted.
    public static LossQuestion in(Currency currency, List<LossInput> inputs) {
        return new LossQuestion(currency, Optional.empty(), inputs);
    }
}
