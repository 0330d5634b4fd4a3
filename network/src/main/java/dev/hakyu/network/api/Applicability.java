package dev.hakyu.network.api;

import dev.hakyu.model.Money;
import dev.hakyu.model.incident.Industry;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What decides which duties can bind us. A null is "not said"; a duty that hangs on it is then
/// shown as a question.
///
/// @param exchange where we are listed, such as `TSE`
/// @param countries ISO 3166 alpha-2, or `EU`, where we do business
/// @param personalData we handle data of persons
/// @param euPersonalData of persons in the EU
/// @param digitalProductsInEu we sell products with digital elements in the EU
/// @param employees persons, 1 or more
public record Applicability(
        @Nullable Boolean listed,
        @Nullable String exchange,
        @Nullable MonthDay fiscalYearEnd,
        @Nullable Industry industry,
        List<String> countries,
        @Nullable Boolean personalData,
        @Nullable Boolean euPersonalData,
        @Nullable Boolean criticalInfrastructure,
        @Nullable Boolean telecom,
        @Nullable Boolean financial,
        @Nullable Boolean publicBody,
        @Nullable Boolean digitalProductsInEu,
        @Nullable Integer employees,
        @Nullable Money turnoverPerYear,
        @Nullable Money netAssets,
        @Nullable Money ordinaryProfitPerYear,
        @Nullable Money netProfitPerYear) {

    /// Nothing is said.
    public static final Applicability UNKNOWN =
            new Applicability(
                    null, null, null, null, List.of(), null, null, null, null, null, null, null,
                    null, null, null, null, null);

    public Applicability {
        countries = List.copyOf(countries);
    }
}
