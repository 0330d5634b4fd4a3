package dev.hakyu.server.workspace;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.network.api.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything the pages show, as of one moment; immutable.
///
/// @param incidents newest first
/// @param findings per incident, whether and how it touches us
/// @param rulings what people decided, as it applies to these incidents
/// @param brief of the moment, or null while it is being made or when that failed
/// @param briefFailed making the brief ended with an error, which is in the log
public record Snapshot(
        Network network,
        Settings settings,
        List<Problem> problems,
        Map<ReportId, Report> reports,
        List<Incident> incidents,
        Map<IncidentId, ExposureFindings> findings,
        Rulings rulings,
        Instant asOf,
        @Nullable Brief brief,
        boolean briefFailed) {
    public Snapshot {
        problems = List.copyOf(problems);
        reports = Map.copyOf(reports);
        incidents = List.copyOf(incidents);
        findings = Map.copyOf(findings);
    }

    public Lang language() {
        return settings.language();
    }

    public @Nullable String marking() {
        return settings.marking();
    }

    public Optional<Incident> findIncident(String id) {
        return incidents.stream().filter(each -> each.id().value().equals(id)).findFirst();
    }

    public Optional<Report> findReport(ReportId id) {
        return Optional.ofNullable(reports.get(id));
    }

    /// Whether and how an incident touches us.
    public ExposureFindings findingsOf(Incident incident) {
        ExposureFindings found = findings.get(incident.id());
        return found == null ? new ExposureFindings(List.of(), List.of(), List.of()) : found;
    }

    Snapshot with(Brief made) {
        return with(made, false);
    }

    Snapshot withoutBrief() {
        return with(null, true);
    }

    private Snapshot with(@Nullable Brief made, boolean failed) {
        return new Snapshot(
                network, settings, problems, reports, incidents, findings, rulings, asOf, made,
                failed);
    }
}
