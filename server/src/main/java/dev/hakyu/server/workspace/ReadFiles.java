package dev.hakyu.server.workspace;

import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.daily.job.FetchedReports;
import dev.hakyu.daily.job.ReadOnce;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.UnreadableReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the workspace holds apart from decisions: its files, and its reports with their readings.
///
/// The reports are those of the folder `reports` and those that were fetched, as the daily job
/// reads them. A file of the folder stands before what was fetched from it: it may have been edited
/// since.
///
/// @param readings by report, in the order in which they were found
/// @param unreadable how many reports could not be read
/// @param arrived when each report reached us: as fetched, else when it was first read here
record ReadFiles(
        WorkspaceFiles files,
        Map<ReportId, Reading> readings,
        List<Problem> problems,
        int unreadable,
        Map<ReportId, Instant> arrived) {
    private static final String FOLDER = "reports";

    ReadFiles {
        readings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        problems = List.copyOf(problems);
        arrived = Map.copyOf(arrived);
    }

    /// Reads the folder and the store.
    ///
    /// @param before what was read earlier; a report that has not changed is not read again
    /// @param reader which knows what was found in reports before
    static ReadFiles of(Path directory, Clock clock, @Nullable ReadFiles before, ReadOnce reader) {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ReportsFolder folder = ReportsFolder.open(directory.resolve(FOLDER));
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(folder.problems());
        List<Report> reports = new ArrayList<>(folder.reports());
        FetchedReports fetched = fetched(files, clock);
        List<Report> elsewhere = notIn(folder, fetched.reports());
        reports.addAll(elsewhere);
        Map<ReportId, List<Report>> shown = new HashMap<>();
        folder.reports()
                .forEach(each ->
                        shown.put(each.id(), fetched.shownAt(FOLDER + "/" + each.location())));
        elsewhere.forEach(each -> shown.put(each.id(), fetched.shownAt(each.location())));
        return new ReadFiles(
                        files,
                        Map.of(),
                        problems,
                        folder.unreadable(),
                        before == null
                                ? fetched.arrived()
                                : earliest(fetched.arrived(), before.arrived))
                .with(reports, shown, clock.instant(), before, reader);
    }

    private static Map<ReportId, Instant> earliest(
            Map<ReportId, Instant> fetched, Map<ReportId, Instant> known) {
        Map<ReportId, Instant> all = new HashMap<>(known);
        fetched.forEach(
                (id, at) -> all.merge(id, at, (one, other) -> one.isBefore(other) ? one : other));
        return all;
    }

    /// With further reports. One that was never seen reached us now.
    ReadFiles with(List<Report> added, Instant now) {
        return with(added, Map.of(), now, this, ReadOnce.afresh(Optional.empty()));
    }

    /// @param shown what the place of a report has shown so far
    private ReadFiles with(
            List<Report> added,
            Map<ReportId, List<Report>> shown,
            Instant asOf,
            @Nullable ReadFiles known,
            ReadOnce reader) {
        Map<ReportId, Instant> since = new HashMap<>(arrived);
        Map<ReportId, Reading> all = new LinkedHashMap<>(readings);
        List<Problem> faults = new ArrayList<>();
        for (Report report : added) {
            if (!isWhole(all.get(report.id())) && isPublishedBy(report, asOf, zone())) {
                since.putIfAbsent(report.id(), asOf);
                List<Report> versions = shown.getOrDefault(report.id(), List.of());
                @Nullable Reading earlier = known == null ? null : known.readings.get(report.id());
                if (ReadOnce.isAlone(report, versions)
                        && earlier != null
                        && !earlier.former()
                        && earlier.report().equals(report)) {
                    reader.leave(report);
                    all.put(report.id(), earlier);
                } else {
                    try {
                        reader.read(report, versions).forEach(each -> put(each, all));
                    } catch (UnreadableReport fault) {
                        faults.add(fault.problem());
                    }
                }
            }
        }
        int unread = unreadable + faults.size();
        faults.addAll(problems);
        return new ReadFiles(files, all, faults, unread, since);
    }

    /// A former version yields to the whole report of the same text.
    private static void put(Reading reading, Map<ReportId, Reading> all) {
        if (!reading.former() || !isWhole(all.get(reading.report().id()))) {
            all.put(reading.report().id(), reading);
        }
    }

    private static boolean isWhole(@Nullable Reading reading) {
        return reading != null && !reading.former();
    }

    ZoneId zone() {
        return files.settings().zone();
    }

    Map<ReportId, Report> reports() {
        return readings.values().stream()
                .map(Reading::report)
                .collect(Collectors.toMap(Report::id, each -> each));
    }

    private static List<Report> notIn(ReportsFolder folder, List<Report> fetched) {
        Set<String> inFolder =
                folder.reports().stream()
                        .map(report -> FOLDER + "/" + report.location())
                        .collect(Collectors.toSet());
        return fetched.stream().filter(report -> !inFolder.contains(report.location())).toList();
    }

    private static FetchedReports fetched(WorkspaceFiles files, Clock clock) {
        try {
            return FetchedReports.at(
                    files.directory(),
                    clock.instant(),
                    files.settings().zone(),
                    "hakyu serve",
                    clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPublishedBy(Report report, Instant asOf, ZoneId zone) {
        PartialDate published = report.published();
        return published == null || !published.earliest().atZone(zone).toInstant().isAfter(asOf);
    }
}
