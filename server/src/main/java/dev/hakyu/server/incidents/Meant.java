package dev.hakyu.server.incidents;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Recognition;
import dev.hakyu.model.incident.Incident;
import java.util.List;

/// Which incidents of now a decision speaks of.
///
/// @param recognition over the incidents of now
record Meant(Recognition recognition) {
    boolean means(Decision decision, Incident incident) {
        return refs(decision).stream()
                .anyMatch(ref -> recognition.listMeant(ref).contains(incident));
    }

    /// The decisions on an incident that hold, oldest first.
    List<Decision> on(Incident incident, Decisions decisions) {
        return decisions.effective().stream().filter(each -> means(each, incident)).toList();
    }

    private static List<IncidentRef> refs(Decision decision) {
        return switch (decision) {
            case Decision.Confirm it -> List.of(it.incident());
            case Decision.Dismiss it -> List.of(it.incident());
            case Decision.Split it -> List.of(it.incident());
            case Decision.Done it -> List.of(it.incident());
            case Decision.Submitted it -> List.of(it.incident());
            case Decision.StartDeclared it -> List.of(it.incident());
            case Decision.Merge it -> it.incidents();
            case Decision.NotOurs it -> it.incident() == null ? List.of() : List.of(it.incident());
            case Decision.Alias _, Decision.Undo _ -> List.of();
        };
    }
}
