package dev.hakyu.duties.internal.action;

import dev.hakyu.duties.api.Actions.Timing;
import dev.hakyu.duties.internal.clock.DateText;
import dev.hakyu.duties.internal.expression.Truth;
import dev.hakyu.duties.internal.incident.OurData;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.RunsAgain;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final Duration FIRST_DAY = Duration.ofHours(24);
    private static final Text OVERDUE = new Text("期限を過ぎています", "overdue");
    private static final Text GUIDE = new Text("目安を過ぎています", "later than usual");
    private static final Text NOTHING_STOPS = new Text("止まるものはありません。", "Nothing stops.");

    private final Incident incident;
    private final Network.Index index;
    private final List<Clock> clocks;
    private final Timing timing;

    public ActionPlan(Incident incident, Network network, List<Clock> clocks, Timing timing) {
        this.incident = incident;
        this.index = network.index();
        this.clocks = List.copyOf(clocks);
        this.timing = timing;
    }

    /// Those that are to be done.
    public List<Action> of(List<ActionRule> rules, List<Exposure> exposures) {
        boolean again = RunsAgain.isFull(incident);
        return filled(
                rules.stream().filter(rule -> !(again && rule.whileStopped())).toList(), exposures);
    }

    /// Those that were to be done until all that had stopped ran again; none before that.
    public List<Action> ended(List<ActionRule> rules, List<Exposure> exposures) {
        return RunsAgain.isFull(incident)
                ? filled(rules.stream().filter(ActionRule::whileStopped).toList(), exposures)
                : List.of();
    }

    private List<Action> filled(List<ActionRule> rules, List<Exposure> exposures) {
        OurData data = new OurData(incident, exposures);
        LocalDate today = timing.asOf().atZone(timing.zone()).toLocalDate();
        PathFacts facts = new PathFacts(data, exposures, index, today);
        Map<String, Action> actions = new LinkedHashMap<>();
        for (Exposure exposure : exposures) {
            if (isOnlyNamed(exposure)) {
                continue;
            }
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

    /// A report names us among those affected: nobody of ours has to be asked about ourselves.
    private boolean isOnlyNamed(Exposure exposure) {
        return exposure.involvement() == Involvement.AFFECTED
                && exposure.concerned() instanceof OrganisationId id
                && index.findOrganisation(id).filter(Organisation::isSelf).isPresent();
    }

    private Optional<Action> action(ActionRule rule, ExposurePath path, PathNames names) {
        Instant dueAt;
        Text by;
        Integer hours = rule.withinHours();
        if (hours != null) {
            dueAt = timing.since().plus(hours, ChronoUnit.HOURS);
            Text time = DateText.time(dueAt, timing.zone());
            by =
                    late(
                            new Text(
                                    time.ja() + "まで(第一報から" + hours + "時間以内)",
                                    "by " + time.en() + " (" + hours + " h from the first report)"),
                            dueAt,
                            OVERDUE);
        } else {
            Optional<Clock> clock = running(rule);
            if (clock.isEmpty()) {
                return Optional.empty();
            }
            dueAt = clock.get().due().map(Due::latest).orElse(timing.asOf());
            by = late(clock.get(), dueAt);
        }
        Text what = Template.fill(words(rule), names.words());
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

    /// What is asked for, as it reads on the first day or later.
    private Text words(ActionRule rule) {
        Text onFirstDay = rule.whatOnFirstDay();
        boolean firstDay = timing.asOf().isBefore(timing.since().plus(FIRST_DAY));
        return firstDay && onFirstDay != null ? onFirstDay : rule.what();
    }

    private Text late(Text by, Instant dueAt, Text word) {
        return timing.asOf().isAfter(dueAt)
                ? new Text(by.ja() + "。" + word.ja(), by.en() + "; " + word.en())
                : by;
    }

    /// "Promptly" names no day that could have passed.
    private Text late(Clock clock, Instant dueAt) {
        Text when = clock.when();
        return switch (clock.due().orElse(null)) {
            case null -> when;
            case Due.WithoutNumber _ -> when;
            case Due.Deadline _ -> late(when, dueAt, OVERDUE);
            case Due.Window _ -> late(when, dueAt, GUIDE);
        };
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
