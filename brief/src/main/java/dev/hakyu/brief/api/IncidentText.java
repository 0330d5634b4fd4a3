package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.FactList;
import dev.hakyu.brief.internal.compose.IncidentWords;
import dev.hakyu.brief.internal.compose.ReportShelf;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.time.LocalDate;
import java.util.List;

/// An incident in the words of the brief, for other ways of showing it.
public final class IncidentText {
    private final ReportShelf shelf;
    private final LocalDate today;

    /// @param reports those that the incidents rest on
    /// @param today dates of this year are told without the year
    public IncidentText(List<Report> reports, LocalDate today) {
        shelf = new ReportShelf(reports);
        this.today = today;
    }

    /// What kind of event and what stopped: ランサムウェア、受発注・出荷の停止.
    public static Text kind(Incident incident) {
        return IncidentWords.kind(incident);
    }

    /// The certainty of the event as a whole.
    public static Certainty certainty(Incident incident) {
        return IncidentWords.certainty(incident);
    }

    /// One fact a line, each with its certainty and the words that say it.
    public List<Brief.Fact> facts(Incident incident) {
        return FactList.of(incident, shelf, today);
    }

    /// Publisher or file, and the date.
    public String source(ReportId report) {
        return shelf.nameOf(report);
    }
}
