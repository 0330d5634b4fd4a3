package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioProgress;
import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.model.Text;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.scenarios.SimulationJob.State;
import dev.hakyu.server.shell.Messages;
import dev.hakyu.server.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Computations under way, and results that are kept, for programs.
@ApiResource(group = "scenarios")
class RunResource {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private final SimulationQueue queue;
    private final KeptRuns runs;
    private final Starter starter;
    private final ResultPaper papers;
    private final Pages pages;
    private final Kept kept;
    private final Clock clock;
    private final Etags etags;

    RunResource(
            SimulationQueue queue,
            KeptRuns runs,
            Starter starter,
            ResultPaper papers,
            Pages pages,
            Kept kept,
            Clock hakyuClock,
            Etags etags) {
        this.queue = queue;
        this.runs = runs;
        this.starter = starter;
        this.papers = papers;
        this.pages = pages;
        this.kept = kept;
        this.clock = hakyuClock;
        this.etags = etags;
    }

    /// Where a computation stands.
    record Job(
            String id,
            String file,
            String title,
            @Says(oneOf = {"waiting", "running", "finished", "compared", "cancelled", "failed"})
                    String state,
            @Says("How many are done before it.") int ahead,
            @Nullable @Says("Runs that are done.") Integer done,
            @Nullable Integer total,
            @Nullable @Says("Id of the result when it is finished.") String run,
            @Nullable @Says("Whether it came out the same, when it was computed again.")
                    Boolean same,
            @Nullable @Says("Why it failed.") Text why) {}

    @GetMapping("/api/v1/scenario-jobs")
    @Operation(id = "listJobs", does = "Computations that wait or run, the next first.")
    List<Job> jobs() {
        return queue.open().stream().map(this::job).toList();
    }

    @GetMapping("/api/v1/scenario-jobs/{id}")
    @Operation(id = "getJob", does = "Where a computation stands.")
    Job one(@PathVariable String id) {
        return job(found(id));
    }

    @PostMapping("/api/v1/scenario-jobs/{id}/cancel")
    @Operation(id = "cancelJob", does = "Ends a computation at the end of a run.")
    Job cancel(@PathVariable String id, Principal who) {
        SimulationJob job = found(id);
        queue.cancel(job);
        kept.store().audit().add(clock.instant(), who.getName(), "scenario-cancelled", job.file());
        return job(job);
    }

    @GetMapping("/api/v1/scenarios/{file}/runs")
    @Operation(id = "listRuns", does = "Results of a scenario that are kept.")
    ResponseEntity<PageOf<ScenarioResource.RunRef>> results(
            @PathVariable String file,
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return etags.answer(
                Cursor.page(
                        runs.of(file).stream().map(ScenarioResource.RunRef::of).toList(),
                        ScenarioResource.RunRef::run,
                        "runs " + file,
                        limit,
                        cursor));
    }

    @GetMapping("/api/v1/scenarios/{file}/runs/{run}")
    @Operation(
            id = "getRun",
            does = "A result, as docs/schema/scenario-result.schema.json has it.",
            answer = ScenarioResult.class)
    ResponseEntity<byte[]> result(@PathVariable String file, @PathVariable String run) {
        return etags.answer(
                found(file, run).json().getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api/v1/scenarios/{file}/runs/{run}/stops.csv")
    @Operation(
            id = "getStopsCsv",
            does = "What stops, in order; words in the accepted language.",
            media = "text/csv")
    ResponseEntity<byte[]> stops(
            HttpServletRequest request, @PathVariable String file, @PathVariable String run) {
        Messages t = pages.messages(request);
        ResultView view = new ResultView(found(file, run).result(), t.lang());
        return etags.answer(ResultCsv.stops(view, t).getBytes(StandardCharsets.UTF_8), CSV);
    }

    @GetMapping("/api/v1/scenarios/{file}/runs/{run}/output.csv")
    @Operation(
            id = "getOutputCsv",
            does = "Output over time, one row per node and point.",
            media = "text/csv")
    ResponseEntity<byte[]> output(
            HttpServletRequest request, @PathVariable String file, @PathVariable String run) {
        Messages t = pages.messages(request);
        ResultView view = new ResultView(found(file, run).result(), t.lang());
        return etags.answer(ResultCsv.output(view, t).getBytes(StandardCharsets.UTF_8), CSV);
    }

    @GetMapping("/api/v1/scenarios/{file}/runs/{run}/report.pdf")
    @Operation(
            id = "getRunPdf",
            does = "A result on paper, in the accepted language.",
            media = "application/pdf")
    ResponseEntity<byte[]> pdf(
            HttpServletRequest request, @PathVariable String file, @PathVariable String run) {
        byte[] pdf =
                papers.pdf(found(file, run), pages.messages(request))
                        .orElseThrow(
                                () -> ApiTrouble.of(ProblemKind.CONFLICT, ResultPages.NO_FONT));
        return etags.answer(pdf, MediaType.APPLICATION_PDF);
    }

    @PostMapping("/api/v1/scenarios/{file}/runs/{run}/check")
    @Operation(
            id = "checkRun",
            does =
                    "Computes a result again from the same inputs, to see whether it comes out the same.",
            status = 202)
    ResponseEntity<ScenarioResource.StartedRun> check(
            @PathVariable String file, @PathVariable String run, Principal who) {
        return ScenarioResource.answer(
                starter.again(found(file, run), who.getName()), ProblemKind.CONFLICT);
    }

    private SimulationJob found(String id) {
        return queue.find(id).orElseThrow(ApiTrouble::notFound);
    }

    private KeptRuns.KeptRun found(String file, String run) {
        return runs.find(file, run).orElseThrow(ApiTrouble::notFound);
    }

    private Job job(SimulationJob job) {
        return switch (job.state()) {
            case State.Waiting _ -> job(job, "waiting", null, null, null, null);
            case State.Running(ScenarioProgress progress) ->
                    job(job, "running", progress, null, null, null);
            case State.Finished(String run) -> job(job, "finished", null, run, null, null);
            case State.Compared(boolean same) -> job(job, "compared", null, null, same, null);
            case State.Cancelled _ -> job(job, "cancelled", null, null, null, null);
            case State.Failed(Text why) -> job(job, "failed", null, null, null, why);
        };
    }

    private Job job(
            SimulationJob job,
            String state,
            @Nullable ScenarioProgress progress,
            @Nullable String run,
            @Nullable Boolean same,
            @Nullable Text why) {
        return new Job(
                job.id(),
                job.file(),
                job.title(),
                state,
                job.isOver() ? 0 : queue.ahead(job),
                progress == null ? null : progress.finished(),
                progress == null ? null : progress.total(),
                run,
                same,
                why);
    }
}
