package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.ActionDesk;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.workspace.Snapshot;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what people did about the duties of an incident: actions done, reports handed in, the
/// moments from which clocks count.
@Component
class DutyDecider {
    private final Decider decider;

    DutyDecider(Decider decider) {
        this.decider = decider;
    }

    /// The action that the brief shows under this id.
    static Optional<Action> findAction(Incident incident, String shown, Snapshot now) {
        List<Action> meant =
                ActionDesk.listMeant(
                        desk(now)
                                .actions(
                                        incident,
                                        now.findingsOf(incident).exposures(),
                                        now.rulings()),
                        shown);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// The clock of a rule by which we must report.
    static Optional<Clock> findClock(Incident incident, String rule, Snapshot now) {
        return desk(now)
                .clocks(incident, now.findingsOf(incident).exposures(), now.rulings())
                .stream()
                .filter(clock -> !clock.owedToUs() && clock.rule().value().equals(rule))
                .findFirst();
    }

    /// An action was done; what was done before is not recorded again.
    ///
    /// @param note by whom, how, or another evidence; may be empty
    List<Decision> done(Incident incident, Action action, String note, String who) {
        return decider.keep(
                "done",
                who,
                (now, moment) -> {
                    boolean wasDone =
                            now.rulings().listDone(incident.id()).stream()
                                    .anyMatch(each -> each.action().equals(action.id()));
                    if (wasDone) {
                        return List.of();
                    }
                    return List.of(
                            new Decision.Done(
                                    Said.now(
                                            moment,
                                            who,
                                            note,
                                            "done " + incident.id() + " " + action.id()),
                                    decider.refer(incident, now),
                                    action.id(),
                                    line(action.what(), now)));
                });
    }

    /// A report was handed in.
    ///
    /// @param at not to come; null for now
    /// @param note receipt number or another evidence; may be empty
    List<Decision> submitted(
            Incident incident, Clock clock, @Nullable OffsetDateTime at, String note, String who) {
        return decider.keep(
                "submitted",
                who,
                (now, moment) -> {
                    OffsetDateTime submitted = at == null ? moment : at;
                    String what =
                            "submitted %s %s %s".formatted(incident.id(), clock.rule(), submitted);
                    return List.of(
                            new Decision.Submitted(
                                    Said.now(moment, who, note, what),
                                    decider.refer(incident, now),
                                    clock.rule(),
                                    submitted,
                                    line(clock.title(), now)));
                });
    }

    /// A moment from which clocks count is declared.
    ///
    /// @param at not to come; null for now
    /// @param knower who knew; may be empty
    List<Decision> start(
            Incident incident,
            StartMoment start,
            @Nullable OffsetDateTime at,
            String knower,
            String who) {
        return decider.keep(
                "start",
                who,
                (now, moment) -> {
                    OffsetDateTime began = at == null ? moment : at;
                    String what = "start %s %s %s".formatted(incident.id(), start.id(), began);
                    return List.of(
                            new Decision.StartDeclared(
                                    Said.now(moment, who, "", what),
                                    decider.refer(incident, now),
                                    start,
                                    began,
                                    knower));
                });
    }

    private static ActionDesk desk(Snapshot now) {
        return new ActionDesk(now.network(), now.settings(), now.asOf());
    }

    private static String line(Text text, Snapshot now) {
        String line = text.in(now.language()).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= Decision.LONGEST_LINE
                ? line
                : line.substring(0, Decision.LONGEST_LINE);
    }
}
