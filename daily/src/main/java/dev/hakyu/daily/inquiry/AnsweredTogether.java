package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.incident.AnswerPoint;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What one supplier answered to one inquiry at one time.
///
/// @param incidents the incident that was asked about, then the other ids that it has had
/// @param received when the answers came in
/// @param answers at least one, to questions of the inquiry
record AnsweredTogether(
        InquiryFolder folder,
        Inquiry inquiry,
        List<IncidentId> incidents,
        Asked asked,
        Instant received,
        List<KeptAnswer> answers) {
    AnsweredTogether {
        incidents = List.copyOf(incidents);
        answers = List.copyOf(answers);
    }

    /// Who answers about what, in whichever inquiry.
    ///
    /// @param incidents all ids that the incident has had
    record Subject(OrganisationId supplier, Set<IncidentId> incidents) {
        Subject {
            incidents = Set.copyOf(incidents);
        }
    }

    /// All that one supplier answered to one inquiry, in order of time.
    static List<AnsweredTogether> list(
            InquiryFolder folder, Inquiry inquiry, Set<IncidentId> incidents, Asked asked)
            throws IOException {
        Map<Instant, List<KeptAnswer>> byTime = new TreeMap<>();
        for (KeptAnswer each : KnownAnswers.list(KnownAnswers.fileOf(folder, asked))) {
            if (isKnown(inquiry, each)) {
                byTime.computeIfAbsent(each.received(), _ -> new ArrayList<>()).add(each);
            }
        }
        List<IncidentId> about = List.copyOf(incidents);
        return byTime.entrySet().stream()
                .map(each ->
                        new AnsweredTogether(
                                folder, inquiry, about, asked, each.getKey(), each.getValue()))
                .toList();
    }

    Subject subject() {
        return new Subject(asked.supplier(), Set.copyOf(incidents));
    }

    /// What it tells a brief; empty when it states nothing yet.
    ///
    /// @param restart what the supplier had answered before on the day of its restart
    /// @param lang of whom the brief is for
    Optional<InquiryAnswer> answer(RestartBefore restart, Lang lang) {
        AnswerReport report = AnswerReport.of(folder, inquiry, asked, answers, lang);
        List<Statement> statements =
                new AnswerStatements(inquiry, asked, answers, report, restart).list();
        List<AnswerPoint> points = AnswerPoints.of(inquiry, answers);
        if (statements.isEmpty() && points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new InquiryAnswer(
                        inquiry.id().value(),
                        incidents,
                        asked.supplier(),
                        asked.name(),
                        received,
                        report.report(),
                        statements,
                        points));
    }

    private static boolean isKnown(Inquiry inquiry, KeptAnswer answer) {
        return inquiry.questions().stream().anyMatch(each -> each.id().equals(answer.question()));
    }
}
