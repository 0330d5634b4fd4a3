package dev.hakyu.model.duty;

import dev.hakyu.model.Money;
import dev.hakyu.model.incident.Industry;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What decides which duties can bind us. What is missing is unknown, not "no".
///
/// @param traits true, false, or absent when not said
/// @param countries ISO 3166 alpha-2, or EU, where we do business; empty when not said. `UK` is
///   read as GB, and a member state also means EU.
/// @param turnover of the last business year, or null; the other figures likewise
public record Profile(
        Map<Trait, Boolean> traits,
        Set<String> countries,
        @Nullable Industry industry,
        @Nullable Money turnover,
        @Nullable Money netAssets,
        @Nullable Money ordinaryProfit,
        @Nullable Money netProfit) {
    private static final Set<String> EU =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    public static final Profile UNKNOWN =
            new Profile(Map.of(), Set.of(), null, null, null, null, null);

    public Profile {
        Map<Trait, Boolean> copy = new EnumMap<>(Trait.class);
        copy.putAll(traits);
        traits = Collections.unmodifiableMap(copy);
        countries = Collections.unmodifiableSet(normalised(countries));
    }

    public static Profile of(Map<Trait, Boolean> traits, Set<String> countries) {
        return new Profile(traits, countries, null, null, null, null, null);
    }

    public Optional<Boolean> find(Trait trait) {
        return Optional.ofNullable(traits.get(trait));
    }

    /// Upper case, GB for UK, and EU added for a member state.
    public static Set<String> normalised(Set<String> countries) {
        Set<String> result = new TreeSet<>();
        for (String country : countries) {
            String code = country.toUpperCase(Locale.ROOT);
            result.add(code.equals("UK") ? "GB" : code);
            if (EU.contains(code)) {
                result.add("EU");
            }
            int dash = code.indexOf('-');
            if (dash > 0) {
                result.add(code.substring(0, dash));
            }
        }
        return result;
    }
}
