package dev.hakyu.model.incident;

import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.util.List;

/// What one organisation answered about an incident when we asked: its own words about itself, as
/// they came in at one time.
///
/// @param inquiry number of the inquiry
/// @param incidents the incident that was asked about, then the other ids that it has had; never
///   guessed from what was answered
/// @param supplier who answered
/// @param name of the supplier as a person reads it
/// @param received when the answers came in
/// @param report the answers, a line each, so that each can be quoted; its id is an answer's
/// @param statements each quoting that report; none when the answers state nothing yet
/// @param points what they say in a few words
public record InquiryAnswer(
        String inquiry,
        List<IncidentId> incidents,
        OrganisationId supplier,
        String name,
        Instant received,
        Report report,
        List<Statement> statements,
        List<AnswerPoint> points) {
    public InquiryAnswer {
        incidents = List.copyOf(incidents);
        statements = List.copyOf(statements);
        points = List.copyOf(points);
        if (incidents.isEmpty()) {
            throw new IllegalArgumentException("an answer belongs to an incident: " + inquiry);
        }
        if (!report.id().isAnswer()) {
            throw new IllegalArgumentException(
                    "the id of answers is made by ReportId.ofAnswer, got " + report.id());
        }
        for (Statement statement : statements) {
            if (!statement.quote().report().equals(report.id())) {
                throw new IllegalArgumentException(
                        "an answer quotes its own report, got " + statement.quote().report());
            }
        }
    }
}
