package dev.hakyu.cli;

import dev.hakyu.daily.job.DayJob;
import dev.hakyu.daily.job.DayOutcome;
import dev.hakyu.daily.job.DayRequest;
import dev.hakyu.daily.job.EmptySettings;
import dev.hakyu.daily.job.Rehearsal;
import dev.hakyu.daily.job.WeekJob;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu daily DIR`: the whole morning, to be run by a timer.
@Command(name = "daily", mixinStandardHelpOptions = true)
final class DailyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--as-of", paramLabel = "TIME")
    @Nullable String asOf;

    @Option(names = "--weekly")
    boolean weekly;

    @Option(names = "--no-send")
    boolean noSend;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Mixin RunOptions runs = new RunOptions();

    DailyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        runs.check();
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ProblemPrinter.print(files.problems(), session.err(), session.lang());
        if (files.settingsUnread()) {
            session.say(
                    session.err(),
                    new Text(
                            "hakyu.yaml が読めないため、要約は作らず、何も送っていません。直してからもう一度実行してください。",
                            "hakyu.yaml cannot be read, so no brief was made and nothing was sent."
                                    + " Mend it and run this again."));
            return ExitStatus.CANNOT_RUN;
        }
        boolean rejected = files.problems().stream().anyMatch(Problem::isError);
        DayRequest request = request(files);
        DayOutcome outcome;
        try {
            outcome = dryRun ? rehearse(request) : run(request);
        } catch (InputRejected e) {
            ProblemPrinter.print(e.problems(), session.err(), session.lang());
            return ExitStatus.CANNOT_RUN;
        }
        session.out()
                .println(
                        outcome.brief().headline() == null
                                ? outcome.folder().toString()
                                : outcome.brief().headline().in(session.lang()));
        if (!dryRun) {
            session.out().println(outcome.folder());
        }
        boolean empty = EmptySettings.in(directory);
        if (empty) {
            session.say(
                    session.err(),
                    new Text(
                            "hakyu.yaml が空のため、会社名も送り先も分からず、この要約は誰にも送られません。hakyu.yaml に書いてください。",
                            "hakyu.yaml is empty: neither the company nor whom to tell is known, so"
                                    + " nobody is told of this brief. Write them into hakyu.yaml."));
        }
        if (!outcome.sending().isComplete()) {
            return ExitStatus.NOT_SENT;
        }
        return empty || rejected || !outcome.sawAll() ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    private DayOutcome run(DayRequest request) throws IOException {
        return weekly
                ? WeekJob.run(request, session::progress)
                : DayJob.run(request, session::progress);
    }

    private DayOutcome rehearse(DayRequest request) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(request, weekly, session::progress);
        session.say(
                session.out(),
                new Text(
                        "試しの実行です。何も保存せず、何も送っていません。",
                        "A rehearsal: nothing was kept and nothing was sent."));
        new RehearsalPrinter(session).print(rehearsal, request.files().settings());
        return rehearsal.outcome();
    }

    private DayRequest request(WorkspaceFiles files) {
        Clock clock =
                asOf == null
                        ? session.clock()
                        : Clock.fixed(
                                MomentOption.parse("--as-of", asOf, files.settings().zone()),
                                files.settings().zone());
        Secrets secrets = Secrets.of(System.getenv(), files.directory());
        Fetcher fetcher =
                new Fetcher(
                        FetchSettings.of(
                                files.directory(),
                                Version.number(),
                                files.settings().fetching(),
                                secrets));
        return new DayRequest(
                files,
                directory.toString(),
                fetcher::fetch,
                secrets::find,
                clock,
                !noSend,
                runs.seed,
                runs.runs,
                runs.threads,
                Version.number());
    }
}
