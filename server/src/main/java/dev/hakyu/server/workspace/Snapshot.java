package dev.hakyu.server.workspace;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.network.api.Settings;
import dev.hakyu.server.workspace.AnswerReaders.Answered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything the pages show to somebody, as of one moment; immutable.
///
/// @param number another one for every change of the workspace and every circle of people who see
///   the same; the brief that is put in later changes it not
/// @param incidents newest first
/// @param findings per incident, whether and how it touches us
/// @param rulings what people decided, as it applies to these incidents
/// @param readings of the reports, each once
/// @param withheld inquiries whose answers are left out of all else here
/// @param prepared the newest brief with what it was made from; of before the last change when
///   `briefIsOld`, null when there was none yet
/// @param briefIsOld a brief of what is known now is being made, or could not be
/// @param briefFailed making the brief ended with an error, which is in the log
public record Snapshot(
        long number,
        Network network,
        Settings settings,
        List<Problem> problems,
        Map<ReportId, Report> reports,
        List<Incident> incidents,
        Map<IncidentId, ExposureFindings> findings,
        Rulings rulings,
        List<Reading> readings,
        Instant asOf,
        Set<Answered> withheld,
        @Nullable PreparedBrief prepared,
        boolean briefIsOld,
        boolean briefFailed) {
    public Snapshot {
        problems = List.copyOf(problems);
        reports = Map.copyOf(reports);
        incidents = List.copyOf(incidents);
        findings = Map.copyOf(findings);
        readings = List.copyOf(readings);
        withheld = Set.copyOf(withheld);
    }

    /// The newest brief; null while the first is being made or when that failed.
    public @Nullable Brief brief() {
        return prepared == null ? null : prepared.brief();
    }

    /// The day of the moment, where the workspace is.
    public LocalDate today() {
        return asOf.atZone(settings.zone()).toLocalDate();
    }

    /// A moment as it is said where the workspace is.
    public OffsetDateTime moment(Instant at) {
        return at.atZone(settings.zone()).toOffsetDateTime();
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

    /// False for an earlier version of a page, which is read beside it and no report of its own.
    public boolean isWhole(ReportId id) {
        return !former().contains(id);
    }

    /// Earlier versions of pages.
    public Set<ReportId> former() {
        return readings.stream()
                .filter(Reading::former)
                .map(each -> each.report().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How many reports there are; a page with its earlier versions is one.
    public int wholeReports() {
        return reports.size() - former().size();
    }

    /// Whether and how an incident touches us.
    public ExposureFindings findingsOf(Incident incident) {
        ExposureFindings found = findings.get(incident.id());
        return found == null ? new ExposureFindings(List.of(), List.of(), List.of()) : found;
    }

    Snapshot with(PreparedBrief made) {
        return with(made, false, false);
    }

    /// Without a brief of now; the one before stays to be read.
    Snapshot withoutBrief() {
        return with(prepared, true, true);
    }

    private Snapshot with(@Nullable PreparedBrief made, boolean old, boolean failed) {
        return new Snapshot(
                number, network, settings, problems, reports, incidents, findings, rulings,
                readings, asOf, withheld, made, old, failed);
    }
}
