package dev.hakyu.server.incidents;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Writes what people decide on incidents into the workspace, and has it take effect.
@Component
class Decider {
    private final Workspace workspace;
    private final Kept kept;
    private final Clock clock;

    Decider(Workspace workspace, Kept kept, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    /// An incident does not matter to us.
    ///
    /// @param reason 1 to 2,000 characters
    void dismiss(Incident incident, String reason, String who) {
        Snapshot now = workspace.current();
        List<Exposure> exposures = now.findingsOf(incident).exposures();
        append(
                new Decision.Dismiss(
                        Said.now(moment(now), who, reason, "dismiss " + incident.id()),
                        reference(incident, now),
                        Seen.of(incident, exposures.stream().map(Exposure::concerned).toList())),
                "dismiss",
                incident.id().value());
    }

    /// A decision is taken back.
    void undo(DecisionId decision, String who) {
        append(
                new Decision.Undo(
                        Said.now(moment(workspace.current()), who, "", "undo " + decision),
                        decision),
                "undo",
                decision.value());
    }

    private void append(Decision decision, String action, String subject) {
        try {
            DecisionLog.in(workspace.directory()).append(decision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept.store().audit().add(clock.instant(), decision.by(), action, subject);
        workspace.refreshDecisions();
    }

    private OffsetDateTime moment(Snapshot now) {
        return clock.instant().atZone(now.settings().zone()).toOffsetDateTime();
    }

    private static IncidentRef reference(Incident incident, Snapshot now) {
        List<String> names = new ArrayList<>();
        names.add(incident.victim().value().name());
        names.addAll(incident.victim().value().aliases());
        return new IncidentRef(
                incident.id(),
                names,
                incident.reports().stream().map(report -> reference(report, now)).toList());
    }

    private static ReportRef reference(ReportId report, Snapshot now) {
        long tellers =
                now.incidents().stream().filter(each -> each.reports().contains(report)).count();
        return new ReportRef(
                report,
                now.findReport(report).map(each -> each.location()).orElse(null),
                tellers > 1);
    }
}
