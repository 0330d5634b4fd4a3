package dev.hakyu.duties.internal.action;

import dev.hakyu.duties.internal.clock.DateText;
import dev.hakyu.duties.internal.expression.Truth;
import dev.hakyu.duties.internal.incident.OurData;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Network;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chooses the rules that answer the exposures of one incident and fills them.
public final class ActionPlan {
    private static final Set<ClockState> OPEN =
            EnumSet.of(ClockState.OVERDUE, ClockState.RUNNING, ClockState.TO_DECIDE);
    private static final Comparator<Action> SOONEST =
            Comparator.comparing(action -> action.findDueAt().orElse(Instant.MAX));

    private static final Text NOTHING_STOPS = new Text("止まるものはありません。", "Nothing stops.");

    private final Incident incident;
    private final Network.Index index;
    private final List<Clock> clocks;
    private final Instant asOf;
    private final ZoneId zone;

    public ActionPlan(
            Incident incident, Network network, List<Clock> clocks, Instant asOf, ZoneId zone) {
        this.incident = incident;
        this.index = network.index();
        this.clocks = List.copyOf(clocks);
        this.asOf = asOf;
        this.zone = zone;
    }

    public List<Action> of(List<ActionRule> rules, List<Exposure> exposures) {
        OurData data = new OurData(incident, exposures);
        LocalDate today = asOf.atZone(zone).toLocalDate();
        PathFacts facts = new PathFacts(data, index, today);
        Map<String, Action> actions = new LinkedHashMap<>();
        for (Exposure exposure : exposures) {
            for (ExposurePath path : exposure.paths()) {
                PathKind kind = PathKind.of(path);
                PathNames names = PathNames.of(path, exposure.concerned(), index);
                for (ActionRule rule : rules) {
                    if (rule.on().contains(kind)
                            && rule.when().evaluate(facts.of(path)).truth() == Truth.TRUE) {
                        action(rule, path, names)
                                .ifPresent(each -> actions.putIfAbsent(each.id(), each));
                    }
                }
            }
        }
        List<Action> ordered = new ArrayList<>(actions.values());
        ordered.sort(SOONEST);
        return ordered;
    }

    private Optional<Action> action(ActionRule rule, ExposurePath path, PathNames names) {
        Instant dueAt;
        Text by;
        Integer hours = rule.withinHours();
        if (hours != null) {
            dueAt = asOf.plus(hours, ChronoUnit.HOURS);
            Text time = DateText.time(dueAt, zone);
            by =
                    new Text(
                            time.ja() + "まで(" + hours + "時間以内)",
                            "by " + time.en() + " (within " + hours + " h)");
        } else {
            Optional<Clock> clock = running(rule);
            if (clock.isEmpty()) {
                return Optional.empty();
            }
            dueAt = clock.get().due().map(Due::latest).orElse(asOf);
            by = clock.get().when();
        }
        Text what = Template.fill(rule.what(), names.words());
        // The same thing to do for the same object is one action; the object is in its text.
        String id = rule.id() + "/" + String.join("+", names.objects());
        return Optional.of(
                new Action(
                        id,
                        what,
                        rule.owner(),
                        names.ownerName(),
                        by,
                        dueAt,
                        names.objects(),
                        Template.fill(rule.prevents(), names.words()),
                        stops(rule, names),
                        false,
                        rule.decides(),
                        rule.undone() == null ? null : Template.fill(rule.undone(), names.words()),
                        path.why()));
    }

    private Optional<Clock> running(ActionRule rule) {
        return rule.clocks().stream()
                .flatMap(id ->
                        clocks.stream()
                                .filter(each -> each.rule().equals(id))
                                .filter(each -> OPEN.contains(each.state())))
                .findFirst();
    }

    private static Text stops(ActionRule rule, PathNames names) {
        if (rule.stops() == null) {
            return NOTHING_STOPS;
        }
        Text stops = Template.fill(rule.stops(), names.words());
        String ja = stops.ja().endsWith("。") ? stops.ja() : stops.ja() + "。";
        String en = stops.en().endsWith(".") ? stops.en() : stops.en() + ".";
        return new Text(ja + Action.NOT_COMPUTED.ja(), en + " " + Action.NOT_COMPUTED.en());
    }
}
