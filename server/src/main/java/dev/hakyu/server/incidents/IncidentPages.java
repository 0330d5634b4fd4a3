package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
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

/// The list of incidents with its filters, and the words behind a fact.
@Controller
class IncidentPages {
    private static final int PAGE_SIZE = 50;
    private final Workspace workspace;
    private final Standings standings;
    private final Pages pages;
    private final Kept kept;
    private final SavedLists saved;

    IncidentPages(
            Workspace workspace, Standings standings, Pages pages, Kept kept, SavedLists saved) {
        this.workspace = workspace;
        this.standings = standings;
        this.pages = pages;
        this.kept = kept;
        this.saved = saved;
    }

    @GetMapping("/incidents")
    View list(
            HttpServletRequest request, @RequestParam(defaultValue = "1") int page, Principal who) {
        Snapshot now = workspace.current();
        IncidentFilter filter =
                IncidentFilter.of(name -> {
                    String value = request.getParameter(name);
                    return value == null ? "" : value;
                });
        List<Incident> found =
                filter.of(
                        new IncidentFilter.Sight(now, standings, standings.namesOf(who.getName())));
        int pageCount = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, pageCount);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "rows",
                found.stream()
                        .skip((long) (shown - 1) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(each -> IncidentRow.of(each, now, standings.of(each, now)))
                        .toList());
        values.put("filter", filter);
        values.put("saved", saved.of(who.getName()));
        values.put("found", found.size());
        values.put("all", now.incidents().size());
        values.put("shown", shown);
        values.put("pageCount", pageCount);
        values.put("notice", Notice.of(request, now));
        values.put("mayDecide", Roles.mayDecide(request));
        values.put("people", people());
        values.put("tomorrow", now.today().plusDays(1).toString());
        return pages.show(
                request, Section.INCIDENTS, "incidents.title", "incidents/list.jte", values);
    }

    /// Keeps the filter that a list stands on, for the person who asks.
    @PostMapping("/incidents/filters")
    String saveFilter(@RequestParam String name, @RequestParam String query, Principal who) {
        String asked = saved.save(name, query, who.getName()).orElseThrow(Chosen::refused).query();
        return "redirect:/incidents" + (asked.isEmpty() ? "" : "?" + asked);
    }

    @PostMapping("/incidents/filters/drop")
    String dropFilter(@RequestParam String name, Principal who) {
        saved.drop(name, who.getName());
        return "redirect:/incidents";
    }

    /// The words behind a fact, with what stands around them: a part of a page for a script that
    /// opens it in place, a page of its own otherwise.
    @GetMapping("/incidents/{id}/quote")
    View quote(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam String report,
            @RequestParam int from,
            @RequestParam int to) {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        QuoteInReport quote =
                QuoteInReport.find(incident, report, from, to, now)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.show(
                request,
                Section.INCIDENTS,
                "dossier.quoteTitle",
                request.getHeader("HX-Request") == null
                        ? "incidents/quote-page.jte"
                        : "incidents/quote.jte",
                Map.of("quote", quote, "source", words(now).source(quote.report().id())));
    }

    /// Incidents in the words of the brief, as of a moment.
    static IncidentText words(Snapshot now) {
        List<Report> reports = List.copyOf(now.reports().values());
        return new IncidentText(reports, now.today());
    }

    private List<String> people() {
        return kept.store().accounts().list().stream()
                .filter(each -> each.disabled().isEmpty())
                .map(Account::name)
                .toList();
    }
}
