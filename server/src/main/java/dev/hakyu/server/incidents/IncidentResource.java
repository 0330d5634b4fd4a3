package dev.hakyu.server.incidents;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.HandlingKind;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Incidents and where the work on them stands, for programs.
@ApiResource(group = "incidents")
class IncidentResource {
    private static final int LONGEST = 200;
    private final Workspace workspace;
    private final Standings standings;
    private final Handler handler;
    private final Etags etags;

    IncidentResource(Workspace workspace, Standings standings, Handler handler, Etags etags) {
        this.workspace = workspace;
        this.standings = standings;
        this.handler = handler;
        this.etags = etags;
    }

    /// An incident in the list.
    record IncidentEntry(
            String id,
            String victim,
            Text kind,
            Certainty certainty,
            boolean concernsUs,
            @Says("A name in it is near one of ours.") boolean toVerify,
            @Says("Somebody said that it does not matter to us.") boolean aside,
            IncidentDossier.Work work,
            @Nullable @Says("The earliest that is known, as exactly as it is known.") String date,
            @Says("How it concerns us, or nothing.") List<Text> paths,
            int reports) {
        static IncidentEntry of(IncidentRow row) {
            return new IncidentEntry(
                    row.id(),
                    row.victim(),
                    row.kind(),
                    row.certainty(),
                    row.touchesUs(),
                    row.toVerify(),
                    row.aside(),
                    IncidentDossier.Work.of(row.standing()),
                    row.date().isEmpty() ? null : row.date(),
                    row.path(),
                    row.reports());
        }
    }

    /// A day.
    record Snooze(@Says("The day on which it comes back, within a year.") String until) {}

    /// A person.
    record Assignment(@Nullable @Says("Null or empty for nobody.") String assignee) {}

    @GetMapping("/api/v1/incidents")
    @Operation(
            id = "listIncidents",
            does = "Incidents, the newest first, with the filters of the page.")
    ResponseEntity<PageOf<IncidentEntry>> list(
            @Says("Words of the victim, an affected organisation or a third party.")
                    @RequestParam(defaultValue = "")
                    String q,
            @Says(oneOf = {"us", "verify"}) @RequestParam(defaultValue = "") String touch,
            @Says("Id of a kind of attack.") @RequestParam(defaultValue = "") String attack,
            @Says("Id of a line of business.") @RequestParam(defaultValue = "") String industry,
            @Says(oneOf = {"home", "abroad"}) @RequestParam(defaultValue = "") String place,
            @Says(value = "It came through a third party.", oneOf = "yes")
                    @RequestParam(defaultValue = "")
                    String via,
            @Says("Id of a certainty.") @RequestParam(defaultValue = "") String certainty,
            @Says(oneOf = {"open", "accepted", "snoozed", "aside", "mine"})
                    @RequestParam(defaultValue = "")
                    String state,
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor,
            Principal who) {
        IncidentFilter filter =
                new IncidentFilter(
                        Asked.optional("q", q, LONGEST),
                        Asked.oneOf("touch", touch, List.of("us", "verify")),
                        Asked.oneOf("attack", attack, ids(AttackKind.values())),
                        Asked.oneOf("industry", industry, ids(Industry.values())),
                        Asked.oneOf("place", place, List.of("home", "abroad")),
                        Asked.oneOf("via", via, List.of("yes")),
                        Asked.oneOf("certainty", certainty, ids(Certainty.values())),
                        Asked.oneOf("state", state, IncidentFilter.STATES));
        Snapshot now = workspace.current();
        PageOf<Incident> page =
                Cursor.page(
                        filter.of(
                                new IncidentFilter.Sight(
                                        now, standings, standings.namesOf(who.getName()))),
                        each -> each.id().value(),
                        "incidents " + filter.query(),
                        limit,
                        cursor);
        return etags.answer(
                new PageOf<>(
                        page.items().stream()
                                .map(each -> IncidentRow.of(each, now, standings.of(each, now)))
                                .map(IncidentEntry::of)
                                .toList(),
                        page.next(),
                        page.total()));
    }

    @GetMapping("/api/v1/incidents/{id}")
    @Operation(
            id = "getIncident",
            does = "One dossier: facts with certainty, quote and source. Its ETag guards writes.")
    ResponseEntity<IncidentDossier> one(@PathVariable String id) {
        return etags.answer(dossier(incident(id)));
    }

    @PostMapping("/api/v1/incidents/{id}/accept")
    @Operation(id = "acceptIncident", does = "Somebody looks after it.")
    ResponseEntity<IncidentDossier> accept(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal who) {
        return handle(id, HandlingKind.ACCEPTED, "", "", ifMatch, who);
    }

    @PostMapping("/api/v1/incidents/{id}/reopen")
    @Operation(id = "reopenIncident", does = "It counts as open again.")
    ResponseEntity<IncidentDossier> reopen(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal who) {
        return handle(id, HandlingKind.REOPENED, "", "", ifMatch, who);
    }

    @PostMapping("/api/v1/incidents/{id}/snooze")
    @Operation(id = "snoozeIncident", does = "It comes back on a day.")
    ResponseEntity<IncidentDossier> snooze(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Snooze wanted,
            Principal who) {
        String until = Asked.text("until", wanted.until(), LONGEST);
        return handle(id, HandlingKind.SNOOZED, until, "", ifMatch, who);
    }

    @PostMapping("/api/v1/incidents/{id}/assign")
    @Operation(id = "assignIncident", does = "Somebody is to look after it, or nobody.")
    ResponseEntity<IncidentDossier> assign(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Assignment wanted,
            Principal who) {
        String assignee = Asked.optional("assignee", wanted.assignee(), LONGEST);
        return handle(id, HandlingKind.ASSIGNED, "", assignee, ifMatch, who);
    }

    private ResponseEntity<IncidentDossier> handle(
            String id,
            HandlingKind kind,
            String until,
            String assignee,
            @Nullable String ifMatch,
            Principal who) {
        Incident incident = incident(id);
        etags.require(ifMatch, dossier(incident));
        handler.handle(List.of(incident), kind, until, assignee, who.getName());
        return etags.answer(dossier(incident));
    }

    private Incident incident(String id) {
        return workspace.current().findIncident(id).orElseThrow(ApiTrouble::notFound);
    }

    private IncidentDossier dossier(Incident incident) {
        return dossier(incident, workspace.current(), standings);
    }

    static IncidentDossier dossier(Incident incident, Snapshot now, Standings standings) {
        return IncidentDossier.of(
                incident,
                now,
                standings.of(incident, now),
                standings.meant(now),
                IncidentPages.words(now));
    }

    private static List<String> ids(Term[] terms) {
        return Arrays.stream(terms).map(Term::id).toList();
    }
}
