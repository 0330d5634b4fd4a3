package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.server.workspace.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A dossier for programs: facts with certainty, quote and source, and what gave way to them.
final class DossierJson {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DossierJson() {}

    static String of(
            Incident incident, Snapshot now, Standing standing, Meant meant, IncidentText words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("id", incident.id().value());
        json.put("asOf", now.asOf().toString());
        json.put("marking", now.marking());
        json.put("victim", incident.victim().value().name());
        json.put("aliases", incident.victim().value().aliases());
        json.put("kind", text(IncidentText.kind(incident)));
        json.put("certainty", IncidentText.certainty(incident).id());
        json.put("concernsUs", now.findingsOf(incident).concernsUs());
        json.put("state", standing.stage().id());
        json.put("assignee", standing.assignee());
        json.put(
                "paths",
                now.findingsOf(incident).exposures().stream()
                        .flatMap(each -> each.paths().stream())
                        .map(path -> text(path.why()))
                        .distinct()
                        .toList());
        json.put("facts", words.told(incident).stream().map(each -> fact(each, words)).toList());
        json.put(
                "reports",
                incident.reports().stream()
                        .map(now::findReport)
                        .flatMap(Optional::stream)
                        .map(DossierJson::report)
                        .toList());
        json.put(
                "decisions",
                meant.on(incident, now.rulings().decisions()).stream()
                        .map(each -> text(DecisionText.of(each, now.network())))
                        .toList());
        return MAPPER.writeValueAsString(json);
    }

    private static Map<String, Object> fact(IncidentText.Told told, IncidentText words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statement", text(told.fact().statement()));
        json.put("certainty", told.fact().certainty().id());
        json.put("quote", quote(told.values().getFirst().basis().quote(), words));
        json.put(
                "why",
                told.values().stream()
                        .map(Resolved::why)
                        .distinct()
                        .map(DossierJson::text)
                        .toList());
        json.put(
                "gaveWay",
                told.values().stream()
                        .flatMap(value -> value.superseded().stream())
                        .distinct()
                        .map(each -> statement(each, words))
                        .toList());
        return json;
    }

    private static Map<String, Object> statement(Statement statement, IncidentText words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("certainty", statement.certainty().id());
        json.put("speaker", statement.speaker().id());
        json.put("quote", quote(statement.quote(), words));
        return json;
    }

    private static Map<String, Object> quote(Quote quote, IncidentText words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", quote.report().value());
        json.put("source", words.source(quote.report()));
        json.put("start", quote.start());
        json.put("end", quote.end());
        json.put("text", quote.text());
        return json;
    }

    private static Map<String, Object> report(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", report.id().value());
        json.put("location", report.location());
        json.put("publisher", report.publisher());
        json.put("published", report.published() == null ? null : report.published().toString());
        json.put("title", report.title());
        return json;
    }

    private static Map<String, String> text(Text text) {
        return Map.of("ja", text.ja(), "en", text.en());
    }
}
