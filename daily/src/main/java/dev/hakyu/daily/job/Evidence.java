package dev.hakyu.daily.job;

import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.store.api.EvidenceShelf;
import dev.hakyu.store.api.EvidenceVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which of the kept reports are read.
final class Evidence {
    /// Reports that nobody has seen for so long are no longer read, unless their dossier is
    /// watched.
    private static final Duration READ_BACK = Duration.ofDays(60);

    private Evidence() {}

    /// What each location showed at a moment: what was seen lately, and all of watched dossiers.
    static List<EvidenceVersion> at(EvidenceShelf shelf, Instant moment, Watch watch) {
        Map<String, EvidenceVersion> versions = new LinkedHashMap<>();
        for (EvidenceVersion each : shelf.asOf(moment.minus(READ_BACK), moment)) {
            versions.put(each.location(), each);
        }
        for (WatchEntry entry : watch.entries()) {
            if (!entry.closed()) {
                for (String location : entry.locations()) {
                    shelf.versions(location).stream()
                            .filter(each -> !each.firstSeen().isAfter(moment))
                            .max(Comparator.comparingInt(EvidenceVersion::number))
                            .ifPresent(each -> versions.putIfAbsent(location, each));
                }
            }
        }
        return List.copyOf(versions.values());
    }
}
