package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<AnsweredTogether> arrived = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (InquiryId id : ids) {
            InquiryFolder folder = InquiryFolder.of(workspace, id);
            try {
                Inquiry inquiry = folder.read();
                if (inquiry.cause() instanceof Cause.OfIncident cause) {
                    Set<IncidentId> incidents = watch.idsOf(new IncidentId(cause.incident()));
                    for (Asked asked : inquiry.asked()) {
                        arrived.addAll(AnsweredTogether.list(folder, inquiry, incidents, asked));
                    }
                }
            } catch (InputRejected e) {
                problems.addAll(e.problems());
            }
        }
        IdentityHashMap<AnsweredTogether, RestartBefore> restarts = restartsBefore(arrived);
        List<InquiryAnswer> answers = new ArrayList<>();
        for (AnsweredTogether each : arrived) {
            RestartBefore before = restarts.getOrDefault(each, RestartBefore.NOTHING);
            each.answer(before, lang).ifPresent(answers::add);
        }
        return new IncidentAnswers(answers, problems);
    }

    /// What each supplier had answered before on its restart, to whichever inquiry about the same
    /// incident: a later answer moves or takes back a day that stands in an earlier inquiry.
    private static IdentityHashMap<AnsweredTogether, RestartBefore> restartsBefore(
            List<AnsweredTogether> arrived) {
        IdentityHashMap<AnsweredTogether, RestartBefore> before = new IdentityHashMap<>();
        Map<AnsweredTogether.Subject, RestartBefore> last = new HashMap<>();
        List<AnsweredTogether> inTime =
                arrived.stream().sorted(Comparator.comparing(AnsweredTogether::received)).toList();
        for (AnsweredTogether each : inTime) {
            RestartBefore known = last.getOrDefault(each.subject(), RestartBefore.NOTHING);
            before.put(each, known);
            last.put(each.subject(), known.then(each.answers()));
        }
        return before;
    }
}
