package dev.hakyu.server.incidents;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.OrganisationId;
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
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// What is decided on incidents and names, for programs. Each decision can be taken back.
@ApiResource(group = "decisions")
class DecisionResource {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 500;
    private final Workspace workspace;
    private final Standings standings;
    private final Decider decider;
    private final Etags etags;

    DecisionResource(Workspace workspace, Standings standings, Decider decider, Etags etags) {
        this.workspace = workspace;
        this.standings = standings;
        this.decider = decider;
        this.etags = etags;
    }

    /// A decision in the list.
    record DecisionEntry(
            String id,
            Text text,
            String by,
            LocalDate day,
            String reason,
            @Says(oneOf = {"holds", "undone", "overridden", "not_yet"}) String state) {
        static DecisionEntry of(DecisionRow row) {
            return new DecisionEntry(
                    row.id(),
                    row.what(),
                    row.who(),
                    LocalDate.parse(row.day()),
                    row.reason(),
                    row.state());
        }
    }

    /// Whether a name is an organisation of ours.
    record QuestionEntry(
            String id,
            String mention,
            String organisation,
            String name,
            Text reason,
            List<String> incidents) {
        static QuestionEntry of(Questions.Question each) {
            return new QuestionEntry(
                    each.id(),
                    each.mention(),
                    each.organisation().value(),
                    each.ours(),
                    each.reason(),
                    each.incidents().stream().map(incident -> incident.id().value()).toList());
        }
    }

    /// What was kept; its ids take it back.
    record KeptDecisions(List<IncidentDossier.Made> decisions) {
        static KeptDecisions of(List<Decision> decisions, Snapshot now) {
            return new KeptDecisions(
                    decisions.stream().map(each -> IncidentDossier.Made.of(each, now)).toList());
        }
    }

    /// Why.
    record Reason(@Says(most = Said.LONGEST_REASON) String reason) {}

    /// Incidents that are one.
    record Merge(
            @Says("Ids of two or more.") List<String> incidents,
            @Nullable @Says(most = Said.LONGEST_REASON) String reason) {}

    /// Reports that tell of another event.
    record Split(
            @Says("Ids of some of its reports, not all.") List<String> reports,
            @Nullable @Says(most = Said.LONGEST_REASON) String reason) {}

    /// An organisation that is not concerned.
    record NotOurs(String organisation, @Says(most = Said.LONGEST_REASON) String reason) {}

    /// Whether the name is ours: in these incidents, in every report from now on, or not.
    record Answer(
            @Says(oneOf = {"once", "always", "no"}) String answer,
            @Nullable @Says("Needed for no.") String reason) {}

    /// Another name.
    record Alias(String organisation, String name) {}

    @GetMapping("/api/v1/decisions")
    @Operation(id = "listDecisions", does = "Everything that was decided, the newest first.")
    ResponseEntity<PageOf<DecisionEntry>> decisions(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return etags.answer(
                Cursor.page(
                        DecisionRow.all(workspace.current()).stream()
                                .map(DecisionEntry::of)
                                .toList(),
                        DecisionEntry::id,
                        "decisions",
                        limit,
                        cursor));
    }

    @PostMapping("/api/v1/decisions/{id}/undo")
    @Operation(
            id = "undoDecision",
            does = "Takes a decision back; undoing an undo brings one back.",
            status = 201)
    ResponseEntity<KeptDecisions> undo(@PathVariable String id, Principal who) {
        Decision decision = Chosen.decision(id, workspace.current());
        return kept(decider.undo(decision.id(), who.getName()));
    }

    @GetMapping("/api/v1/questions")
    @Operation(
            id = "listQuestions",
            does = "Names near one of ours of which nobody has said whether they are.")
    ResponseEntity<PageOf<QuestionEntry>> questions(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return etags.answer(
                Cursor.page(
                        Questions.open(workspace.current()).stream()
                                .map(QuestionEntry::of)
                                .toList(),
                        QuestionEntry::id,
                        "questions",
                        limit,
                        cursor));
    }

    @PostMapping("/api/v1/questions/{id}/answer")
    @Operation(id = "answerQuestion", does = "Says whether a name is ours.", status = 201)
    ResponseEntity<KeptDecisions> answer(
            @PathVariable String id, @RequestBody Answer wanted, Principal who) {
        Questions.Question asked =
                Questions.find(workspace.current(), id).orElseThrow(ApiTrouble::notFound);
        String answer = Asked.text("answer", wanted.answer(), LONGEST_ID);
        Asked.oneOf("answer", answer, List.of("once", "always", "no"));
        return kept(
                answer.equals("no")
                        ? decider.notOurs(
                                asked,
                                Asked.text("reason", wanted.reason(), Said.LONGEST_REASON),
                                who.getName())
                        : decider.confirm(asked, answer.equals("always"), who.getName()));
    }

