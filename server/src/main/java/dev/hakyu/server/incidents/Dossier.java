package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.server.workspace.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One incident with all that was said of it.
///
/// @param weighed fields on which statements differ, and why one of them stands
/// @param links why its reports belong together
/// @param dismissal who put it aside and why, or null
public record Dossier(
        String id,
        String victim,
        List<String> aliases,
        Text kind,
        Certainty certainty,
        List<Brief.Fact> facts,
        List<Text> paths,
        List<ExposureFindings.Proposal> proposals,
        List<Weighed> weighed,
        List<Source> sources,
        List<Text> links,
        @Nullable Dismissal dismissal) {

    /// Somebody said that it does not matter to us.
    public record Dismissal(String decision, String who, String day, String reason) {}

    /// A field on which statements differ.
    public record Weighed(Text why, String stands, List<String> gaveWay, boolean conflict) {}

    /// A report, with the sentences taken from it marked.
    public record Source(String id, String name, String title, List<Passage> passages) {}

    /// A stretch of a report's text.
    ///
    /// @param quoted a statement rests on it
    public record Passage(String text, boolean quoted) {}

    static Dossier of(Incident incident, Snapshot now, IncidentText words) {
        ExposureFindings findings = now.findingsOf(incident);
        Set<Text> paths = new LinkedHashSet<>();
        findings.exposures()
                .forEach(exposure -> exposure.paths().forEach(path -> paths.add(path.why())));
        return new Dossier(
                incident.id().value(),
                incident.victim().value().name(),
                incident.victim().value().aliases(),
                IncidentText.kind(incident),
                IncidentText.certainty(incident),
                words.facts(incident),
                List.copyOf(paths),
                findings.proposals(),
                weighed(incident),
                incident.reports().stream()
                        .map(now::findReport)
                        .flatMap(Optional::stream)
                        .map(report -> source(report, incident, words))
                        .toList(),
                incident.links().stream().map(link -> link.reason()).distinct().toList(),
                now.rulings()
                        .findDismissal(incident.id())
                        .map(each ->
                                new Dismissal(
                                        each.id().value(),
                                        each.by(),
                                        each.day().toString(),
                                        each.reason()))
                        .orElse(null));
    }

    private static List<Weighed> weighed(Incident incident) {
        List<Resolved<?>> fields = new ArrayList<>();
        fields.add(incident.victim());
        Stream.of(
                        incident.via(),
                        incident.attacks(),
                        incident.counts(),
                        incident.exposed(),
                        incident.losses(),
                        incident.forecasts())
                .forEach(fields::addAll);
        fields.addAll(incident.dates().values());
        if (incident.outage() != null) {
            fields.add(incident.outage());
        }
        return fields.stream()
                .filter(field -> !field.superseded().isEmpty())
                .map(field ->
                        new Weighed(
                                field.why(),
                                quote(field.basis()),
                                field.superseded().stream().map(Dossier::quote).distinct().toList(),
                                !field.conflicting().isEmpty()))
                .toList();
    }

    private static String quote(Statement statement) {
        return statement.quote().text().strip();
    }

    private static Source source(Report report, Incident incident, IncidentText words) {
        return new Source(
                report.id().value(),
                words.source(report.id()),
                report.title(),
                Passages.of(
                        report.text(),
                        incident.statements().stream()
                                .map(Statement::quote)
                                .filter(quote -> quote.report().equals(report.id()))
                                .toList()));
    }
}
