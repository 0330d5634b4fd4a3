package dev.hakyu.server.duties;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.server.duties.DutyBoard.IncidentDuties;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// Running clocks and first actions, for programs.
@ApiResource(group = "duties")
class DutyResource {
    private static final Duration WAIT = Duration.ofSeconds(10);
    private final Workspace workspace;
    private final Etags etags;

    DutyResource(Workspace workspace, Etags etags) {
        this.workspace = workspace;
        this.etags = etags;
    }

    /// A duty to report.
    record ClockEntry(
            String incident,
            String victim,
            @Says("To record that it was handed in.") String rule,
            Text duty,
            Text recipient,
            @Says("Where it stands, with what people did since the brief.") ClockState state,
            @Says("Others must tell us.") boolean owedToUs,
            Text when,
            @Nullable @Says("Null for a duty without a number.") Instant dueAt,
            boolean past,
            Text basis) {
        static ClockEntry of(RunningClock clock) {
            return new ClockEntry(
                    clock.incident(),
                    clock.victim(),
                    clock.rule(),
                    clock.duty(),
                    clock.recipient(),
                    clock.state(),
                    clock.owedToUs(),
                    clock.when(),
                    clock.dueAt(),
                    clock.past(),
                    clock.basis());
        }
    }

    /// The soonest first; those without a number after them, those that are closed at the end.
    record Clocks(Instant asOf, List<ClockEntry> items) {}

    /// Something to do, with both sides.
    record ActionEntry(
            String incident,
            String victim,
            @Says("To record that it was done.") String id,
            Text what,
            Text who,
            Text by,
            @Nullable Instant dueAt,
            boolean late,
            Text prevents,
            Text costs,
            @Nullable Text undone) {
        static ActionEntry of(Brief.IncidentPage page, Brief.ActionLine line) {
            return new ActionEntry(
                    page.id().value(),
                    page.victim(),
                    line.id(),
                    line.what(),
                    line.who(),
                    line.by(),
                    line.dueAt(),
                    line.late(),
                    line.prevents(),
                    line.costs(),
                    line.undone());
        }
    }

    /// What people did.
    record DoneEntry(
            String incident,
            String victim,
            Text what,
            Text who,
            @Says("Takes it back.") String decision) {}

    /// By incident, the most urgent first.
    record Actions(
            Instant asOf,
            @Says("Those that nobody has done.") List<ActionEntry> items,
            List<DoneEntry> done) {}

    @GetMapping("/api/v1/duties/clocks")
    @Operation(id = "listClocks", does = "Duties to report of the incidents that concern us.")
    ResponseEntity<Clocks> clocks() {
        Snapshot now = workspace.current();
        return etags.answer(
                new Clocks(now.asOf(), board(now).clocks().stream().map(ClockEntry::of).toList()));
    }

    @GetMapping("/api/v1/duties/actions")
    @Operation(
            id = "listActions",
            does = "What to do first about the incidents, and what was done.")
    ResponseEntity<Actions> actions() {
        Snapshot now = workspace.current();
        List<IncidentDuties> incidents = board(now).incidents();
        return etags.answer(
                new Actions(
                        now.asOf(),
                        incidents.stream()
                                .flatMap(each ->
                                        each.open().stream()
                                                .map(line -> ActionEntry.of(each.page(), line)))
                                .toList(),
                        incidents.stream().flatMap(DutyResource::done).toList()));
    }

    private static Stream<DoneEntry> done(IncidentDuties incident) {
        return incident.done().stream()
                .map(line ->
                        new DoneEntry(
                                incident.page().id().value(),
                                incident.page().victim(),
                                line.what(),
                                line.who(),
                                line.decision()));
    }

    private static DutyBoard board(Snapshot now) {
        @Nullable PreparedBrief prepared = now.prepared();
        if (prepared == null) {
            throw ApiTrouble.later(ProblemKind.NOT_READY, WAIT);
        }
        return DutyBoard.of(prepared, now);
    }
}
