package dev.hakyu.server.incidents;

import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Recognition;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.store.api.Handling;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Where the work on each incident stands: accepted, snoozed, assigned.
///
/// It is kept in the store and not among the decisions: it says who works on what, and changes
/// nothing of what an incident is.
@Component
public class Standings {
    /// Readings of the workspace, by as many circles of people.
    private static final int MOST_KNOWN = 16;

    private final Kept kept;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    Standings(Kept kept) {
        this.kept = kept;
    }

    /// Where the work on an incident stands.
    public Standing of(Incident incident, Snapshot now) {
        return at(now).standings.getOrDefault(incident.id(), Standing.NEW);
    }

    /// The names under which incidents are assigned to an account: that of now and those before.
    Set<String> namesOf(String account) {
        return kept.store().accountNames().of(account);
    }

    /// What was done about an incident, oldest first.
    List<Handling> historyOf(Incident incident, Snapshot now) {
        Known all = at(now);
        return kept.store().handlings().all().stream()
                .filter(each -> all.recognition.listMeant(each.incident()).contains(incident))
                .toList();
    }

    /// Which incidents of now decisions speak of.
    Meant meant(Snapshot now) {
        return new Meant(at(now).recognition);
    }

    /// An incident for a decision or a handling to remember.
    IncidentRef refer(Incident incident, Snapshot now) {
        return at(now).recognition.refer(incident);
    }

    /// Keeps what somebody does about incidents.
    void add(List<Handling> handlings) {
        kept.store().handlings().addAll(handlings);
        known.clear();
    }

    private Known at(Snapshot now) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(now.number(), _ -> read(now));
    }

    private Known read(Snapshot now) {
        Recognition recognition =
                Recognition.of(now.incidents(), List.copyOf(now.reports().values()));
        LocalDate today = now.today();
        Map<IncidentId, Standing> standings = new HashMap<>();
        for (Handling each : kept.store().handlings().all()) {
            for (Incident incident : recognition.listMeant(each.incident())) {
                standings.merge(
                        incident.id(),
                        Standing.NEW.then(each, today),
                        (before, _) -> before.then(each, today));
            }
        }
        return new Known(recognition, standings);
    }

    private record Known(Recognition recognition, Map<IncidentId, Standing> standings) {}
}
