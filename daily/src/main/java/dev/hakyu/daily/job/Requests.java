package dev.hakyu.daily.job;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.daily.inquiry.IncidentAnswers;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.Settings;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// What the brief's own job is asked for a period.
final class Requests {
    private Requests() {}

    /// @param first no brief was made before
    static BriefRequest brief(
            DayRequest request, BriefEntry entry, boolean first, Consumer<Text> log)
            throws IOException {
        Settings settings = request.files().settings();
        DecisionLog.Contents decided =
                DecisionLog.in(request.files().directory()).read(request.clock().instant());
        decided.problems().forEach(problem -> log.accept(problem.message()));
        IncidentAnswers answered =
                IncidentAnswers.read(request.files().directory(), settings.language());
        answered.problems().forEach(problem -> log.accept(problem.message()));
        return new BriefRequest(
                request.files().network(),
                settings,
                request.files().problems(),
                new ReportsFolder(List.of(), List.of(), 0),
                decided.decisions(),
                answered.answers(),
                request.shownWorkspace(),
                entry.asOf(),
                entry.since(),
                first,
                settings.zone(),
                request.seed(),
                request.runs(),
                request.threads(),
                request.hakyuVersion());
    }
}
