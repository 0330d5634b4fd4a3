package dev.hakyu.server.scenarios;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.ScenarioDefaults;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The list of scenarios, the form that makes one, and one scenario with its results.
@Controller
class ScenarioPages {
    private static final int MOST_FOUND = 20;
    private static final int MOST_RECENT = 20;

    private final Workspace workspace;
    private final Pages pages;
    private final ScenarioFiles files;
    private final KeptRuns runs;
    private final SimulationQueue queue;
    private final Starter starter;
    private final Kept kept;
    private final Clock clock;

    ScenarioPages(
            Workspace workspace,
            Pages pages,
            ScenarioFiles files,
            KeptRuns runs,
            SimulationQueue queue,
            Starter starter,
            Kept kept,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.pages = pages;
        this.files = files;
        this.runs = runs;
        this.queue = queue;
        this.starter = starter;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    @GetMapping("/scenarios")
    View list(HttpServletRequest request) {
        Snapshot now = workspace.current();
        return pages.show(
                request,
                Section.SCENARIOS,
                "scenarios.title",
                "scenarios/list.jte",
                Map.of(
                        "files", files.list(),
                        "incidents", IncidentStart.list(now),
                        "jobs", queue.open(),
                        "recent", runs.newest(MOST_RECENT),
                        "zone", now.settings().zone(),
                        "mayRun", mayRun(request)));
    }

    @GetMapping("/scenarios/new")
    View blank(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String incident,
            @RequestParam(defaultValue = "") String q) {
        Snapshot now = workspace.current();
        ScenarioForm form = form(sent, now);
        Optional<Text> note = Optional.empty();
        if (!from.isEmpty()) {
            form = ScenarioForm.of(from, usable(from));
        } else if (!incident.isEmpty()) {
            Optional<Scenario> start = IncidentStart.of(now, incident);
            note = start.isPresent() ? Optional.empty() : Optional.of(IncidentStart.NOTHING_STOPS);
            form = start.map(each -> ScenarioForm.of("", each)).orElse(form);
        }
        return form(request, form, q, note, List.of());
    }

    @PostMapping("/scenarios")
    View save(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> sent,
            Principal who) {
        Snapshot now = workspace.current();
        ScenarioForm form = form(sent, now);
        Scenario scenario;
        try {
            scenario = ScenarioDraft.scenario(form, now.network(), now.settings().zone());
        } catch (InputRejected e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(request, form, "", Optional.empty(), e.problems());
        }
        Optional<ScenarioFiles.Listed> old =
                sent.containsKey("replace") ? files.find(form.file()) : Optional.empty();
        String name = old.map(ScenarioFiles.Listed::name).orElseGet(() -> files.add(scenario));
        old.ifPresent(file -> files.replace(file, scenario));
        kept.store().audit().add(clock.instant(), who.getName(), "scenario-saved", name);
        return sent.containsKey("run")
                ? run(request, response, name, "", "", who)
                : new RedirectView(Paths.scenario(name));
    }

    @GetMapping("/scenarios/{file}")
    View one(HttpServletRequest request, @PathVariable String file) {
        return one(request, file, null);
    }

    @PostMapping("/scenarios/{file}/run")
    View run(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String file,
            @RequestParam(name = "runs", defaultValue = "") String asked,
            @RequestParam(name = "seed", defaultValue = "") String seed,
            Principal who) {
        Starter.Started started = starter.run(file, usable(file), asked, seed, who.getName());
        return switch (started) {
            case Starter.Started.Computing(SimulationJob job) ->
                    new RedirectView(Paths.job(job.id()));
            case Starter.Started.Known(KeptRuns.Entry run) -> new RedirectView(run.path());
            case Starter.Started.Refused(Text why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(request, file, why);
            }
        };
    }

    private View one(HttpServletRequest request, String file, @Nullable Text refused) {
        ScenarioFiles.Listed found = found(file);
        Snapshot now = workspace.current();
        Map<String, Object> values = new HashMap<>();
        values.put("file", found);
        values.put("view", ScenarioView.of(found, now));
        values.put("runs", runs.of(file));
        values.put("jobs", queue.open().stream().filter(job -> job.file().equals(file)).toList());
        values.put("zone", now.settings().zone());
        values.put("mayRun", mayRun(request));
        values.put("refused", Optional.ofNullable(refused));
        return pages.show(
                request, Section.SCENARIOS, "scenarios.title", "scenarios/scenario.jte", values);
    }

    private View form(
            HttpServletRequest request,
            ScenarioForm form,
            String words,
            Optional<Text> note,
            List<Problem> problems) {
        Snapshot now = workspace.current();
        return pages.show(
                request,
                Section.SCENARIOS,
                "scenarios.newTitle",
                "scenarios/form.jte",
                Map.of(
                        "form",
                        form,
                        "struck",
                        StruckRow.of(form, now.network()),
                        "words",
                        words,
                        "found",
                        NodeChoice.search(now.network(), words, MOST_FOUND),
                        "suggested",
                        form.struck().isEmpty() ? Suggestions.of(now) : List.of(),
                        "accesses",
                        now.network().accesses(),
                        "note",
                        note,
                        "problems",
                        problems,
                        "mayRun",
                        mayRun(request)));
    }

    private ScenarioForm form(MultiValueMap<String, String> sent, Snapshot now) {
        ScenarioForm blank =
                ScenarioForm.blank(
                        now.asOf().atZone(now.settings().zone()).toLocalDateTime(),
                        now.settings().zone(),
                        ScenarioDefaults.durations(
                                        AttackKind.RANSOMWARE,
                                        ScenarioDefaults.NodeKind.ORGANISATION)
                                .stages());
        return ScenarioForm.of(sent, blank);
    }

    private ScenarioFiles.Listed found(String file) {
        return files.find(file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Scenario usable(String file) {
        Scenario scenario = found(file).scenario();
        if (scenario == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return scenario;
    }

    static boolean mayRun(HttpServletRequest request) {
        return request.isUserInRole("ANALYST")
                || request.isUserInRole("MANAGER")
                || request.isUserInRole("ADMINISTRATOR");
    }
}
