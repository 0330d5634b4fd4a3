package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.daily.job.FetchedReports;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.store.api.EvidenceShelf;
import dev.hakyu.store.api.EvidenceVersion;
import dev.hakyu.store.api.TextDifference;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reports of an incident, each with the sentences taken from it marked, and with what its page
/// said before.
///
/// @param list in the order of the incident's reports
public record Sources(List<Source> list) {
    private static final int MOST_VERSIONS = 20;
    private static final String FOLDER = "reports/";

    /// A report.
    ///
    /// @param location where it was read
    /// @param changes from each version of its page to the next, newest first
    public record Source(
            String id,
            String name,
            String title,
            String location,
            List<Passage> passages,
            List<Change> changes) {}

    /// A stretch of a report's text.
    ///
    /// @param quoted a statement rests on it
    public record Passage(String text, boolean quoted) {}

    /// What changed when a page was edited.
    ///
    /// @param seenAt when the newer version was first fetched
    public record Change(int number, String seenAt, List<TextDifference.Piece> pieces) {
        public Change {
            pieces = List.copyOf(pieces);
        }
    }

    static Sources of(Incident incident, Snapshot now, EvidenceShelf shelf, IncidentText words) {
        return new Sources(
                incident.reports().stream()
                        .map(now::findReport)
                        .flatMap(Optional::stream)
                        .map(report -> source(report, incident, now, shelf, words))
                        .toList());
    }

    private static Source source(
            Report report,
            Incident incident,
            Snapshot now,
            EvidenceShelf shelf,
            IncidentText words) {
        List<Quote> quotes =
                incident.statements().stream()
                        .map(Statement::quote)
                        .filter(quote -> quote.report().equals(report.id()))
                        .toList();
        return new Source(
                report.id().value(),
                words.source(report.id()),
                report.title(),
                report.location(),
                Passages.of(report.text(), quotes),
                changes(report, shelf, now.settings().zone()));
    }

    private static List<Change> changes(Report report, EvidenceShelf shelf, ZoneId zone) {
        List<EvidenceVersion> versions = shelf.versions(report.location());
        if (versions.isEmpty()) {
            versions = shelf.versions(FOLDER + report.location());
        }
        List<Change> changes = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (EvidenceVersion version :
                versions.subList(Math.max(0, versions.size() - MOST_VERSIONS), versions.size())) {
            Optional<String> text = text(version, shelf, zone);
            if (before.isPresent() && text.isPresent()) {
                changes.add(
                        new Change(
                                version.number(),
                                version.firstSeen().atZone(zone).toLocalDate().toString(),
                                TextDifference.between(before.get(), text.get()).pieces()));
            }
            before = text.isPresent() ? text : before;
        }
        return changes.reversed();
    }

    /// Of the first report in it: a page holds one.
    private static Optional<String> text(
            EvidenceVersion version, EvidenceShelf shelf, ZoneId zone) {
        return shelf.item(version).stream()
                .flatMap(item -> FetchedReports.open(item, zone).stream())
                .filter(Opened.Readable.class::isInstance)
                .map(opened -> ((Opened.Readable) opened).report().text())
                .findFirst();
    }
}
