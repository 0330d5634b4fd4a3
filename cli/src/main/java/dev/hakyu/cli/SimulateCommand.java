package dev.hakyu.cli;

import dev.hakyu.brief.api.ScenarioJob;
import dev.hakyu.brief.api.ScenarioProgress;
import dev.hakyu.brief.api.ScenarioRequest;
import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.brief.api.ScenarioResultJson;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.ScenarioReader;
import dev.hakyu.network.api.ScenarioWriter;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu simulate DIR --scenario FILE`: what stops when, and why.
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final int PROGRESS_PARTS = 10;
    private static final int MANY_RUNS = 1000;
    private final Session session;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--scenario", paramLabel = "FILE", required = true)
    Path scenario = Path.of("scenario.yaml");

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    @Nullable Long seed;

    @Option(names = "--runs", paramLabel = "N", descriptionKey = "runs")
    @Nullable Integer runs;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    int threads = Math.min(RunOptions.MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(names = "--json")
    boolean json;

    SimulateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RunOptions.checkThreads(threads);
        if (runs != null) {
            RunOptions.checkRuns(runs);
        }
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ProblemPrinter.print(files.problems(), session.err(), session.lang());
        Scenario asked = adjust(ScenarioReader.read(existing(), files));
        ScenarioResult result =
                ScenarioJob.run(request(files, asked), threads, progress(asked.runs()));
        session.out()
                .println(
                        json
                                ? ScenarioResultJson.write(result).stripTrailing()
                                : ScenarioText.of(result, session.lang()));
        return files.hasErrors() ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    /// Of what the scenario's own text says, as a server computes it: equal inputs give equal
    /// bytes.
    private ScenarioRequest request(WorkspaceFiles files, Scenario asked) {
        return new ScenarioRequest(
                files.network(),
                files.settings(),
                ScenarioReader.parse(
                        ScenarioWriter.yaml(asked),
                        asked.title(),
                        files.network(),
                        files.settings().zone()));
    }

    private Path existing() {
        if (Files.isRegularFile(scenario)) {
            return scenario;
        }
        throw new InputRejected(
                Problem.error(
                        "scenario-missing",
                        Place.file(scenario.toString()),
                        new Text("シナリオのファイルがありません。", "There is no such scenario file."),
                        new Text(
                                "--scenario のパスを確かめてください(見本: examples/sample-company/scenarios)。",
                                "Check the path given to --scenario (examples/sample-company/scenarios has one).")));
    }

    private Scenario adjust(Scenario asked) {
        Scenario adjusted = asked;
        if (seed != null) {
            adjusted = adjusted.withSeed(seed);
        }
        if (runs != null) {
            adjusted = adjusted.withRuns(runs);
        }
        return adjusted;
    }

    private Consumer<ScenarioProgress> progress(int all) {
        AtomicInteger told = new AtomicInteger();
        return now -> {
            if (now.part() != ScenarioProgress.Part.RUNS || all < MANY_RUNS) {
                return;
            }
            int part = (int) ((long) now.finished() * PROGRESS_PARTS / all);
            int before = told.getAndAccumulate(part, Math::max);
            if (part > before) {
                session.progress(Text.of("%,d / %,d 回", "%,d of %,d runs", now.finished(), all));
            }
        };
    }
}
