package dev.hakyu.server.scenarios;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.ScenarioWriter;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Scenarios and their computation, for programs.
@ApiResource(group = "scenarios")
class ScenarioResource {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_YAML = 200_000;
    private final Workspace workspace;
    private final ScenarioFiles files;
    private final Starter starter;
    private final KeptRuns runs;
    private final Kept kept;
    private final Clock clock;
    private final Etags etags;

    ScenarioResource(
            Workspace workspace,
            ScenarioFiles files,
            Starter starter,
            KeptRuns runs,
            Kept kept,
            Clock hakyuClock,
            Etags etags) {
        this.workspace = workspace;
        this.files = files;
        this.starter = starter;
        this.runs = runs;
        this.kept = kept;
        this.clock = hakyuClock;
        this.etags = etags;
    }

    /// A file of the folder scenarios.
    record ScenarioEntry(
            String file,
            @Nullable @Says("Null when the file cannot be used.") String title,
            @Says("Why it cannot be used.") List<Text> problems) {
        static ScenarioEntry of(ScenarioFiles.Listed listed) {
            Scenario scenario = listed.scenario();
            return new ScenarioEntry(
                    listed.name(),
                    scenario == null ? null : scenario.title(),
                    listed.problems().stream().map(each -> each.message()).toList());
        }
    }

    /// A scenario that can be computed.
    record ScenarioDocument(
            String file,
            String title,
            @Says("The scenario as its file has it, without comments.") String yaml,
            List<RunRef> runs) {}

    /// A result that is kept.
    record RunRef(String file, String run, Instant madeAt, long seed) {
        static RunRef of(KeptRuns.Entry entry) {
            return new RunRef(entry.file(), entry.id(), entry.madeAt(), entry.seed());
        }
    }

    /// Either the text of a scenario file, or an incident to begin with.
    record NewScenario(
            @Nullable @Says(
                            value = "As docs/schema/scenario.schema.json has it.",
                            most = LONGEST_YAML)
                    String yaml,
            @Nullable @Says("Id of an incident that stops something of ours.") String incident) {}

    /// The text of a scenario file.
    record ScenarioText(@Says(most = LONGEST_YAML) String yaml) {}

    /// How often and with which chance; what is missing is taken from the file.
    record RunWish(@Nullable Integer runs, @Nullable Long seed) {}

    /// What came of it: a computation to ask for, or a result that was known.
    record StartedRun(@Nullable String job, @Nullable RunRef run) {}

    @GetMapping("/api/v1/scenarios")
    @Operation(id = "listScenarios", does = "Scenario files, by name.")
    ResponseEntity<PageOf<ScenarioEntry>> list(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return etags.answer(
                Cursor.page(
                        files.list().stream().map(ScenarioEntry::of).toList(),
                        ScenarioEntry::file,
                        "scenarios",
                        limit,
                        cursor));
    }

    @GetMapping("/api/v1/scenarios/{file}")
    @Operation(id = "getScenario", does = "One scenario. Its ETag guards replacing it.")
    ResponseEntity<ScenarioDocument> one(@PathVariable String file) {
        return etags.answer(document(found(file)));
    }

    @PostMapping("/api/v1/scenarios")
    @Operation(
            id = "addScenario",
            does = "Writes a new scenario file, named after its title.",
            status = 201)
    ResponseEntity<ScenarioDocument> add(@RequestBody NewScenario wanted, Principal who) {
        Snapshot now = workspace.current();
        Scenario scenario =
                wanted.incident() == null
                        ? ScenarioDraft.scenario(
                                Asked.text("yaml", wanted.yaml(), LONGEST_YAML),
                                now.network(),
                                now.settings().zone())
                        : IncidentStart.of(
                                        now, Asked.text("incident", wanted.incident(), LONGEST_ID))
                                .orElseThrow(() ->
                                        ApiTrouble.field(
                                                "incident",
                                                IncidentStart.NOTHING_STOPS,
                                                new Text(
                                                        "yaml で何が止まるかを指定してください。",
                                                        "Say by yaml what stops.")));
        String name = files.add(scenario);
        kept.store().audit().add(clock.instant(), who.getName(), "scenario-saved", name);
        ScenarioDocument made = document(found(name));
        return ResponseEntity.created(URI.create("/api/v1" + Paths.scenario(name)))
                .eTag(etags.of(made))
                .body(made);
    }

    @PutMapping("/api/v1/scenarios/{file}")
    @Operation(id = "replaceScenario", does = "Writes over a scenario file; its comments go.")
    ResponseEntity<ScenarioDocument> replace(
            @PathVariable String file,
            @Says("The ETag of what is replaced.") @RequestHeader("If-Match") String ifMatch,
            @RequestBody ScenarioText wanted,
            Principal who) {
        ScenarioFiles.Listed old = found(file);
        etags.require(ifMatch, document(old));
        Snapshot now = workspace.current();
        files.replace(
                old,
                ScenarioDraft.scenario(
                        Asked.text("yaml", wanted.yaml(), LONGEST_YAML),
                        now.network(),
                        now.settings().zone()));
        kept.store().audit().add(clock.instant(), who.getName(), "scenario-saved", file);
        return etags.answer(document(found(file)));
    }

    @PostMapping("/api/v1/scenarios/{file}/run")
    @Operation(
            id = "runScenario",
            does = "Computes a scenario; what was computed before is not computed again.",
            status = 202)
    ResponseEntity<StartedRun> run(
            @PathVariable String file, @RequestBody RunWish wanted, Principal who) {
        Starter.Started started =
                starter.run(
                        file,
                        usable(found(file)),
                        wanted.runs() == null ? "" : wanted.runs().toString(),
                        wanted.seed() == null ? "" : wanted.seed().toString(),
                        who.getName());
        return answer(started, ProblemKind.NOT_USABLE);
    }

    /// @param refused what it is when nothing was started
    static ResponseEntity<StartedRun> answer(Starter.Started started, ProblemKind refused) {
        return switch (started) {
            case Starter.Started.Computing(SimulationJob job) ->
                    ResponseEntity.accepted()
                            .location(URI.create("/api/v1/scenario-jobs/" + job.id()))
                            .body(new StartedRun(job.id(), null));
            case Starter.Started.Known(KeptRuns.Entry run) ->
                    ResponseEntity.accepted().body(new StartedRun(null, RunRef.of(run)));
            case Starter.Started.Refused(Text why) -> throw ApiTrouble.of(refused, why);
        };
    }

    private ScenarioFiles.Listed found(String file) {
        return files.find(file).orElseThrow(ApiTrouble::notFound);
    }

    private static Scenario usable(ScenarioFiles.Listed listed) {
        Scenario scenario = listed.scenario();
        if (scenario == null) {
            throw ApiTrouble.notUsable(listed.problems());
        }
        return scenario;
    }

    private ScenarioDocument document(ScenarioFiles.Listed listed) {
        Scenario scenario = usable(listed);
        return new ScenarioDocument(
                listed.name(),
                scenario.title(),
                ScenarioWriter.yaml(scenario),
                runs.of(listed.name()).stream().map(RunRef::of).toList());
    }
}
