package dev.hakyu.network.api;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.incident.Industry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `hakyu.yaml` says: who we are and how we want to be told.
///
/// @param currency of amounts that name none
/// @param zone of times that name none
/// @param briefAt when the brief of a day is due, on the wall clock of `zone`
/// @param marking printed on every output (社外秘, TLP:AMBER ...), or null
/// @param insurance cover against cyber incidents, or null when none or unknown
public record Settings(
        Company company,
        Currency currency,
        ZoneId zone,
        Lang language,
        LocalTime briefAt,
        WorkCalendar calendar,
        @Nullable String marking,
        Applicability applicability,
        @Nullable Insurance insurance) {

    /// What holds when a workspace has no `hakyu.yaml`: yen, Tokyo, Japanese, 07:00.
    public static final Settings DEFAULT =
            new Settings(
                    new Company(null, List.of(), null, "JP", null),
                    Currency.getInstance("JPY"),
                    ZoneId.of("Asia/Tokyo"),
                    Lang.JA,
                    LocalTime.of(7, 0),
                    WorkCalendar.DEFAULT,
                    null,
                    Applicability.UNKNOWN,
                    null);

    /// Ourselves.
    ///
    /// @param name as we write it, or null when not said
    /// @param aliases other names under which reports speak of us
    /// @param organisation id of ourselves in the network, or null: the one with role self
    /// @param country ISO 3166 alpha-2, or null
    public record Company(
            @Nullable String name,
            List<String> aliases,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable Industry industry) {
        public Company {
            aliases = List.copyOf(aliases);
        }
    }

    /// When we work, for sites that do not say so themselves.
    ///
    /// @param holidays ISO 3166 alpha-2 of the country whose public holidays are kept, or null for
    ///   none
    /// @param operatingDays days of the week, at least one
    /// @param shifts shifts of eight hours per working day, 1 to 3
    /// @param closed further days on which nothing runs
    public record WorkCalendar(
            @Nullable String holidays,
            Set<DayOfWeek> operatingDays,
            int shifts,
            List<LocalDate> closed) {
        public static final WorkCalendar DEFAULT =
                new WorkCalendar(
                        "JP", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 1, List.of());

        public WorkCalendar {
            operatingDays = Set.copyOf(operatingDays);
            closed = List.copyOf(closed);
            if (operatingDays.isEmpty()) {
                throw new IllegalArgumentException("operatingDays must name at least one day");
            }
            if (shifts < 1 || shifts > 3) {
                throw new IllegalArgumentException("shifts must be 1 to 3, got " + shifts);
            }
        }
    }

    /// Which duties can bind us. A null is "not said", and a duty that hangs on it is then shown as
    /// a question.
    ///
    /// @param countries ISO 3166 alpha-2, or EU, where we do business
    /// @param turnover of the last business year, or null
    public record Applicability(
            @Nullable Boolean listed,
            @Nullable Boolean criticalInfrastructure,
            @Nullable Boolean telecom,
            @Nullable Boolean publicBody,
            @Nullable Boolean financial,
            @Nullable Boolean handlesPersonalData,
            List<String> countries,
            @Nullable Money turnover) {
        public static final Applicability UNKNOWN =
                new Applicability(null, null, null, null, null, null, List.of(), null);

        public Applicability {
            countries = List.copyOf(countries);
        }
    }

    /// Cover as the policy words it; each null is "not said".
    ///
    /// @param insurer name, or null
    /// @param waitingHours interruption shorter than this is not paid, hours, 0 or more
    /// @param deductible per occurrence, 0 or more
    /// @param limit per occurrence, more than 0
    /// @param annualLimit for all occurrences of a year, more than 0
    /// @param coinsuranceShare share of the covered loss that we bear, 0 to 1
    /// @param interruptionLimit sublimit for business interruption, more than 0
    /// @param interruptionDays longest interruption paid, days, more than 0
    /// @param reinstatements how often the limit is restored within a year, 0 or more
    public record Insurance(
            @Nullable String insurer,
            @Nullable Double waitingHours,
            @Nullable Money deductible,
            @Nullable Money limit,
            @Nullable Money annualLimit,
            @Nullable Double coinsuranceShare,
            @Nullable Money interruptionLimit,
            @Nullable Double interruptionDays,
            @Nullable Integer reinstatements) {}

    /// The same with another name for ourselves; what `hakyu init` starts from.
    public Settings withCompanyName(String name) {
        Objects.requireNonNull(name);
        Company named =
                new Company(
                        name,
                        company.aliases(),
                        company.organisation(),
                        company.country(),
                        company.industry());
        return new Settings(
                named,
                currency,
                zone,
                language,
                briefAt,
                calendar,
                marking,
                applicability,
                insurance);
    }

    /// The same in another language.
    public Settings withLanguage(Lang other) {
        return new Settings(
                company,
                currency,
                zone,
                other,
                briefAt,
                calendar,
                marking,
                applicability,
                insurance);
    }
}
