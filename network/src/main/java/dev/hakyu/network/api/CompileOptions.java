package dev.hakyu.network.api;

import dev.hakyu.model.network.OrganisationId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What holds where the network's files say nothing.
///
/// @param operatingDays days of the week on which a node without its own works; at least one
/// @param shifts shifts of eight hours from 06:00 of a node without its own, 1 to 3
/// @param holidays public holidays; they close every node that is not open on Sundays and whose
///   calendar does not say otherwise
/// @param currency in which quantities are compared
/// @param zone whose wall clock working hours follow and times are told in
/// @param home ourselves, or null: every organisation with the role self
public record CompileOptions(
        Set<DayOfWeek> operatingDays,
        int shifts,
        Set<LocalDate> holidays,
        Currency currency,
        ZoneId zone,
        @Nullable OrganisationId home) {
    public CompileOptions {
        operatingDays = Set.copyOf(operatingDays);
        holidays = Set.copyOf(holidays);
        if (operatingDays.isEmpty()) {
            throw new IllegalArgumentException("operatingDays must name at least one day");
        }
        if (shifts < 1 || shifts > 3) {
            throw new IllegalArgumentException("shifts must be 1 to 3, got " + shifts);
        }
    }

    /// What `hakyu.yaml` says.
    ///
    /// @param holidays of the national calendar that the settings name
    public static CompileOptions of(Settings settings, Set<LocalDate> holidays) {
        String home = settings.company().id();
        return new CompileOptions(
                settings.calendars().operatingDays(),
                settings.calendars().shifts(),
                holidays,
                settings.currency(),
                settings.zone(),
                home == null ? null : new OrganisationId(home));
    }

    public Optional<OrganisationId> findHome() {
        return Optional.ofNullable(home);
    }
}
