package dev.hakyu.server.duties;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.model.Text;
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
            Text duty,
            Text recipient,
            Text when,
            @Nullable @Says("Null for a duty without a number.") Instant dueAt,
            boolean past,
            Text basis) {
        static ClockEntry of(RunningClock clock) {
            return new ClockEntry(
                    clock.incident(),
                    clock.victim(),
                    clock.duty(),
                    clock.recipient(),
                    clock.when(),
                    clock.dueAt(),
                    clock.past(),
                    clock.basis());
        }
    }

    /// The soonest first; those without a number after them.
    record Clocks(Instant asOf, List<ClockEntry> items) {}

    /// Something to do, with both sides.
    record ActionEntry(
            String incident,
            String victim,
            Text what,
            Text who,
            Text by,
            Text prevents,
            Text costs,
            @Nullable Text undone) {
        static ActionEntry of(Brief.IncidentPage page, Brief.ActionLine line) {
            return new ActionEntry(
                    page.id().value(),
                    page.victim(),
                    line.what(),
                    line.who(),
                    line.by(),
                    line.prevents(),
                    line.costs(),
                    line.undone());
        }
    }

    /// By incident, the most urgent first.
    record Actions(Instant asOf, List<ActionEntry> items) {}

    @GetMapping("/api/v1/duties/clocks")
    @Operation(id = "listClocks", does = "Duties to report of the incidents told in full.")
    ResponseEntity<Clocks> clocks() {
        Snapshot now = workspace.current();
        return etags.answer(
                new Clocks(
                        now.asOf(),
                        RunningClock.of(brief(now).inFull(), now.asOf()).stream()
                                .map(ClockEntry::of)
                                .toList()));
    }

    @GetMapping("/api/v1/duties/actions")
    @Operation(id = "listActions", does = "What to do first about the incidents told in full.")
    ResponseEntity<Actions> actions() {
        Snapshot now = workspace.current();
        return etags.answer(
                new Actions(
                        now.asOf(),
                        brief(now).inFull().stream()
                                .flatMap(page ->
                                        page.actions().stream()
                                                .map(line -> ActionEntry.of(page, line)))
                                .toList()));
    }

    private static Brief brief(Snapshot now) {
        @Nullable Brief brief = now.brief();
        if (brief == null) {
            throw ApiTrouble.later(ProblemKind.NOT_READY, WAIT);
        }
        return brief;
    }
}
