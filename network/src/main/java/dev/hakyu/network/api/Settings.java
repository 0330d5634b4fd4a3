package dev.hakyu.network.api;

import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `hakyu.yaml` says: who we are and how we want to be told.
///
/// @param currency of amounts that name none
/// @param zone of times that name none
/// @param briefAt when the brief of a day is due, on the wall clock of `zone`
/// @param marking printed on every output (社外秘, TLP:AMBER ...), or null
/// @param sources where reports come from, each with an id of its own
/// @param fetching how they are fetched
/// @param alerts who is told each morning
/// @param insurance policies against cyber incidents; empty when none is known
/// @param weeklyOn the day of the week on which the roundup is due, after the brief of that day
/// @param englishNames what English readers see in the place of names and markings, by those
public record Settings(
        Company company,
        Currency currency,
        ZoneId zone,
        Lang language,
        LocalTime briefAt,
        WorkCalendars calendars,
        @Nullable String marking,
        List<Source> sources,
        FetchRules fetching,
        Alerts alerts,
        Applicability applicability,
        List<CyberInsurance> insurance,
        DayOfWeek weeklyOn,
        Map<String, String> englishNames) {

    /// What holds when a workspace has no `hakyu.yaml`: yen, Tokyo, Japanese, 07:00.
    public static final Settings DEFAULT =
            new Settings(
                    Company.UNKNOWN,
                    Currency.getInstance("JPY"),
                    ZoneId.of("Asia/Tokyo"),
                    Lang.JA,
                    LocalTime.of(7, 0),
                    WorkCalendars.DEFAULT,
                    null,
                    List.of(
                            new Source.Folder(
                                    new SourceId("reports"), "reports", ItemFilter.ALL, "reports")),
                    FetchRules.DEFAULT,
                    Alerts.NONE,
                    Applicability.UNKNOWN,
                    List.of(),
                    DayOfWeek.MONDAY,
                    Map.of());

    public Settings {
        sources = List.copyOf(sources);
        insurance = List.copyOf(insurance);
        englishNames = Map.copyOf(englishNames);
    }

    /// Ourselves.
    ///
    /// @param id of ourselves in the network, or null: the organisation with role self
    /// @param name as we write it, or null when not said
    /// @param aliases other names under which reports speak of us
    /// @param country ISO 3166 alpha-2, or null
    public record Company(
            @Nullable String id,
            @Nullable String name,
            List<String> aliases,
            @Nullable String country,
            @Nullable Industry industry) {
        public static final Company UNKNOWN = new Company(null, null, List.of(), null, null);

        public Company {
            aliases = List.copyOf(aliases);
        }

        public static Company named(String name) {
            return new Company(null, name, List.of(), null, null);
        }
    }

    /// Which calendars we count by, and when we work where a site does not say so.
    ///
    /// @param national ISO 3166 alpha-2 of the country whose public holidays are kept, or null
    /// @param government name of the calendar that authorities count by, such as `JP_GOV`, or null
    /// @param own path of our own calendar, in the network folder, or null when none is named
    /// @param operatingDays days of the week, at least one
    /// @param shifts shifts of eight hours per working day, 1 to 3
    public record WorkCalendars(
            @Nullable String national,
            @Nullable String government,
            @Nullable String own,
            Set<DayOfWeek> operatingDays,
            int shifts) {
        public static final WorkCalendars DEFAULT =
                new WorkCalendars(
                        "JP", "JP_GOV", null, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 1);

        public WorkCalendars {
            operatingDays = Set.copyOf(operatingDays);
            if (operatingDays.isEmpty()) {
                throw new IllegalArgumentException("operatingDays must name at least one day");
            }
            if (shifts < 1 || shifts > 3) {
                throw new IllegalArgumentException("shifts must be 1 to 3, got " + shifts);
            }
        }
    }

    /// The same in another language.
    public Settings withLanguage(Lang other) {
        return new Settings(
                company,
                currency,
                zone,
                other,
                briefAt,
                calendars,
                marking,
                sources,
                fetching,
                alerts,
                applicability,
                insurance,
                weeklyOn,
                englishNames);
    }

    /// The same for another company.
    public Settings withCompany(Company other) {
        return new Settings(
                other,
                currency,
                zone,
                language,
                briefAt,
                calendars,
                marking,
                sources,
                fetching,
                alerts,
                applicability,
                insurance,
                weeklyOn,
                englishNames);
    }
}
