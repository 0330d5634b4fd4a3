package dev.hakyu.server.incidents;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What people decide on incidents and names; each decision can be taken back.
@Controller
class DecisionForms {
    private final Workspace workspace;
    private final Decider decider;

    DecisionForms(Workspace workspace, Decider decider) {
        this.workspace = workspace;
        this.decider = decider;
    }

    @PostMapping("/incidents/{id}/dismiss")
    View dismiss(
            @PathVariable String id,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String back,
            Principal who) {
        Incident incident = Chosen.incident(id, workspace.current());
        return back(
                id, back, decider.dismiss(List.of(incident), Chosen.reason(reason), who.getName()));
    }

    /// Puts some reports of an incident into one of their own.
    @PostMapping("/incidents/{id}/split")
    View split(
            @PathVariable String id,
            @RequestParam(name = "report", defaultValue = "") List<String> reports,
            @RequestParam(defaultValue = "") String reason,
            Principal who) {
        Incident incident = Chosen.incident(id, workspace.current());
        List<Decision> made =
                decider.split(
                        incident,
                        Chosen.apart(reports, incident),
                        Chosen.optionalReason(reason),
                        who.getName());
        boolean stays = workspace.current().findIncident(id).isPresent();
        return Notice.back(stays ? "/incidents/" + id : "/incidents", made);
    }

    /// An organisation of ours that the incident was found to concern is not concerned.
    @PostMapping("/incidents/{id}/not-ours")
    View notOurs(
            @PathVariable String id,
            @RequestParam String organisation,
            @RequestParam String reason,
            Principal who) {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        return back(
                id,
                "",
                decider.notOurs(
                        incident,
                        Chosen.organisation(organisation, now),
                        Chosen.reason(reason),
                        who.getName()));
    }

    /// Answers whether a name is ours.
    ///
    /// @param answer `once`, `always` or `no`
    @PostMapping("/incidents/names")
    View name(
            @RequestParam String question,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/incidents?touch=verify") String back,
            Principal who) {
        Questions.Question asked =
                Questions.find(workspace.current(), question)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Notice.back(
                back,
                switch (answer) {
                    case "once" -> decider.confirm(asked, false, who.getName());
                    case "always" -> decider.confirm(asked, true, who.getName());
                    case "no" -> decider.notOurs(asked, Chosen.reason(reason), who.getName());
                    default -> throw Chosen.refused();
                });
    }

    /// An organisation of ours is also called this.
    @PostMapping("/incidents/alias")
    View alias(
            @RequestParam String organisation,
            @RequestParam String name,
            @RequestParam(defaultValue = "/incidents/decisions") String back,
            Principal who) {
        Snapshot now = workspace.current();
        OrganisationId ours = Chosen.organisation(organisation, now);
        String alias = Chosen.alias(name);
        if (!decider.hasEffect(ours, alias, now)) {
            return Notice.back("/incidents/decisions?refused=alias", List.of());
        }
        return Notice.back(back, decider.alias(ours, alias, who.getName()));
    }

    @PostMapping("/incidents/{id}/undo")
    View undo(
            @PathVariable String id,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String back,
            Principal who) {
        List<Decision> made = takeBack(decision, who);
        boolean stays = workspace.current().findIncident(id).isPresent();
        return Notice.back(
                back.isBlank() ? (stays ? "/incidents/" + id : "/incidents") : back, made);
    }

    @PostMapping("/incidents/undo")
    View undo(
            @RequestParam(name = "decision") List<String> decisions,
            @RequestParam(defaultValue = "/incidents/decisions") String back,
            Principal who) {
        if (decisions.size() > Chosen.MOST) {
            throw Chosen.refused();
        }
        List<Decision> made =
                decisions.stream().flatMap(each -> takeBack(each, who).stream()).toList();
        return Notice.back(back, made);
    }

    private List<Decision> takeBack(String id, Principal who) {
        return decider.undo(Chosen.decision(id, workspace.current()).id(), who.getName());
    }

    private static View back(String id, String back, List<Decision> decisions) {
        return Notice.back(back.isBlank() ? "/incidents/" + id : back, decisions);
    }
}
