package dev.hakyu.duties.api;

import dev.hakyu.duties.internal.action.ActionFile;
import dev.hakyu.duties.internal.action.ActionPlan;
import dev.hakyu.duties.internal.action.ActionRule;
import dev.hakyu.duties.internal.yaml.RuleFile;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What to do first about an incident that touches us, in order, with the names of our own network
/// and both sides of each action. Rules are data. Immutable.
public final class Actions {
    private static final String SHIPPED = "/dev/hakyu/duties/actions.yaml";

    private final Map<String, ActionRule> rules;

    private Actions(Map<String, ActionRule> rules) {
        this.rules = rules;
    }

    /// The rules that ship with Hakyu.
    public static Actions standard() {
        return new Actions(Map.of())
                .with(RuleFile.resource(Actions.class, SHIPPED), "actions.yaml");
    }

    /// The same with the rules of another file; one with a known id replaces that rule.
    ///
    /// @throws dev.hakyu.model.InputRejected with every fault of the file
    public Actions with(String text, String file) {
        Map<String, ActionRule> all = new LinkedHashMap<>(rules);
        ActionFile.read(text, file).forEach(rule -> all.put(rule.id(), rule));
        return new Actions(all);
    }

    /// When actions are counted from, and when they are asked for.
    ///
    /// @param since when the incident first concerned us, as far as the evidence says; it stays the
    ///   same from day to day, and so do the deadlines
    /// @param asOf the moment of asking; may be before `since` on the first day, when the evidence
    ///   gives no hour
    /// @param zone that times are told in
    public record Timing(Instant since, Instant asOf, ZoneId zone) {}

    /// The first actions, the soonest due first. Each action names one thing to do on one object;
    /// what several exposures ask for appears once.
    ///
    /// @param exposures all of this incident
    /// @param clocks of the case; actions that serve a clock are left out when it does not run
    public List<Action> plan(
            Incident incident,
            List<Exposure> exposures,
            Network network,
            List<Clock> clocks,
            Timing timing) {
        return new ActionPlan(incident, network, clocks, timing)
                .of(List.copyOf(rules.values()), exposures);
    }

    /// The first actions that are of no use any more since all that had stopped runs again; none
    /// before that.
    ///
    /// @param exposures all of this incident
    public List<Action> ended(
            Incident incident,
            List<Exposure> exposures,
            Network network,
            List<Clock> clocks,
            Timing timing) {
        return new ActionPlan(incident, network, clocks, timing)
                .ended(List.copyOf(rules.values()), exposures);
    }
}
