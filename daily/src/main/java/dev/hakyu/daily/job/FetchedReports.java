package dev.hakyu.daily.job;

import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.source.Item;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.store.api.EvidenceVersion;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reports that were fetched into a workspace, as a brief of that moment reads them.
///
/// @param arrived when the place of each report was first seen
/// @param earlier what edited places showed before, by location, the oldest first
public record FetchedReports(
        List<Report> reports, Map<ReportId, Instant> arrived, Map<String, List<Report>> earlier) {
    public FetchedReports {
        reports = List.copyOf(reports);
        arrived = Map.copyOf(arrived);
        earlier = Map.copyOf(earlier);
    }

    /// All that the place of a report showed, the oldest first; the report may be among it.
    ///
    /// @param location of the place; of a file in the workspace, its path from there
    public List<Report> shownAt(String location) {
        List<Report> shown = new ArrayList<>(earlier.getOrDefault(location, List.of()));
        List<Report> now =
                reports.stream().filter(each -> each.location().equals(location)).toList();
        if (now.size() == 1) {
            shown.addAll(now);
        }
        return List.copyOf(shown);
    }

    /// What was seen lately, and all of watched dossiers; none where nothing was ever fetched. Only
    /// reads, beside a process that may be writing.
    ///
    /// @param command what the user runs, named to others who want the workspace meanwhile
    public static FetchedReports at(
            Path workspace, Instant moment, ZoneId zone, String command, Clock clock)
            throws IOException {
        if (!Store.isThere(workspace)) {
            return new FetchedReports(List.of(), Map.of(), Map.of());
        }
        Map<ReportId, Instant> arrived = new HashMap<>();
        Watch watch = new Watch(new WatchLog(workspace).read());
        Map<String, List<Report>> earlier = new HashMap<>();
        List<Report> reports = new ArrayList<>();
        try (Store store = Store.openToRead(workspace, command, clock)) {
            for (EvidenceVersion version : Evidence.at(store.evidence(), moment, watch)) {
                Instant first = Arrivals.firstSeen(version, store.evidence());
                List<Report> before = Versions.before(version, store.evidence(), zone);
                if (!before.isEmpty()) {
                    earlier.put(version.location(), before);
                    before.forEach(each -> arrived.putIfAbsent(each.id(), first));
                }
                store.evidence()
                        .item(version)
                        .ifPresent(item -> {
                            for (Opened opened : open(item, zone)) {
                                if (opened instanceof Opened.Readable readable) {
                                    reports.add(readable.report());
                                    arrived.merge(
                                            readable.report().id(),
                                            first,
                                            (one, other) -> one.isBefore(other) ? one : other);
                                }
                            }
                        });
            }
        }
        return new FetchedReports(reports, arrived, earlier);
    }

    /// All reports of an item, with the source's date and title where they have none.
    public static List<Opened> open(Item item, ZoneId zone) {
        List<Opened> all = new ArrayList<>();
        for (Opened opened :
                ReportOpener.openAll(item.location(), item.mediaType(), item.content().toBytes())) {
            all.add(
                    opened instanceof Opened.Readable readable
                            ? new Opened.Readable(
                                    dated(readable.report(), item, zone), readable.warnings())
                            : opened);
        }
        return all;
    }

    /// What of an item cannot be read: the whole of it, or attachments and entries. Each is a
    /// warning that names the file or address and says why; the item itself is kept.
    public static List<Problem> unreadable(Item item, ZoneId zone) {
        List<Problem> problems = new ArrayList<>();
        for (Opened opened : open(item, zone)) {
            if (opened instanceof Opened.Unreadable(Problem problem)) {
                Place place = problem.place();
                String file = place.file().isBlank() ? item.location() : place.file();
                problems.add(
                        Problem.warning(
                                problem.code(),
                                new Place(
                                        file,
                                        place.sheet(),
                                        place.row(),
                                        place.column(),
                                        place.value()),
                                problem.message(),
                                problem.remedy()));
            }
        }
        return problems;
    }

    private static Report dated(Report report, Item item, ZoneId zone) {
        @Nullable PartialDate published = report.published();
        Instant listed = item.publishedAt();
        if (published == null && listed != null) {
            PartialDate day = PartialDate.of(listed.atZone(zone).toLocalDateTime());
            published = ReportOpener.isPlausible(day) ? day : null;
        }
        String title = item.title();
        return new Report(
                report.id(),
                report.location(),
                report.publisher(),
                published,
                report.language(),
                report.title().isBlank() && title != null ? title : report.title(),
                report.text(),
                report.blocks(),
                report.updated(),
                report.zone());
    }
}
