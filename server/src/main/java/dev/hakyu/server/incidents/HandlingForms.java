package dev.hakyu.server.incidents;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.HandlingKind;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Accepting, snoozing and assigning incidents, one or many.
@Controller
class HandlingForms {
    private final Workspace workspace;
    private final Decider decider;
    private final Handler handler;

    HandlingForms(Workspace workspace, Decider decider, Handler handler) {
        this.workspace = workspace;
        this.decider = decider;
        this.handler = handler;
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
        handler.handle(incidents, kind, until, assignee, who.getName());
        return Notice.back(back, kind, incidents.size());
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
