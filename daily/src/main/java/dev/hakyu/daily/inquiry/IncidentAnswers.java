package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.AnswerPoint;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the folder `inquiries/` holds of answers about incidents, for a brief.
///
/// @param answers those about an incident, in order of inquiry and time
/// @param problems inquiries that cannot be read; their answers are missing
public record IncidentAnswers(List<InquiryAnswer> answers, List<Problem> problems) {
    public IncidentAnswers {
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /// Reads all inquiries of a workspace.
    ///
    /// @param lang of whom the brief is for
    public static IncidentAnswers read(Path workspace, Lang lang) throws IOException {
        List<InquiryId> ids = InquiryFolder.list(workspace);
        if (ids.isEmpty()) {
            return new IncidentAnswers(List.of(), List.of());
        }
        Watch watch = new Watch(new WatchLog(workspace).read());
        List<InquiryAnswer> answers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (InquiryId id : ids) {
            InquiryFolder folder = InquiryFolder.of(workspace, id);
            try {
                Inquiry inquiry = folder.read();
                if (inquiry.cause() instanceof Cause.OfIncident cause) {
                    Set<IncidentId> incidents = watch.idsOf(new IncidentId(cause.incident()));
                    addAll(folder, inquiry, List.copyOf(incidents), lang, answers);
                }
            } catch (InputRejected e) {
                problems.addAll(e.problems());
            }
        }
        return new IncidentAnswers(answers, problems);
    }

    private static void addAll(
            InquiryFolder folder,
            Inquiry inquiry,
            List<IncidentId> incidents,
            Lang lang,
            List<InquiryAnswer> answers)
            throws IOException {
        for (Asked asked : inquiry.asked()) {
            Map<Instant, List<KeptAnswer>> byTime = new TreeMap<>();
            for (KeptAnswer each : KnownAnswers.list(KnownAnswers.fileOf(folder, asked))) {
                if (isKnown(inquiry, each)) {
                    byTime.computeIfAbsent(each.received(), key -> new ArrayList<>()).add(each);
                }
            }
            RestartBefore restart = RestartBefore.NOTHING;
            for (Map.Entry<Instant, List<KeptAnswer>> each : byTime.entrySet()) {
                Instant received = each.getKey();
                List<KeptAnswer> together = each.getValue();
                AnswerReport report = AnswerReport.of(folder, inquiry, asked, together, lang);
                List<Statement> statements =
                        new AnswerStatements(inquiry, asked, together, report, restart).list();
                List<AnswerPoint> points = AnswerPoints.of(inquiry, together);
                restart = restart.then(together);
                if (!statements.isEmpty() || !points.isEmpty()) {
                    answers.add(
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
            }
        }
    }

    private static boolean isKnown(Inquiry inquiry, KeptAnswer answer) {
        return inquiry.questions().stream().anyMatch(each -> each.id().equals(answer.question()));
    }
}
