package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.ReportReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What was known at a moment: the reports published by then, and the incidents they tell of.
///
/// A report without a date counts as known from the start, so that it never appears as news.
public record Known(List<Report> reports, List<Reading> readings, List<Incident> incidents) {
    private static final ReportReader READER = ReportReader.shipped();

    public Known {
        reports = List.copyOf(reports);
        readings = List.copyOf(readings);
        incidents = List.copyOf(incidents);
    }

    public static Known at(List<Report> all, Decisions decisions, Instant moment, ZoneId zone) {
        List<Report> reports =
                all.stream().filter(report -> isPublishedBy(report, moment, zone)).toList();
        return of(reports.stream().map(READER::read).toList(), decisions);
    }

    /// What these readings tell, whenever they were published: somebody else decides what was known
    /// when. Both sides of a change follow the same decisions, so that a decision is never news.
    public static Known of(List<Reading> readings, Decisions decisions) {
        return new Known(
                readings.stream().map(Reading::report).toList(),
                readings,
                Dossiers.assemble(readings, decisions));
    }

    /// How many reports tell of no incident.
    public int withoutEvent() {
        return (int) readings.stream().filter(Known::tellsOfNone).count();
    }

    private static boolean tellsOfNone(Reading reading) {
        return reading.accounts().stream()
                .noneMatch(account ->
                        account.statements().stream()
                                .anyMatch(s -> s.what() instanceof Assertion.Victim));
    }

    private static boolean isPublishedBy(Report report, Instant moment, ZoneId zone) {
        PartialDate published = report.published();
        return published == null || !published.earliest().atZone(zone).toInstant().isAfter(moment);
    }
}
