package dev.hakyu.daily.job;

import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.reader.api.UnreadableReport;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All that a workspace knows at a moment, whichever way it came: the reports that a person put
/// into `reports/` and those that were fetched. What a person looks up, decides, asks or drafts
/// starts from here, so that each incident of a brief can be found by its id.
///
/// @param readings each report once; a file of the folder stands before what was fetched from it,
///   since it may have been edited
/// @param unreadable how many files, attachments and entries in `reports/` could not be read
/// @param problems what could not be read in `reports/`, and warnings; each names its file
/// @param arrived when each fetched report reached us; a file that was never fetched is not in it
public record KnownReports(
        List<Reading> readings,
        int unreadable,
        List<Problem> problems,
        Map<ReportId, Instant> arrived) {
    private static final String FOLDER = "reports";

    public KnownReports {
        arrived = Map.copyOf(arrived);
        readings = List.copyOf(readings);
        problems = List.copyOf(problems);
        if (unreadable < 0) {
            throw new IllegalArgumentException("unreadable must be 0 or more, got " + unreadable);
        }
    }

    /// Reads them. Of `reports/`, what was published by the moment or says no date; of what was
    /// fetched, what had been seen by then.
    ///
    /// @param command what the user runs, named to others who want the workspace meanwhile
    /// @throws dev.hakyu.store.api.StoreTrouble when what was fetched cannot be read
    public static KnownReports at(
            WorkspaceFiles workspace, Instant moment, String command, Clock clock)
            throws IOException {
        ZoneId zone = workspace.settings().zone();
        ReportsFolder folder = ReportsFolder.open(workspace.directory().resolve(FOLDER));
        Map<ReportId, Report> reports = new LinkedHashMap<>();
        folder.reports().stream()
                .filter(report -> isPublishedBy(report, moment, zone))
                .forEach(report -> reports.putIfAbsent(report.id(), report));
        Set<String> inFolder =
                reports.values().stream()
                        .map(report -> FOLDER + "/" + report.location())
                        .collect(Collectors.toSet());
        FetchedReports fetched =
                FetchedReports.at(workspace.directory(), moment, zone, command, clock);
        fetched.reports().stream()
                .filter(report -> !inFolder.contains(report.location()))
                .forEach(report -> reports.putIfAbsent(report.id(), report));
        ReadOnce reader = reader(workspace, command, clock);
        Set<Report> files = Set.copyOf(folder.reports());
        List<Reading> readings = new ArrayList<>();
        List<Problem> faults = new ArrayList<>();
        for (Report report : reports.values()) {
            String place =
                    files.contains(report) ? FOLDER + "/" + report.location() : report.location();
            try {
                readings.addAll(reader.read(report, fetched.shownAt(place)));
            } catch (UnreadableReport fault) {
                faults.add(fault.problem());
            }
        }
        int unreadable = folder.unreadable() + faults.size();
        faults.addAll(folder.problems());
        return new KnownReports(readings, unreadable, faults, fetched.arrived());
    }

    /// What a server kept of this workspace is taken as it is. Nothing is kept here: that needs the
    /// workspace for oneself.
    private static ReadOnce reader(WorkspaceFiles workspace, String command, Clock clock) {
        Optional<String> name = ReaderName.shipped();
        if (name.isEmpty() || !Store.isThere(workspace.directory())) {
            return ReadOnce.afresh(Optional.empty());
        }
        try (Store store = Store.openToRead(workspace.directory(), command, clock)) {
            return ReadOnce.knowing(name, store.readings());
        }
    }

    /// The reports alone, as they stand.
    public List<Report> reports() {
        return readings.stream().filter(reading -> !reading.former()).map(Reading::report).toList();
    }

    private static boolean isPublishedBy(Report report, Instant moment, ZoneId zone) {
        PartialDate said = report.saidOn();
        return said == null || !said.earliest().atZone(zone).toInstant().isAfter(moment);
    }
}
