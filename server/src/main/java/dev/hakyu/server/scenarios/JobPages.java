package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioProgress;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.scenarios.SimulationJob.State;
import dev.hakyu.server.shell.Messages;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.view.RedirectView;

/// A computation while it waits and runs. The page can be left and opened again.
@Controller
class JobPages {
    private final Pages pages;
    private final SimulationQueue queue;
    private final ProgressStreams streams;
    private final Kept kept;
    private final Clock clock;

    JobPages(
            Pages pages,
            SimulationQueue queue,
            ProgressStreams streams,
            Kept kept,
            Clock hakyuClock) {
        this.pages = pages;
        this.queue = queue;
        this.streams = streams;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    @GetMapping("/scenarios/jobs/{id}")
    View job(HttpServletRequest request, @PathVariable String id) {
        SimulationJob job = found(id);
        if (job.state() instanceof State.Finished(String run)) {
            return new RedirectView(Paths.run(job.file(), run));
        }
        return pages.show(
                request,
                Section.SCENARIOS,
                "scenarios.jobTitle",
                "scenarios/job.jte",
                Map.of(
                        "job", job,
                        "line", line(job, pages.messages(request)),
                        "scenarioPath", Paths.scenario(job.file()),
                        "mayRun", ScenarioPages.mayRun(request)));
    }

    /// Progress as server-sent events: `progress` with a line of text and a share, then `over`.
    @GetMapping(path = "/scenarios/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(HttpServletRequest request, @PathVariable String id, Principal who) {
        SimulationJob job = found(id);
        Messages t = pages.messages(request);
        return streams.open(job, who.getName(), () -> line(job, t))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    }

    @PostMapping("/scenarios/jobs/{id}/cancel")
    View cancel(@PathVariable String id, Principal who) {
        SimulationJob job = found(id);
        queue.cancel(job);
        kept.store().audit().add(clock.instant(), who.getName(), "scenario-cancelled", job.file());
        return new RedirectView(Paths.job(id));
    }

    private SimulationJob found(String id) {
        return queue.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String line(SimulationJob job, Messages t) {
        return switch (job.state()) {
            case State.Waiting _ -> {
                int ahead = queue.ahead(job);
                yield ahead == 0
                        ? t.get("scenarios.waitingNext")
                        : t.get("scenarios.waiting", ahead);
            }
            case State.Running(ScenarioProgress progress) -> running(progress, t);
            case State.Finished _ -> t.get("scenarios.finished");
            case State.Compared(boolean same) ->
                    t.get(same ? "scenarios.same" : "scenarios.notSame");
            case State.Cancelled _ -> t.get("scenarios.cancelled");
            case State.Failed(dev.hakyu.model.Text why) -> why.in(t.lang());
        };
    }

    private static String running(ScenarioProgress progress, Messages t) {
        return switch (progress.part()) {
            case RUNS -> t.get("scenarios.running", progress.finished(), progress.total());
            case WHAT_HELPS -> t.get("scenarios.trying");
        };
    }
}
