package dev.hakyu.server.incidents;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Handling;
import dev.hakyu.store.api.HandlingKind;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Accepting, snoozing and assigning incidents, one or many.
@Controller
class HandlingForms {
    private final Workspace workspace;
    private final Standings standings;
    private final Decider decider;
    private final Kept kept;
    private final Clock clock;

    HandlingForms(
            Workspace workspace,
            Standings standings,
            Decider decider,
            Kept kept,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.standings = standings;
        this.decider = decider;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    @PostMapping("/incidents/{id}/accept")
    View accept(
            @PathVariable String id, @RequestParam(defaultValue = "") String back, Principal who) {
        return one(id, back, HandlingKind.ACCEPTED, "", "", who);
    }

    @PostMapping("/incidents/{id}/reopen")
    View reopen(
            @PathVariable String id, @RequestParam(defaultValue = "") String back, Principal who) {
        return one(id, back, HandlingKind.REOPENED, "", "", who);
    }

    @PostMapping("/incidents/{id}/snooze")
    View snooze(
            @PathVariable String id,
            @RequestParam String until,
            @RequestParam(defaultValue = "") String back,
            Principal who) {
        return one(id, back, HandlingKind.SNOOZED, until, "", who);
    }

    @PostMapping("/incidents/{id}/assign")
    View assign(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "") String back,
            Principal who) {
        return one(id, back, HandlingKind.ASSIGNED, "", assignee, who);
    }

    /// One action on all that were chosen in the list.
    ///
    /// @param action id of a kind of handling, `dismiss` or `merge`
    @PostMapping("/incidents/bulk")
    View bulk(
            @RequestParam(name = "id", defaultValue = "") List<String> ids,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "/incidents") String back,
            Principal who) {
        Snapshot now = workspace.current();
        return switch (action) {
            case "dismiss" ->
                    Notice.back(
                            back,
                            decider.dismiss(
                                    Chosen.incidents(ids, 1, now),
                                    Chosen.reason(reason),
                                    who.getName()));
            case "merge" ->
                    Notice.back(
                            back,
                            decider.merge(
                                    Chosen.incidents(ids, 2, now),
                                    Chosen.optionalReason(reason),
                                    who.getName()));
            default ->
                    handle(Chosen.incidents(ids, 1, now), back, kind(action), until, assignee, who);
        };
    }

    private View one(
            String id, String back, HandlingKind kind, String until, String who, Principal by) {
        Incident incident = Chosen.incident(id, workspace.current());
        String target = back.isBlank() ? "/incidents/" + id : back;
        return handle(List.of(incident), target, kind, until, who, by);
    }

    private View handle(
            List<Incident> incidents,
            String back,
            HandlingKind kind,
            String until,
            String assignee,
            Principal who) {
        Snapshot now = workspace.current();
        BiFunction<Incident, Instant, Handling> maker = maker(kind, until, assignee, who, now);
        Instant at = clock.instant();
        standings.add(incidents.stream().map(each -> maker.apply(each, at)).toList());
        incidents.forEach(each ->
                kept.store()
                        .audit()
                        .add(at, who.getName(), "incident-" + kind.id(), each.id().value()));
        return Notice.back(back, kind, incidents.size());
    }

    private BiFunction<Incident, Instant, Handling> maker(
            HandlingKind kind, String until, String assignee, Principal who, Snapshot now) {
        String by = who.getName();
        return switch (kind) {
            case ACCEPTED ->
                    (incident, at) -> Handling.accepted(standings.refer(incident, now), by, at);
            case REOPENED ->
                    (incident, at) -> Handling.reopened(standings.refer(incident, now), by, at);
            case SNOOZED -> {
                LocalDate day = Chosen.until(until, now);
                yield (incident, at) ->
                        Handling.snoozed(standings.refer(incident, now), day, by, at);
            }
            case ASSIGNED -> {
                @Nullable String name = assignee.isBlank() ? null : assignee.strip();
                if (name != null && !Handling.isName(name)) {
                    throw Chosen.refused();
                }
                yield (incident, at) ->
                        Handling.assigned(standings.refer(incident, now), name, by, at);
            }
        };
    }

    private static HandlingKind kind(String id) {
        for (HandlingKind kind : HandlingKind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw Chosen.refused();
    }
}
