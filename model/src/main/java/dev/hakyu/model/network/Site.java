package dev.hakyu.model.network;

import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A plant, warehouse, office, store or data centre of an organisation.
///
/// @param kind the user's word: 工場, 倉庫, ...
/// @param outputPerDay units of `outputUnit` per working day, more than 0, or null
/// @param valueAddedPerDay fixed cost plus profit per working day, or null
/// @param operatingDays days of the week it works; null when unknown
/// @param shifts shifts of eight hours per working day, 1 to 3, or null
/// @param maxOvertimeShare 0 to 1, or null
public record Site(
        SiteId id,
        OrganisationId organisation,
        String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable Double outputPerDay,
        @Nullable String outputUnit,
        @Nullable Money valueAddedPerDay,
        @Nullable Set<DayOfWeek> operatingDays,
        @Nullable Integer shifts,
        @Nullable Double maxOvertimeShare,
        Map<String, String> extra,
        Origin origin) {
    public Site {
        operatingDays = operatingDays == null ? null : Set.copyOf(operatingDays);
        extra = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(extra));
    }
}
