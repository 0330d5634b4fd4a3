package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.server.workspace.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What attackers claimed, what was reported or feared, and what was confirmed, report by report in
/// the order of their publication.
public final class Claims {
    private Claims() {}

    /// What one report adds.
    ///
    /// @param day of the report, or empty when it has none
    /// @param confirmed by the victim or an authority, denials included
    public record Row(
            String day,
            String source,
            List<Said> claimed,
            List<Said> reported,
            List<Said> confirmed) {}

    /// A statement in a few words.
    public record Said(Text text, Certainty certainty, String link) {}

    /// Empty when nobody claims anything or everything is of one certainty: then there is nothing
    /// to hold against each other.
    static List<Row> of(Incident incident, Snapshot now, IncidentText words) {
        Map<ReportId, Row> rows = new LinkedHashMap<>();
        Set<Certainty> found = new LinkedHashSet<>();
        for (Statement statement : incident.statements()) {
            Optional<Text> said = told(statement, words);
            if (said.isPresent()) {
                found.add(statement.certainty());
                ReportId id = statement.quote().report();
                Row row =
                        rows.computeIfAbsent(
                                id,
                                _ ->
                                        new Row(
                                                day(id, now),
                                                words.source(id),
                                                new ArrayList<>(),
                                                new ArrayList<>(),
                                                new ArrayList<>()));
                add(row, statement, said.get(), incident);
            }
        }
        return found.size() < 2
                ? List.of()
                : rows.values().stream().sorted(Comparator.comparing(Row::day)).toList();
    }

    private static void add(Row row, Statement statement, Text text, Incident incident) {
        List<Said> column =
                switch (statement.certainty()) {
                    case CLAIMED -> row.claimed();
                    case REPORTED, POSSIBLE -> row.reported();
                    case CONFIRMED, DENIED, WITHDRAWN -> row.confirmed();
                };
        boolean isKnown =
                column.stream()
                        .anyMatch(each ->
                                each.text().equals(text)
                                        && each.certainty() == statement.certainty());
        if (!isKnown) {
            column.add(
                    new Said(
                            text,
                            statement.certainty(),
                            FactGroup.link(incident, statement.quote())));
        }
    }

    /// Only what can be claimed: what was done, to how much of what.
    private static Optional<Text> told(Statement statement, IncidentText words) {
        return switch (statement.what()) {
            case Assertion.Attack _,
                    Assertion.NoAttack _,
                    Assertion.Count _,
                    Assertion.Exposed _,
                    Assertion.HarmDone _,
                    Assertion.Ultimatum _,
                    Assertion.Outage _ ->
                    words.words(statement);
            case Assertion.Victim _,
                    Assertion.FollowUp _,
                    Assertion.Via _,
                    Assertion.Affected _,
                    Assertion.Country _,
                    Assertion.IndustryOf _,
                    Assertion.Actor _,
                    Assertion.Dated _,
                    Assertion.SiteState _,
                    Assertion.ResumptionForecast _,
                    Assertion.RestartOpen _,
                    Assertion.Resumed _,
                    Assertion.Loss _,
                    Assertion.RegulatorTold _,
                    Assertion.Requested _,
                    Assertion.Answered _ ->
                    Optional.empty();
        };
    }

    private static String day(ReportId id, Snapshot now) {
        return now.findReport(id)
                .map(Report::published)
                .map(PartialDate::toString)
                .map(each -> each.replace('T', ' '))
                .orElse("");
    }
}
