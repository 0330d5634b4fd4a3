package dev.hakyu.model.network;

import dev.hakyu.model.Origin;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A system (システム): IT, OT or a service that somebody else runs.
///
/// @param operator who runs it, or null
/// @param hostedOn the system it runs on, or null
/// @param rtoHours promised time to recover, hours, 0 or more, or null
/// @param rpoHours promised loss of data, hours, 0 or more, or null
public record SystemNode(
        SystemId id,
        String name,
        @Nullable OrganisationId operator,
        SystemKind kind,
        @Nullable String vendor,
        @Nullable String product,
        @Nullable String version,
        @Nullable SystemId hostedOn,
        @Nullable LocalDate supportUntil,
        @Nullable SystemZone zone,
        @Nullable Double rtoHours,
        @Nullable Double rpoHours,
        BackupKind backup,
        MfaCoverage mfa,
        @Nullable Detection detection,
        @Nullable LocalDate lastRestoreTest,
        Map<String, String> extra,
        Origin origin) {
    public SystemNode {
        extra = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(extra));
    }
}
