package dev.hakyu.model.decision;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.network.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the decisions say of the incidents of one moment. Immutable; safe to share.
public final class Rulings {
    public static final Rulings NONE = of(Decisions.NONE, List.of(), List.of());

    private final Decisions decisions;
    private final Map<IncidentId, List<Decision.Confirm>> confirmed;
    private final Map<IncidentId, List<Decision.NotOurs>> notOurs = new HashMap<>();
    private final Map<IncidentId, Decision.Dismiss> dismissed = new HashMap<>();
    private final Map<IncidentId, List<Decision.Done>> done;
    private final Map<IncidentId, List<Decision.Submitted>> submitted;
    private final Map<IncidentId, List<Decision.StartDeclared>> declared;
    private final List<Decision.NotOurs> notOursAnywhere;

    private Rulings(Decisions decisions, Recognition recognition) {
        this.decisions = decisions;
        this.confirmed =
                byIncident(
                        decisions.list(Decision.Confirm.class),
                        Decision.Confirm::incident,
                        recognition);
        for (Decision.NotOurs each : decisions.list(Decision.NotOurs.class)) {
            if (each.incident() != null) {
                for (Incident incident : recognition.listMeant(each.incident())) {
                    notOurs.computeIfAbsent(incident.id(), id -> new ArrayList<>()).add(each);
                }
            }
        }
        this.notOursAnywhere =
                decisions.list(Decision.NotOurs.class).stream()
                        .filter(each -> each.incident() == null)
                        .toList();
        for (Decision.Dismiss dismiss : decisions.list(Decision.Dismiss.class)) {
            for (Incident incident : recognition.listMeant(dismiss.incident())) {
                dismissed.put(incident.id(), dismiss);
            }
        }
        this.done =
                byIncident(
                        decisions.list(Decision.Done.class), Decision.Done::incident, recognition);
        this.submitted =
                byIncident(
                        decisions.list(Decision.Submitted.class),
                        Decision.Submitted::incident,
                        recognition);
        this.declared =
                byIncident(
                        decisions.list(Decision.StartDeclared.class),
                        Decision.StartDeclared::incident,
                        recognition);
    }

    private static <D> Map<IncidentId, List<D>> byIncident(
            List<D> decisions, Function<D, IncidentRef> about, Recognition recognition) {
        Map<IncidentId, List<D>> found = new HashMap<>();
        for (D decision : decisions) {
            for (Incident incident : recognition.listMeant(about.apply(decision))) {
                found.computeIfAbsent(incident.id(), _ -> new ArrayList<>()).add(decision);
            }
        }
        return found;
    }

    /// Over the incidents of one moment.
    ///
    /// @param incidents of one moment; their ids must differ
    /// @param reports those they were read from, for finding edited ones again by their place
    public static Rulings of(Decisions decisions, List<Incident> incidents, List<Report> reports) {
        return new Rulings(decisions, Recognition.of(incidents, reports));
    }

    public Decisions decisions() {
        return decisions;
    }

    /// Names that organisations of ours are also known by.
    public List<Decision.Alias> aliases() {
        return decisions.list(Decision.Alias.class);
    }

    /// The decision by which this incident does not matter to us; the latest.
    public Optional<Decision.Dismiss> findDismissal(IncidentId incident) {
        return Optional.ofNullable(dismissed.get(incident));
    }

    /// The actions that were done in this incident, oldest first.
    public List<Decision.Done> listDone(IncidentId incident) {
        return List.copyOf(done.getOrDefault(incident, List.of()));
    }

    /// What was handed in about this incident, in the order in which it was said.
    public List<Decision.Submitted> listSubmitted(IncidentId incident) {
        return List.copyOf(submitted.getOrDefault(incident, List.of()));
    }

    /// The moments of this incident that we declared, in the order in which it was said.
    public List<Decision.StartDeclared> listDeclared(IncidentId incident) {
        return List.copyOf(declared.getOrDefault(incident, List.of()));
    }

    /// What was confirmed of the names in this incident and not rejected since, oldest first.
    public List<Decision.Confirm> listConfirmed(IncidentId incident) {
        return confirmed.getOrDefault(incident, List.of()).stream()
                .filter(confirm ->
                        findRejection(incident, confirm.mention(), confirm.organisation())
                                .isEmpty())
                .toList();
    }

    /// The confirmation of this name in this incident, if that is the last word on it.
    public Optional<Decision.Confirm> findConfirmed(IncidentId incident, String mention) {
        return listConfirmed(incident).stream()
                .filter(confirm -> Spelled.same(confirm.mention(), mention))
                .reduce((_, later) -> later);
    }

    /// The decision by which this name, found to be that organisation, is not; the last word on it.
    public Optional<Decision.NotOurs> findRejection(
            IncidentId incident, String mention, @Nullable OrganisationId organisation) {
        List<Decision.NotOurs> all = new ArrayList<>(notOursAnywhere);
        all.addAll(notOurs.getOrDefault(incident, List.of()));
        return all.stream()
                .filter(each -> each.rejects(mention, organisation))
                .max(Decision.OLDEST_FIRST)
                .filter(rejection ->
                        confirmed.getOrDefault(incident, List.of()).stream()
                                .filter(confirm ->
                                        confirm.organisation().equals(organisation)
                                                && Spelled.same(confirm.mention(), mention))
                                .noneMatch(confirm ->
                                        Decision.OLDEST_FIRST.compare(confirm, rejection) > 0));
    }
}
