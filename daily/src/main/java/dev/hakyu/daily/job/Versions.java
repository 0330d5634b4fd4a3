package dev.hakyu.daily.job;

import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.api.Editions;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.store.api.EvidenceShelf;
import dev.hakyu.store.api.EvidenceVersion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a place showed before it showed a version.
final class Versions {
    private Versions() {}

    /// The earlier versions that are kept, the oldest first; none of a mail or feed, which holds
    /// several reports. Of very many the first and the newest.
    static List<Report> before(EvidenceVersion version, EvidenceShelf shelf, ZoneId zone) {
        if (version.number() == 1) {
            return List.of();
        }
        List<EvidenceVersion> earlier =
                shelf.versions(version.location()).stream()
                        .filter(each -> each.number() < version.number() && each.isKept())
                        .sorted(Comparator.comparingInt(EvidenceVersion::number))
                        .toList();
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            if (i == 0 || i >= earlier.size() - Editions.MOST_VERSIONS) {
                List<Opened> opened =
                        shelf.item(earlier.get(i))
                                .map(item -> FetchedReports.open(item, zone))
                                .orElse(List.of());
                if (opened.size() == 1 && opened.getFirst() instanceof Opened.Readable readable) {
                    reports.add(readable.report());
                }
            }
        }
        return List.copyOf(reports);
    }
}
