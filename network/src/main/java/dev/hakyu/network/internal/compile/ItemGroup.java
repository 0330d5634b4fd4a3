package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.Essentiality;
import dev.hakyu.model.Basis;
import dev.hakyu.model.network.Supply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one node buys of one item, ready for the engine and with all that is needed to tell of it.
///
/// @param sources suppliers in the network, none twice, shares adding to `1 - outsideShare`
/// @param outsideShare share that comes from outside the network
/// @param stockDays as given, standard or placeholder
/// @param usedDays what was used of the stock between the stop and its count, in days of need; 0
///   when it was counted before
/// @param stockBasis UNKNOWN when nothing but a placeholder is known
/// @param shareBasis UNKNOWN when the shares are only split
/// @param rows the user's rows
record ItemGroup(
        int buyer,
        String item,
        Essentiality essentiality,
        List<Source> sources,
        double outsideShare,
        double stockDays,
        double usedDays,
        Basis stockBasis,
        boolean stockMissing,
        Basis shareBasis,
        boolean shareMissing,
        @Nullable Double unitsPerDay,
        List<Supply> rows) {

    /// A supplier of the item.
    ///
    /// @param share of the buyer's need, above 0
    record Source(int supplier, double share, double lagDays) {}

    ItemGroup {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
    }

    /// The stock at the stop, which is computed with.
    double stockDaysAtStart() {
        return stockDays + usedDays;
    }

    ItemGroup withUsedDays(double days) {
        return new ItemGroup(
                buyer,
                item,
                essentiality,
                sources,
                outsideShare,
                stockDays,
                days,
                stockBasis,
                stockMissing,
                shareBasis,
                shareMissing,
                unitsPerDay,
                rows);
    }

    Set<Integer> suppliers() {
        return sources.stream().map(Source::supplier).collect(Collectors.toSet());
    }

    double shareOf(List<Integer> suppliers) {
        return sources.stream()
                .filter(source -> suppliers.contains(source.supplier()))
                .mapToDouble(Source::share)
                .sum();
    }

    /// The quantity bought in a day, when the user's rows give one.
    Optional<Double> findUnitsPerDay() {
        return Optional.ofNullable(unitsPerDay);
    }
}
