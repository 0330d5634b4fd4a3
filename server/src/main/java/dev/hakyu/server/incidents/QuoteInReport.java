package dev.hakyu.server.incidents;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.server.workspace.Snapshot;
import java.util.Optional;

/// Quoted words with what stands around them.
///
/// @param before as much of the report as helps to understand, from the beginning of a line
/// @param quoted the words
/// @param after what follows
/// @param isCutBefore the report has more before
/// @param isCutAfter the report has more after
public record QuoteInReport(
        Incident incident,
        Report report,
        String before,
        String quoted,
        String after,
        boolean isCutBefore,
        boolean isCutAfter) {
    private static final int AROUND = 240;
    private static final int LONGEST_QUOTE = 4000;

    /// The words at a place of a report.
    ///
    /// @param from offset in the report's text of the first UTF-16 unit
    /// @param to offset after the last
    /// @return empty when the incident has no such report or the report no such place
    static Optional<QuoteInReport> find(
            Incident incident, String reportId, int from, int to, Snapshot now) {
        return incident.reports().stream()
                .filter(id -> id.value().equals(reportId))
                .findFirst()
                .flatMap(now::findReport)
                .filter(report ->
                        from >= 0
                                && from < to
                                && to <= report.text().length()
                                && to - from <= LONGEST_QUOTE)
                .map(report -> of(incident, report, from, to));
    }

    private static QuoteInReport of(Incident incident, Report report, int from, int to) {
        String text = report.text();
        int start = edge(text, Math.max(0, from - AROUND));
        int end = edge(text, Math.min(text.length(), to + AROUND));
        return new QuoteInReport(
                incident,
                report,
                text.substring(start, from).stripLeading(),
                text.substring(from, to),
                text.substring(to, end).stripTrailing(),
                start > 0,
                end < text.length());
    }

    /// Never within a pair of surrogates.
    private static int edge(String text, int at) {
        boolean splits = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return splits ? at - 1 : at;
    }

    public ReportId reportId() {
        return report.id();
    }
}
