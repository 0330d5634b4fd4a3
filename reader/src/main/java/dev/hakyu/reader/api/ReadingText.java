package dev.hakyu.reader.api;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.text.FactLines;
import java.util.List;

/// What was read, for a person at a terminal: per incident the victim, the kind and every fact with
/// how sure it is, the words that say it and where they stand.
///
/// A fact's line begins with a mark: `●` confirmed, `○` reported, `△` possible, `▽` claimed by the
/// attacker, `×` denied. Plain text, lines end with `\n`, no control characters.
public final class ReadingText {
    private static final Text NOTHING =
            new Text("読み取れる事案はありませんでした。", "It tells of no incident that could be read.");

    private ReadingText() {}

    /// A report's head and its incidents.
    public static String render(Reading reading, Lang lang) {
        Report report = reading.report();
        List<Incident> incidents = Dossiers.assemble(List.of(reading));
        StringBuilder text = new StringBuilder();
        text.append(FactLines.clean(report.title().isEmpty() ? report.location() : report.title()))
                .append('\n')
                .append("  ")
                .append(FactLines.clean(report.location()));
        if (report.published() != null) {
            text.append("  ").append(report.published());
        }
        if (report.publisher() != null) {
            text.append("  ").append(FactLines.clean(report.publisher()));
        }
        text.append('\n');
        if (incidents.isEmpty()) {
            text.append(NOTHING.in(lang)).append('\n');
        }
        incidents.forEach(incident -> text.append('\n').append(render(incident, lang)));
        return text.toString();
    }

    /// One incident.
    public static String render(Incident incident, Lang lang) {
        return new FactLines(lang).of(incident);
    }
}
