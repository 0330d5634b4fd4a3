package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.Trait;
import dev.hakyu.network.api.Applicability;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The applicability section of `hakyu.yaml` as the profile that decides which duties bind us.
final class ProfileWords {
    private ProfileWords() {}

    static Profile of(Applicability said) {
        Map<Trait, Boolean> traits = new EnumMap<>(Trait.class);
        put(traits, Trait.LISTED, said.listed());
        put(traits, Trait.CRITICAL_INFRASTRUCTURE, said.criticalInfrastructure());
        put(traits, Trait.TELECOM, said.telecom());
        put(traits, Trait.FINANCIAL, said.financial());
        put(traits, Trait.PUBLIC_BODY, said.publicBody());
        put(traits, Trait.HANDLES_PERSONAL_DATA, said.personalData());
        put(traits, Trait.DIGITAL_PRODUCTS_IN_EU, said.digitalProductsInEu());
        return new Profile(
                traits,
                Set.copyOf(said.countries()),
                said.industry(),
                said.turnoverPerYear(),
                said.netAssets(),
                said.ordinaryProfitPerYear(),
                said.netProfitPerYear());
    }

    private static void put(Map<Trait, Boolean> traits, Trait trait, @Nullable Boolean value) {
        if (value != null) {
            traits.put(trait, value);
        }
    }
}
