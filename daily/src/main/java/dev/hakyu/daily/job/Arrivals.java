package dev.hakyu.daily.job;

import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.store.api.EvidenceShelf;
import dev.hakyu.store.api.EvidenceVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When reports reached us. An edited article arrived with its first version, so that no edit moves
/// a deadline.
final class Arrivals {
    private Arrivals() {}

    /// By report, when its place was first seen.
    static Map<ReportId, Instant> of(
            List<EvidenceVersion> versions, EvidenceShelf shelf, EvidenceReader reader) {
        Map<ReportId, Instant> arrived = new HashMap<>();
        for (EvidenceVersion version : versions) {
            Instant first = firstSeen(version, shelf);
            for (Reading reading : reader.read(List.of(version))) {
                arrived.merge(
                        reading.report().id(),
                        first,
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return arrived;
    }

    /// When the place of a version was first seen.
    static Instant firstSeen(EvidenceVersion version, EvidenceShelf shelf) {
        return version.number() == 1
                ? version.firstSeen()
                : shelf.versions(version.location()).stream()
                        .map(EvidenceVersion::firstSeen)
                        .min(Instant::compareTo)
                        .orElse(version.firstSeen());
    }
}
