package dev.hakyu.network.internal.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The sets of nodes whose money is kept run by run: our own, and per currency all and our own.
///
/// @param sets set 0 is ours; then two per currency, all nodes and ours
/// @param currencies in the order of the sets
record Tracking(List<Set<Integer>> sets, List<Currency> currencies) {
    private static final int MAX_CURRENCIES = 30;

    Tracking {
        sets = List.copyOf(sets);
        currencies = List.copyOf(currencies);
    }

    static Tracking of(EngineNetwork engine) {
        List<Currency> currencies =
                engine.currencyOf().values().stream()
                        .distinct()
                        .sorted(Comparator.comparing(Currency::getCurrencyCode))
                        .limit(MAX_CURRENCIES)
                        .toList();
        List<Set<Integer>> sets = new ArrayList<>();
        sets.add(engine.ours());
        for (Currency currency : currencies) {
            Set<Integer> all = new HashSet<>();
            engine.currencyOf()
                    .forEach((node, of) -> {
                        if (of.equals(currency)) {
                            all.add(node);
                        }
                    });
            Set<Integer> ours = new HashSet<>(all);
            ours.retainAll(engine.ours());
            sets.add(all);
            sets.add(ours);
        }
        return new Tracking(sets, currencies);
    }

    int setOfAll(int currency) {
        return 1 + 2 * currency;
    }

    int setOfOurs(int currency) {
        return 2 + 2 * currency;
    }

    /// The currency in which our own sites are valued: the preferred one, else the first.
    Optional<Integer> findOurCurrency(Currency preferred) {
        List<Integer> ours = new ArrayList<>();
        for (int i = 0; i < currencies.size(); i++) {
            if (!sets.get(setOfOurs(i)).isEmpty()) {
                ours.add(i);
            }
        }
        return ours.stream()
                .filter(i -> currencies.get(i).equals(preferred))
                .findFirst()
                .or(() -> ours.stream().findFirst());
    }
}