    @PostMapping("/api/v1/aliases")
    @Operation(
            id = "addAlias",
            does = "An organisation of ours is also called this, in every report.",
            status = 201)
    ResponseEntity<KeptDecisions> alias(@RequestBody Alias wanted, Principal who) {
        Snapshot now = workspace.current();
        OrganisationId ours = organisation(wanted.organisation(), now);
        String name = Asked.name("name", Asked.text("name", wanted.name(), LONGEST_NAME));
        if (!decider.hasEffect(ours, name, now)) {
            throw ApiTrouble.field(
                    "name",
                    new Text("この名前では組織を決められません。", "This name would not tell the organisation."),
                    new Text(
                            "固有の名前を指定してください。他の組織の登録名は別名にできません。",
                            "Give a name of its own; the registered name of another is none."));
        }
        return kept(decider.alias(ours, name, who.getName()));
    }

    @PostMapping("/api/v1/incidents/merge")
    @Operation(id = "mergeIncidents", does = "Incidents are one.", status = 201)
    ResponseEntity<KeptDecisions> merge(@RequestBody Merge wanted, Principal who) {
        List<String> ids = Asked.list("incidents", wanted.incidents(), 2, Chosen.MOST);
        return kept(
                decider.merge(
                        Chosen.incidents(ids, 2, workspace.current()),
                        Asked.optional("reason", wanted.reason(), Said.LONGEST_REASON),
                        who.getName()));
    }

    @PostMapping("/api/v1/incidents/{id}/dismiss")
    @Operation(id = "dismissIncident", does = "It does not matter to us.", status = 201)
    ResponseEntity<KeptDecisions> dismiss(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Reason wanted,
            Principal who) {
        Incident incident = unchanged(id, ifMatch);
        return kept(
                decider.dismiss(
                        List.of(incident),
                        Asked.text("reason", wanted.reason(), Said.LONGEST_REASON),
                        who.getName()));
    }

    @PostMapping("/api/v1/incidents/{id}/split")
    @Operation(
            id = "splitIncident",
            does = "Puts some of its reports into an incident of their own.",
            status = 201)
    ResponseEntity<KeptDecisions> split(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Split wanted,
            Principal who) {
        Incident incident = unchanged(id, ifMatch);
        List<String> reports = Asked.list("reports", wanted.reports(), 1, Chosen.MOST);
        return kept(
                decider.split(
                        incident,
                        Chosen.apart(reports, incident),
                        Asked.optional("reason", wanted.reason(), Said.LONGEST_REASON),
                        who.getName()));
    }

    @PostMapping("/api/v1/incidents/{id}/not-ours")
    @Operation(
            id = "excludeOrganisation",
            does = "An organisation of ours that it was found to concern is not concerned.",
            status = 201)
    ResponseEntity<KeptDecisions> notOurs(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody NotOurs wanted,
            Principal who) {
        Incident incident = unchanged(id, ifMatch);
        return kept(
                decider.notOurs(
                        incident,
                        organisation(wanted.organisation(), workspace.current()),
                        Asked.text("reason", wanted.reason(), Said.LONGEST_REASON),
                        who.getName()));
    }

    private Incident unchanged(String id, @Nullable String ifMatch) {
        Snapshot now = workspace.current();
        Incident incident = now.findIncident(id).orElseThrow(ApiTrouble::notFound);
        etags.require(ifMatch, IncidentResource.dossier(incident, now, standings));
        return incident;
    }

    private static OrganisationId organisation(@Nullable String id, Snapshot now) {
        String asked = Asked.text("organisation", id, LONGEST_ID);
        return now.network().organisations().stream()
                .map(each -> each.id())
                .filter(each -> each.value().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        ApiTrouble.field(
                                "organisation",
                                new Text("この組織はありません。", "There is no such organisation."),
                                new Text(
                                        "/api/v1/network/organisations の id を指定してください。",
                                        "Give an id of /api/v1/network/organisations.")));
    }

    private ResponseEntity<KeptDecisions> kept(List<Decision> decisions) {
        return ResponseEntity.status(201).body(KeptDecisions.of(decisions, workspace.current()));
    }
}
