package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The list of incidents, and one dossier.
@Controller
class IncidentPages {
    private static final int PAGE_SIZE = 50;
    private final Workspace workspace;
    private final Pages pages;
    private final Decider decider;

    IncidentPages(Workspace workspace, Pages pages, Decider decider) {
        this.decider = decider;
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/incidents")
    View list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String touch,
            @RequestParam(defaultValue = "") String attack,
            @RequestParam(defaultValue = "1") int page) {
        Snapshot now = workspace.current();
        IncidentFilter filter = new IncidentFilter(q, touch, attack);
        List<Incident> found = filter.of(now);
        int pageCount = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, pageCount);
        IncidentText words = words(now);
        List<IncidentRow> rows =
                found.stream()
                        .skip((long) (shown - 1) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(incident -> IncidentRow.of(incident, now, words))
                        .toList();
        return pages.show(
                request,
                Section.INCIDENTS,
                "incidents.title",
                "incidents/list.jte",
                Map.of(
                        "rows", rows,
                        "filter", filter,
                        "found", found.size(),
                        "all", now.incidents().size(),
                        "shown", shown,
                        "pageCount", pageCount));
    }

    @GetMapping("/incidents/{id}")
    View dossier(HttpServletRequest request, @PathVariable String id) {
        Snapshot now = workspace.current();
        Incident incident = found(id);
        return pages.show(
                request,
                Section.INCIDENTS,
                "dossier.title",
                "incidents/dossier.jte",
                Map.of(
                        "dossier",
                        Dossier.of(incident, now, words(now)),
                        "mayDecide",
                        request.isUserInRole("ANALYST")
                                || request.isUserInRole("MANAGER")
                                || request.isUserInRole("ADMINISTRATOR")));
    }

    @PostMapping("/incidents/{id}/dismiss")
    String dismiss(@PathVariable String id, @RequestParam String reason, Principal who) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > Said.LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        decider.dismiss(found(id), why, who.getName());
        return "redirect:/incidents/" + id;
    }

    @PostMapping("/incidents/{id}/undo")
    String undo(@PathVariable String id, @RequestParam String decision, Principal who) {
        Decision.Dismiss dismissal =
                workspace
                        .current()
                        .rulings()
                        .findDismissal(found(id).id())
                        .filter(each -> each.id().value().equals(decision))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        decider.undo(dismissal.id(), who.getName());
        return "redirect:/incidents/" + id;
    }

    private Incident found(String id) {
        return workspace
                .current()
                .findIncident(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static IncidentText words(Snapshot now) {
        List<Report> reports = List.copyOf(now.reports().values());
        return new IncidentText(reports, now.asOf().atZone(now.settings().zone()).toLocalDate());
    }
}
