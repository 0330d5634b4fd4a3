package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.duties.api.Consequences;
import dev.hakyu.duties.api.LeakScope;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// One dossier, and everything that was decided.
@Controller
class DossierPages {
    private final Workspace workspace;
    private final Standings standings;
    private final Pages pages;
    private final Kept kept;

    DossierPages(Workspace workspace, Standings standings, Pages pages, Kept kept) {
        this.workspace = workspace;
        this.standings = standings;
        this.pages = pages;
        this.kept = kept;
    }

    @GetMapping("/incidents/{id}")
    View dossier(HttpServletRequest request, @PathVariable String id) {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        IncidentText words = IncidentPages.words(now);
        Optional<PreparedBrief.Concern> concern = concern(incident, now);
        Meant meant = standings.meant(now);
        Dossier dossier =
                Dossier.of(
                        incident,
                        now,
                        Sources.of(incident, now, kept.store().evidence(), words),
                        Timeline.of(
                                incident, now, standings.historyOf(incident, now), meant, words),
                        meant,
                        words);
        Map<String, Object> values = new HashMap<>();
        values.put("dossier", dossier);
        values.put("standing", standings.of(incident, now));
        values.put("notice", Notice.of(request, now));
        values.put("people", people());
        values.put("effect", effect(request, concern, now));
        values.put("consequences", concern.isPresent() ? List.of() : consequences(incident, now));
        values.put("mayDecide", Roles.mayDecide(request));
        values.put("withheld", now.withheld().stream().anyMatch(each -> each.isOn(incident.id())));
        values.put("concerns", now.findingsOf(incident).concernsUs());
        values.put("tomorrow", now.today().plusDays(1).toString());
        return pages.show(
                request, Section.INCIDENTS, "dossier.title", "incidents/dossier.jte", values);
    }

    @GetMapping("/incidents/decisions")
    View decisions(HttpServletRequest request) {
        Snapshot now = workspace.current();
        return pages.show(
                request,
                Section.INCIDENTS,
                "incidents.decisions",
                "incidents/decisions.jte",
                Map.of(
                        "rows", DecisionRow.of(now),
                        "organisations", now.network().organisations(),
                        "notice", Notice.of(request, now),
                        "refused", request.getParameter("refused") != null,
                        "mayDecide", Roles.mayDecide(request)));
    }

    /// What the newest brief says of an incident that concerns us.
    static Optional<PreparedBrief.Concern> concern(Incident incident, Snapshot now) {
        PreparedBrief prepared = now.prepared();
        return prepared == null
                ? Optional.empty()
                : prepared.concerns().stream()
                        .filter(each -> each.incident().id().equals(incident.id()))
                        .findFirst();
    }

    private String effect(
            HttpServletRequest request, Optional<PreparedBrief.Concern> concern, Snapshot now) {
        PreparedBrief prepared = now.prepared();
        return prepared == null || concern.isEmpty()
                ? ""
                : BriefFiles.effect(prepared.brief(), concern.get().page(), pages.lang(request));
    }

    private static List<Text> consequences(Incident incident, Snapshot now) {
        return incident.exposed().isEmpty()
                ? List.of()
                : Consequences.standard()
                        .of(LeakScope.from(incident, now.findingsOf(incident).exposures()))
                        .stream()
                        .map(each -> each.abuse())
                        .toList();
    }

    private List<String> people() {
        return kept.store().accounts().list().stream()
                .filter(each -> each.disabled().isEmpty())
                .map(Account::name)
                .toList();
    }
}
