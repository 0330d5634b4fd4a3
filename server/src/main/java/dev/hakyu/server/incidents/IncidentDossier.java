package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.store.api.HandlingKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A dossier for programs: facts with certainty, quote and source, and what gave way to them. It
/// changes only when something of the incident does.
record IncidentDossier(
        String id,
        String victim,
        List<String> aliases,
        Text kind,
        Certainty certainty,
        boolean concernsUs,
        Work work,
        @Nullable @Says("The decision that it does not matter to us.") Made dismissal,
        List<Text> paths,
        @Says("Organisations of ours that it was found to concern.") List<Concerned> concerned,
        List<Fact> facts,
        List<ReportEntry> reports,
        @Says("Ids of questions whether a name is ours.") List<String> questions,
        @Says("Those that hold, oldest first.") List<Made> decisions) {

    /// Where the work stands.
    record Work(
            HandlingKind stage,
            @Nullable @Says("The day on which a snoozed one comes back.") LocalDate until,
            @Nullable String assignee,
            @Nullable @Says("Who brought it to this stage.") String by) {
        static Work of(Standing standing) {
            return new Work(standing.stage(), standing.until(), standing.assignee(), standing.by());
        }
    }

    /// An organisation of ours.
    record Concerned(String organisation, String name) {}

    /// A fact with the words that say it.
    record Fact(
            Text statement,
            Certainty certainty,
            Quoted quote,
            List<Text> why,
            @Says("Statements that say otherwise.") List<Said> gaveWay) {}

    /// A statement that gave way.
    record Said(Certainty certainty, Speaker speaker, Quoted quote) {}

    /// Words of a report.
    record Quoted(
            String report,
            String source,
            @Says("Offset in the report's text.") int start,
            int end,
            String text) {}

    /// A report, without its text.
    record ReportEntry(
            String id,
            String location,
            @Nullable String publisher,
            @Nullable String published,
            String title) {
        static ReportEntry of(Report report) {
            return new ReportEntry(
                    report.id().value(),
                    report.location(),
                    report.publisher(),
                    report.published() == null ? null : report.published().toString(),
                    report.title());
        }
    }

    /// A decision.
    record Made(String id, String kind, Text text, String by, OffsetDateTime at, String reason) {
        static Made of(Decision decision, Snapshot now) {
            return new Made(
                    decision.id().value(),
                    DecisionText.kind(decision),
                    DecisionText.of(decision, now.network()),
                    decision.by(),
                    decision.said().at(),
                    decision.reason());
        }
    }

    static IncidentDossier of(
            Incident incident, Snapshot now, Standing standing, Meant meant, IncidentText words) {
        return new IncidentDossier(
                incident.id().value(),
                incident.victim().value().name(),
                incident.victim().value().aliases(),
                IncidentText.kind(incident),
                IncidentText.certainty(incident),
                now.findingsOf(incident).concernsUs(),
                Work.of(standing),
                now.rulings()
                        .findDismissal(incident.id())
                        .map(each -> Made.of(each, now))
                        .orElse(null),
                now.findingsOf(incident).exposures().stream()
                        .flatMap(each -> each.paths().stream())
                        .map(path -> path.why())
                        .distinct()
                        .toList(),
                now.findingsOf(incident).exposures().stream()
                        .map(Exposure::concerned)
                        .filter(OrganisationId.class::isInstance)
                        .distinct()
                        .map(each ->
                                new Concerned(each.value(), now.network().index().nameOf(each)))
                        .toList(),
                words.told(incident).stream().map(each -> fact(each, words)).toList(),
                incident.reports().stream()
                        .map(now::findReport)
                        .flatMap(Optional::stream)
                        .map(ReportEntry::of)
                        .toList(),
                Questions.of(incident, now).stream().map(Questions.Question::id).toList(),
                meant.on(incident, now.rulings().decisions()).stream()
                        .map(each -> Made.of(each, now))
                        .toList());
    }

    private static Fact fact(IncidentText.Told told, IncidentText words) {
        return new Fact(
                told.fact().statement(),
                told.fact().certainty(),
                quoted(told.values().getFirst().basis().quote(), words),
                told.values().stream().<Text>map(Resolved::why).distinct().toList(),
                told.values().stream()
                        .flatMap(value -> value.superseded().stream())
                        .distinct()
                        .map(each -> said(each, words))
                        .toList());
    }

    private static Said said(Statement statement, IncidentText words) {
        return new Said(
                statement.certainty(), statement.speaker(), quoted(statement.quote(), words));
    }

    private static Quoted quoted(Quote quote, IncidentText words) {
        return new Quoted(
                quote.report().value(),
                words.source(quote.report()),
                quote.start(),
                quote.end(),
                quote.text());
    }
}
