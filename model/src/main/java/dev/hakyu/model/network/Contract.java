package dev.hakyu.model.network;

import dev.hakyu.model.Origin;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was entrusted to an organisation.
///
/// @param from first day, or null
/// @param to last day, or null when it goes on or is unknown
/// @param subentrustedTo names or ids, with what the user wrote on approval
/// @param noticeHours within how many hours it must tell us of an incident, or null
/// @param erasureProof day the proof of erasure was received, or null
public record Contract(
        ContractId id,
        OrganisationId organisation,
        String title,
        @Nullable String department,
        @Nullable String owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> dataSets,
        List<SystemId> systems,
        List<String> subentrustedTo,
        @Nullable Double noticeHours,
        @Nullable Boolean auditRight,
        @Nullable LocalDate erasureProof,
        Origin origin) {
    public Contract {
        dataSets = List.copyOf(dataSets);
        systems = List.copyOf(systems);
        subentrustedTo = List.copyOf(subentrustedTo);
    }
}
