package dev.hakyu.daily.job;

import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.reader.api.Editions;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportReader;
import dev.hakyu.reader.api.UnreadableReport;
import dev.hakyu.store.api.EvidenceShelf;
import dev.hakyu.store.api.EvidenceVersion;
import dev.hakyu.store.api.Readings;
import dev.hakyu.store.api.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Opens and reads what the shelf keeps. Each version is read once in a run, and once per reader
/// when that has a name; but an edited page in each run, beside what it showed before.
final class EvidenceReader {
    private final EvidenceShelf shelf;
    private final Readings kept;
    private final Optional<String> readerName;
    private final Instant now;
    private final BiFunction<Report, List<Report>, List<Reading>> reader;
    private final Map<SourceId, String> sourceNames;
    private final ZoneId zone;
    private final Map<String, List<Reading>> read = new HashMap<>();
    private final Map<String, List<Unread>> unread = new HashMap<>();

    /// @param readerName under which readings are kept and found again; empty to keep none
    /// @param sourceNames what a person calls each source; none for one that has no name of its own
    EvidenceReader(
            Store store,
            Optional<String> readerName,
            Map<SourceId, String> sourceNames,
            ZoneId zone,
            Instant now) {
        this(store, readerName, sourceNames, zone, now, new Editions(ReportReader.shipped())::read);
    }

    /// @param reader of a page beside its earlier versions
    EvidenceReader(
            Store store,
            Optional<String> readerName,
            Map<SourceId, String> sourceNames,
            ZoneId zone,
            Instant now,
            BiFunction<Report, List<Report>, List<Reading>> reader) {
        this.reader = reader;
        this.shelf = store.evidence();
        this.kept = store.readings();
        this.readerName = readerName;
        this.now = now;
        this.sourceNames = Map.copyOf(sourceNames);
        this.zone = zone;
    }

    /// The readings of these versions, without what cannot be read. A mail or feed holds several;
    /// an edited page is read with what [Editions] keeps of its earlier versions.
    List<Reading> read(List<EvidenceVersion> versions) {
        return versions.stream().flatMap(each -> read(each).stream()).toList();
    }

    /// The parts of these that cannot be read.
    List<Unread> unread(List<EvidenceVersion> versions) {
        read(versions);
        return versions.stream()
                .flatMap(each -> unread.getOrDefault(key(each), List.of()).stream())
                .toList();
    }

    /// Drops what other readers found; nothing when this one has no name.
    void dropOthers() {
        readerName.ifPresent(kept::keepOnly);
    }

    private List<Reading> read(EvidenceVersion version) {
        String key = key(version);
        List<Reading> known = read.get(key);
        if (known == null) {
            known = find(version).orElseGet(() -> readNow(version));
            read.put(key, known);
        }
        return known;
    }

    private Optional<List<Reading>> find(EvidenceVersion version) {
        return readerName
                .flatMap(name -> kept.find(version.hash(), version.location(), name))
                .filter(readings ->
                        readings.stream().filter(each -> !each.former()).count() > 1
                                || Versions.before(version, shelf, zone).isEmpty());
    }

    /// What can be read only in part is not kept: each run counts anew what it does not see. Nor is
    /// what was read beside earlier versions: the same words may come back after others.
    private List<Reading> readNow(EvidenceVersion version) {
        Optional<Item> found = shelf.item(version);
        if (found.isEmpty()) {
            return List.of();
        }
        Item item = found.get();
        List<Opened> parts = FetchedReports.open(item, zone);
        List<Report> earlier =
                parts.size() == 1 ? Versions.before(version, shelf, zone) : List.of();
        List<Reading> readings = new ArrayList<>();
        List<Unread> failed = new ArrayList<>();
        for (Opened opened : parts) {
            switch (opened) {
                case Opened.Readable readable -> {
                    try {
                        reader.apply(readable.report(), earlier).stream()
                                .map(each ->
                                        new Reading(
                                                named(each.report(), item),
                                                each.accounts(),
                                                each.former()))
                                .forEach(readings::add);
                    } catch (UnreadableReport fault) {
                        failed.add(Unread.of(item, fault.problem()));
                    }
                }
                case Opened.Unreadable(Problem problem) -> failed.add(Unread.of(item, problem));
            }
        }
        if (!failed.isEmpty()) {
            unread.put(key(version), failed);
        } else if (earlier.isEmpty()) {
            readerName.ifPresent(
                    name -> kept.keep(version.hash(), version.location(), name, readings, now));
        }
        return List.copyOf(readings);
    }

    /// With the name of the source as publisher where the report names none. Only for people: the
    /// reader takes a publisher for the one who says 当社, and a source may list many.
    private Report named(Report report, Item item) {
        String publisher = report.publisher();
        return new Report(
                report.id(),
                report.location(),
                publisher == null ? sourceNames.get(item.source()) : publisher,
                report.published(),
                report.language(),
                report.title(),
                report.text(),
                report.blocks(),
                report.updated(),
                report.zone());
    }

    private static String key(EvidenceVersion version) {
        return version.location() + "\n" + version.number();
    }
}
