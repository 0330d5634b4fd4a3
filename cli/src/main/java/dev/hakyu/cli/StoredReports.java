package dev.hakyu.cli;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.source.Item;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.store.api.EvidenceVersion;
import dev.hakyu.store.api.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reports that were fetched into a workspace, as they stood at a moment; none where nothing
/// was ever fetched. Only reads.
final class StoredReports {
    /// As far back as a morning reads.
    private static final Duration READ_BACK = Duration.ofDays(60);

    private StoredReports() {}

    static List<Report> at(Path workspace, Instant moment, ZoneId zone, Clock clock) {
        if (!Files.exists(workspace.resolve(Store.FOLDER).resolve("hakyu.db"))) {
            return List.of();
        }
        List<Report> reports = new ArrayList<>();
        try (Store store = Store.openToRead(workspace, "decide", clock)) {
            for (EvidenceVersion version : store.evidence().asOf(moment.minus(READ_BACK), moment)) {
                store.evidence().item(version).ifPresent(item -> open(item, zone, reports));
            }
        }
        return List.copyOf(reports);
    }

    private static void open(Item item, ZoneId zone, List<Report> reports) {
        for (Opened opened :
                ReportOpener.openAll(item.location(), item.mediaType(), item.content().toBytes())) {
            if (opened instanceof Opened.Readable readable) {
                reports.add(dated(readable.report(), item, zone));
            }
        }
    }

    /// With the source's date and title where the report has none.
    private static Report dated(Report report, Item item, ZoneId zone) {
        @Nullable PartialDate published = report.published();
        Instant listed = item.publishedAt();
        if (published == null && listed != null) {
            published = PartialDate.of(listed.atZone(zone).toLocalDateTime());
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
                report.blocks());
    }
}
