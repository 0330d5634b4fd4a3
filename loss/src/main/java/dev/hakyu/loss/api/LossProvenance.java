package dev.hakyu.loss.api;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a loss curve was made from: enough to make it again.
///
/// @param currency of every amount in the curve
/// @param rateDate the day of the exchange rates, where amounts were converted
/// @param inputs what went in, with its source
/// @param method what was computed and how, in English
/// @param seed of the random numbers, where there were any
/// @param runs number of simulated outcomes; 0 where nothing was simulated
/// @param grids the lattices used, where there were any
/// @param engineVersion the rules of computation; raised whenever digits change
public record LossProvenance(
        Currency currency,
        Optional<LocalDate> rateDate,
        List<LossInput> inputs,
        String method,
        OptionalLong seed,
        int runs,
        List<GridReport> grids,
        String engineVersion) {

    /// The rules of computation in this build.
    public static final String ENGINE_VERSION = "loss-1";

    public LossProvenance {
        inputs = List.copyOf(inputs);
        grids = List.copyOf(grids);
    }
}
