package dev.hakyu.server.incidents;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Recognition;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.workspace.Snapshot;
import java.util.List;

/// Which incidents of now a decision speaks of.
final class Meant {
    private Meant() {}

    static List<Incident> incidents(Decision decision, Snapshot now) {
        List<IncidentRef> refs = refs(decision);
        if (refs.isEmpty()) {
            return List.of();
        }
        Recognition recognition =
                Recognition.of(now.incidents(), List.copyOf(now.reports().values()));
        return refs.stream()
                .flatMap(ref -> recognition.listMeant(ref).stream())
                .distinct()
                .toList();
    }

    private static List<IncidentRef> refs(Decision decision) {
        return switch (decision) {
            case Decision.Confirm it -> List.of(it.incident());
            case Decision.Dismiss it -> List.of(it.incident());
            case Decision.Split it -> List.of(it.incident());
            case Decision.Merge it -> it.incidents();
            case Decision.NotOurs it -> it.incident() == null ? List.of() : List.of(it.incident());
            case Decision.Alias _, Decision.Undo _ -> List.of();
        };
    }
}
