package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.CountWords;
import dev.hakyu.brief.internal.compose.FactList;
import dev.hakyu.brief.internal.compose.IncidentWords;
import dev.hakyu.brief.internal.compose.OurShare;
import dev.hakyu.brief.internal.compose.ReportShelf;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An incident in the words of the brief, for other ways of showing it.
public final class IncidentText {
    /// The label of a day that attackers threaten with.
    public static final Text ATTACKERS_DEADLINE = new Text("攻撃者の公開予告・支払期限", "Attackers' deadline");

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

    /// Each figure with what it counts and how sure it is: 氏名 1,493人分(確認).
    public static List<Text> counts(Incident incident) {
        return CountWords.own(incident).stream()
                .map(each -> CountWords.told(incident, each))
                .distinct()
                .toList();
    }

    /// The sites of the victim that run by what was told last, as they were called; empty when no
    /// report tells its sites apart.
    public static List<Text> runningSites(Incident incident) {
        return incident.runningSites().stream()
                .map(each ->
                        new Text(
                                each.value().site() + "(" + each.certainty().label().ja() + ")",
                                each.value().site() + " (" + each.certainty().label().en() + ")"))
                .toList();
    }

    /// How many of them are ours, as the contractor told us: 5,310名分(うち退職者 1,940名)(確認); empty where
    /// nobody told it.
    public static List<Text> ourShare(Incident incident) {
        return OurShare.told(incident);
    }

    /// What data is concerned and how sure that is, one line per certainty: 氏名、住所(おそれ).
    public static List<Text> data(Incident incident) {
        Map<Certainty, List<DataClass>> found = new EnumMap<>(Certainty.class);
        incident.exposed()
                .forEach(each ->
                        found.computeIfAbsent(each.certainty(), _ -> new ArrayList<>())
                                .add(each.value().dataClass()));
        List<Text> lines = new ArrayList<>();
        Set<DataClass> told = EnumSet.noneOf(DataClass.class);
        found.forEach((certainty, classes) -> {
            List<Text> labels =
                    CountWords.named(classes).stream()
                            .filter(told::add)
                            .map(DataClass::label)
                            .toList();
            if (labels.isEmpty()) {
                return;
            }
            lines.add(
                    new Text(
                            "%s(%s)"
                                    .formatted(
                                            String.join(
                                                    "、", labels.stream().map(Text::ja).toList()),
                                            certainty.label().ja()),
                            "%s (%s)"
                                    .formatted(
                                            String.join(
                                                    ", ", labels.stream().map(Text::en).toList()),
                                            certainty.label().en())));
        });
        return List.copyOf(lines);
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
