package dev.hakyu.model.network;

import dev.hakyu.model.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An organisation reaches a system.
///
/// @param standing true when it is always open, false when opened on request, or null
/// @param killSwitchMinutes how long it takes to cut, 0 or more, or null
/// @param owner who at our side answers for it
public record Access(
        AccessId id,
        OrganisationId organisation,
        SystemId system,
        @Nullable AccessChannel channel,
        @Nullable Privilege privilege,
        SecondFactor mfa,
        @Nullable Boolean sharedAccount,
        @Nullable Boolean standing,
        @Nullable LocalDate approvedUntil,
        @Nullable LocalDate lastUsed,
        @Nullable LocalDate lastReview,
        @Nullable Double killSwitchMinutes,
        @Nullable String owner,
        Origin origin) {}
