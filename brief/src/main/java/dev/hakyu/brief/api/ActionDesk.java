package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.CaseDuties;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The actions that a brief asks for in an incident, found by the ids that it shows. Nothing is
/// simulated for them.
public final class ActionDesk {
    private final CaseDuties duties;
    private final Instant asOf;

    /// @param asOf actions that only follow from clocks are those of this moment
    public ActionDesk(Network network, Settings settings, Instant asOf) {
        this.duties = new CaseDuties(network, settings, asOf, settings.zone());
        this.asOf = asOf;
    }

    /// All of an incident, done or not; the soonest due first.
    ///
    /// @param rulings on the incidents of now
    public List<Action> actions(Incident incident, List<Exposure> exposures, Rulings rulings) {
        return duties.plan(incident, exposures, clocks(incident, exposures, rulings), asOf);
    }

    /// All clocks of an incident that are ours to see.
    public List<Clock> clocks(Incident incident, List<Exposure> exposures, Rulings rulings) {
        return duties.clocks(incident, exposures, rulings);
    }

    /// When the first hard deadline of ours in an incident ends that still runs; what others owe us
    /// is none of ours.
    public Optional<Instant> firstDeadline(
            Incident incident, List<Exposure> exposures, Rulings rulings) {
        return duties.clocks(incident, exposures, rulings).stream()
                .filter(each -> !each.owedToUs() && each.state() == ClockState.RUNNING)
                .flatMap(each -> each.deadline().stream())
                .map(Due.Deadline::latest)
                .filter(each -> each.isAfter(asOf))
                .min(Instant::compareTo);
    }

    /// Those that somebody may mean who types this: an id of a brief or its beginning.
    public static List<Action> listMeant(List<Action> actions, String typed) {
        return actions.stream().filter(each -> ShownId.meansAction(typed, each.id())).toList();
    }
}
