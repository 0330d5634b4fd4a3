package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts that rest on the same words, which open in place.
///
/// @param quote in the original's characters
/// @param source publisher or file, with the date
/// @param link to the words in their report
public record FactGroup(List<Line> lines, String quote, String source, String link) {
    public FactGroup {
        lines = List.copyOf(lines);
    }

    /// One fact.
    ///
    /// @param why the rules that decided on it, where statements differ
    /// @param gaveWay statements that it stands against
    public record Line(Text text, Certainty certainty, List<Text> why, List<Other> gaveWay) {
        public Line {
            why = List.copyOf(why);
            gaveWay = List.copyOf(gaveWay);
        }

        public boolean isContested() {
            return gaveWay.stream().anyMatch(Other::isConflict);
        }
    }

    /// A statement that gave way.
    ///
    /// @param isConflict it contradicts what stands, rather than coming before it
    public record Other(
            String quote, String source, Certainty certainty, String link, boolean isConflict) {}

    /// The facts of an incident, in the order in which a brief tells them.
    public static List<FactGroup> of(Incident incident, IncidentText words) {
        Map<Quote, List<IncidentText.Told>> groups = new LinkedHashMap<>();
        for (IncidentText.Told told : words.told(incident)) {
            groups.computeIfAbsent(told.values().getFirst().basis().quote(), _ -> new ArrayList<>())
                    .add(told);
        }
        List<FactGroup> all = new ArrayList<>();
        groups.forEach((quote, told) ->
                all.add(
                        new FactGroup(
                                told.stream().map(each -> line(incident, each, words)).toList(),
                                IncidentText.shown(quote),
                                words.source(quote.report()),
                                link(incident, quote))));
        return List.copyOf(all);
    }

    /// Where quoted words can be read in their report.
    static String link(Incident incident, Quote quote) {
        return "/incidents/%s/quote?report=%s&from=%d&to=%d"
                .formatted(
                        incident.id(),
                        URLEncoder.encode(quote.report().value(), StandardCharsets.UTF_8),
                        quote.start(),
                        quote.end());
    }

    private static Line line(Incident incident, IncidentText.Told told, IncidentText words) {
        List<Other> gaveWay = new ArrayList<>();
        for (Resolved<?> value : told.values()) {
            for (Statement each : value.superseded()) {
                Other other =
                        new Other(
                                IncidentText.shown(each.quote()),
                                words.source(each.quote().report()),
                                each.certainty(),
                                link(incident, each.quote()),
                                value.conflicting().contains(each));
                if (!gaveWay.contains(other)) {
                    gaveWay.add(other);
                }
            }
        }
        return new Line(
                told.fact().statement(),
                told.fact().certainty(),
                told.values().stream().map(Resolved::why).distinct().toList(),
                gaveWay);
    }
}
