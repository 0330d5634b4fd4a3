package dev.hakyu.server.incidents;

import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What people did about the duties of an incident; each can be taken back.
@Controller
class DutyForms {
    private static final String DUTIES = "/duties";
    private final Workspace workspace;
    private final DutyDecider decider;
    private final PastMoment past;

    DutyForms(Workspace workspace, DutyDecider decider, PastMoment past) {
        this.workspace = workspace;
        this.decider = decider;
        this.past = past;
    }

    /// An action was done.
    ///
    /// @param action its id as the brief shows it
    @PostMapping("/incidents/{id}/done")
    View done(
            @PathVariable String id,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = DUTIES) String back,
            Principal who) {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        Action done = DutyDecider.findAction(incident, action, now).orElseThrow(DutyForms::gone);
        return Notice.back(
                back, decider.done(incident, done, Chosen.optionalReason(note), who.getName()));
    }

    /// A report was handed in.
    ///
    /// @param rule of the clock
    /// @param at day and time where the workspace is; empty for now
    @PostMapping("/incidents/{id}/submitted")
    View submitted(
            @PathVariable String id,
            @RequestParam String rule,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = DUTIES) String back,
            Principal who) {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        Clock clock = DutyDecider.findClock(incident, rule, now).orElseThrow(DutyForms::gone);
        return Notice.back(
                back,
                decider.submitted(
                        incident,
                        clock,
                        past.of(at, now),
                        Chosen.optionalReason(note),
                        who.getName()));
    }

    /// A moment from which clocks count.
    ///
    /// @param moment id of a start moment
    /// @param at day and time where the workspace is; empty for now
    @PostMapping("/incidents/{id}/start")
    View start(
            @PathVariable String id,
            @RequestParam String moment,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String knower,
            @RequestParam(defaultValue = DUTIES) String back,
            Principal who) {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        return Notice.back(
                back,
                decider.start(
                        incident,
                        Chosen.startMoment(moment),
                        past.of(at, now),
                        Chosen.optionalLine(knower),
                        who.getName()));
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
