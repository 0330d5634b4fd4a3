package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.FactList;
import dev.hakyu.brief.internal.compose.IncidentWords;
import dev.hakyu.brief.internal.compose.ReportShelf;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /// A fact with the values that it tells.
    ///
    /// @param values at least one; the quote is that of the first one's basis
    public record Told(Brief.Fact fact, List<Resolved<?>> values) {
        public Told {
            values = List.copyOf(values);
        }
    }

    /// As [#facts], each with the values that it tells and so with what they rest on.
    public List<Told> told(Incident incident) {
        return FactList.told(incident, shelf, today).stream()
                .map(each -> new Told(each.fact(), each.values()))
                .toList();
    }

    /// What a statement says, in a few words; empty for what is told elsewhere.
    public Optional<Text> words(Statement statement) {
        return IncidentWords.said(statement.what(), today);
    }

    /// Quoted words as a page shows them: on one line, cut at a length that still reads.
    public static String shown(Quote quote) {
        return ReportShelf.shown(quote);
    }

    /// A date as a person reads it.
    public Text date(PartialDate date) {
        return Wording.date(date, today);
    }

    /// Publisher or file, and the date.
    public String source(ReportId report) {
        return shelf.nameOf(report);
    }
}
