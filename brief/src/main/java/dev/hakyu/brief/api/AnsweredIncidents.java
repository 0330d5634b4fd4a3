package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.AnswerLayer;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Report;
import java.time.Instant;
import java.util.List;

/// Incidents with what the parties themselves answered to our inquiries.
///
/// An answer goes to the incident that its inquiry names and to no other. What the victim says of
/// its own stop, restart and data is weighed with what was published; a difference stays as a
/// conflict. Other answers stand among the statements.
public final class AnsweredIncidents {
    private AnsweredIncidents() {}

    /// The incidents, in their order, those with an answer replaced.
    ///
    /// @param reports those that the incidents rest on, by whose dates answers are weighed
    /// @param answers in any order
    public static List<Incident> of(
            List<Incident> incidents, List<Report> reports, List<InquiryAnswer> answers) {
        return AnswerLayer.over(incidents, reports, answers).incidents();
    }

    /// Those that had come in by a moment.
    public static List<InquiryAnswer> receivedBy(List<InquiryAnswer> answers, Instant moment) {
        return answers.stream().filter(each -> !each.received().isAfter(moment)).toList();
    }
}
