package dev.hakyu.daily.job;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import dev.hakyu.store.api.EvidenceShelf;
import dev.hakyu.store.api.EvidenceVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens and reads what the shelf keeps. Each version is read once in a run, however often it is
/// asked for.
final class EvidenceReader {
    private final EvidenceShelf shelf;
    private final ReportReader reader = ReportReader.shipped();
    private final Map<SourceId, String> sourceNames;
    private final ZoneId zone;
    private final Map<String, Optional<Reading>> read = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    /// @param sourceNames what a person calls each source
    EvidenceReader(EvidenceShelf shelf, Map<SourceId, String> sourceNames, ZoneId zone) {
        this.shelf = shelf;
        this.sourceNames = Map.copyOf(sourceNames);
        this.zone = zone;
    }

    /// The readings of these versions, without those that cannot be read.
    List<Reading> read(List<EvidenceVersion> versions) {
        return versions.stream().flatMap(each -> read(each).stream()).toList();
    }

    /// How many of these cannot be read.
    int unreadable(List<EvidenceVersion> versions) {
        read(versions);
        return (int) versions.stream().filter(each -> unreadable.contains(key(each))).count();
    }

    private Optional<Reading> read(EvidenceVersion version) {
        return read.computeIfAbsent(key(version), _ -> readNow(version));
    }

    private Optional<Reading> readNow(EvidenceVersion version) {
        Optional<Item> item = shelf.item(version);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        return switch (ReportOpener.open(fileName(item.get()), item.get().content().toBytes())) {
            case Opened.Readable opened -> {
                Reading reading = reader.read(dated(opened.report(), item.get()));
                yield Optional.of(
                        new Reading(named(reading.report(), item.get()), reading.accounts()));
            }
            case Opened.Unreadable _ -> {
                unreadable.add(key(version));
                yield Optional.empty();
            }
        };
    }

    /// The report with its place, and with the source's date and title where it has none.
    private Report dated(Report report, Item item) {
        @Nullable PartialDate published = report.published();
        Instant listed = item.publishedAt();
        if (published == null && listed != null) {
            published = PartialDate.of(listed.atZone(zone).toLocalDateTime());
        }
        String title = item.title();
        return new Report(
                report.id(),
                item.location(),
                report.publisher(),
                published,
                report.language(),
                report.title().isBlank() && title != null ? title : report.title(),
                report.text(),
                report.blocks());
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
                report.blocks());
    }

    /// A name whose ending says what the media type says; the location's own where that is vague.
    private static String fileName(Item item) {
        String type = item.mediaType();
        int end = type.indexOf(';');
        return switch ((end < 0 ? type : type.substring(0, end))
                .strip()
                .toLowerCase(java.util.Locale.ROOT)) {
            case "text/html", "application/xhtml+xml" -> "report.html";
            case "text/markdown" -> "report.md";
            case "application/pdf" -> "report.pdf";
            case "message/rfc822" -> "report.eml";
            case "application/vnd.ms-outlook" -> "report.msg";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                    "report.docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
                    "report.xlsx";
            case "text/plain" -> item.location().endsWith(".md") ? "report.md" : "report.txt";
            default -> item.location();
        };
    }

    private static String key(EvidenceVersion version) {
        return version.location() + "\n" + version.number();
    }
}
