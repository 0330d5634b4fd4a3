package dev.hakyu.server.incidents;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.incidents.DecisionResource.KeptDecisions;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// What people did about the duties of an incident, for programs. Each can be taken back.
@ApiResource(group = "decisions")
class DutyDecisionResource {
    private static final int LONGEST_ID = 80;
    private final Workspace workspace;
    private final DutyDecider decider;
    private final PastMoment past;

    DutyDecisionResource(Workspace workspace, DutyDecider decider, PastMoment past) {
        this.workspace = workspace;
        this.decider = decider;
        this.past = past;
    }

    /// An action that was done.
    record DoneAction(
            @Says("As listActions gives it.") String action,
            @Nullable @Says(most = Said.LONGEST_REASON) String note) {}

    /// A report that was handed in.
    record HandedIn(
            @Says("As listClocks gives it.") String rule,
            @Nullable @Says("Not to come; now when it is missing.") OffsetDateTime at,
            @Nullable @Says(value = "Receipt number.", most = Said.LONGEST_REASON) String note) {}

    /// A moment from which clocks count.
    record Start(
            @Says("Id of a start moment: aware, detected, notified_by_processor, ...")
                    String moment,
            @Nullable @Says("Not to come; now when it is missing.") OffsetDateTime at,
            @Nullable @Says(value = "Who knew.", most = Decision.LONGEST_LINE) String knower) {}

    @PostMapping("/api/v1/incidents/{id}/done")
    @Operation(id = "markActionDone", does = "An action was done.", status = 201)
    ResponseEntity<KeptDecisions> done(
            @PathVariable String id, @RequestBody DoneAction wanted, Principal who) {
        Snapshot now = workspace.current();
        Incident incident = incident(id, now);
        Action action =
                DutyDecider.findAction(
                                incident, Asked.text("action", wanted.action(), LONGEST_ID), now)
                        .orElseThrow(() -> unknown("action", "/api/v1/duties/actions"));
        return kept(
                decider.done(
                        incident,
                        action,
                        Asked.optional("note", wanted.note(), Said.LONGEST_REASON),
                        who.getName()));
    }

    @PostMapping("/api/v1/incidents/{id}/submitted")
    @Operation(id = "recordSubmission", does = "A report was handed in.", status = 201)
    ResponseEntity<KeptDecisions> submitted(
            @PathVariable String id, @RequestBody HandedIn wanted, Principal who) {
        Snapshot now = workspace.current();
        Incident incident = incident(id, now);
        Clock clock =
                DutyDecider.findClock(incident, Asked.text("rule", wanted.rule(), LONGEST_ID), now)
                        .orElseThrow(() -> unknown("rule", "/api/v1/duties/clocks"));
        return kept(
                decider.submitted(
                        incident,
                        clock,
                        past(wanted.at(), now),
                        Asked.optional("note", wanted.note(), Said.LONGEST_REASON),
                        who.getName()));
    }

    @PostMapping("/api/v1/incidents/{id}/start")
    @Operation(
            id = "declareStart",
            does = "A moment from which clocks count; the later declaration of it stands.",
            status = 201)
    ResponseEntity<KeptDecisions> start(
            @PathVariable String id, @RequestBody Start wanted, Principal who) {
        Snapshot now = workspace.current();
        Incident incident = incident(id, now);
        String moment = Asked.text("moment", wanted.moment(), LONGEST_ID);
        Asked.oneOf(
                "moment",
                moment,
                Arrays.stream(StartMoment.values())
                        .filter(StartMoment::isDeclarable)
                        .map(StartMoment::id)
                        .toList());
        String knower =
                Asked.name(
                        "knower", Asked.optional("knower", wanted.knower(), Decision.LONGEST_LINE));
        return kept(
                decider.start(
                        incident,
                        Chosen.startMoment(moment),
                        past(wanted.at(), now),
                        knower,
                        who.getName()));
    }

    /// In the words of the place where the workspace is, whatever offset a program writes.
    private @Nullable OffsetDateTime past(@Nullable OffsetDateTime given, Snapshot now) {
        OffsetDateTime at =
                given == null
                        ? null
                        : given.atZoneSameInstant(now.settings().zone()).toOffsetDateTime();
        if (at != null && !past.isPast(at)) {
            throw ApiTrouble.field(
                    "at",
                    new Text("過去の日時ではありません。", "It does not lie in the past."),
                    Text.of(
                            "%d年から現在までの日時にしてください。",
                            "Give a moment from %d until now.", Decision.EARLIEST_YEAR));
        }
        return at;
    }

    private static Incident incident(String id, Snapshot now) {
        return now.findIncident(id).orElseThrow(ApiTrouble::notFound);
    }

    private static ApiTrouble unknown(String field, String list) {
        return ApiTrouble.field(
                field,
                new Text("この事案にはありません。", "The incident has none like it."),
                new Text(list + " の値を指定してください。", "Give one of " + list + "."));
    }

    private ResponseEntity<KeptDecisions> kept(List<Decision> decisions) {
        return ResponseEntity.status(201).body(KeptDecisions.of(decisions, workspace.current()));
    }
}
