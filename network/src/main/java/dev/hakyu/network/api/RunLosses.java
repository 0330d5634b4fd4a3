package dev.hakyu.network.api;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What our own sites lose in each run, in order of runs: what a loss curve is made of.
///
/// @param currency of the losses, or null when no value added of ours is known
/// @param lossPerRun value added lost, 0 or more; empty when `currency` is null
/// @param stopHoursPerRun hours in which at least one site of ours operates below half of its
///   schedule, 0 or more; hours in which all are closed do not count
public record RunLosses(
        @Nullable Currency currency, List<Double> lossPerRun, List<Double> stopHoursPerRun) {
    public RunLosses {
        lossPerRun = List.copyOf(lossPerRun);
        stopHoursPerRun = List.copyOf(stopHoursPerRun);
        int expected = currency == null ? 0 : stopHoursPerRun.size();
        if (lossPerRun.size() != expected) {
            throw new IllegalArgumentException(
                    "there must be "
                            + expected
                            + " losses for "
                            + stopHoursPerRun.size()
                            + " runs, got "
                            + lossPerRun.size());
        }
    }

    public Optional<Currency> findCurrency() {
        return Optional.ofNullable(currency);
    }
}
