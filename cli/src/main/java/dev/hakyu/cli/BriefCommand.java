package dev.hakyu.cli;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.daily.inquiry.IncidentAnswers;
import dev.hakyu.daily.job.KnownReports;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu brief DIR`: the answer to the four questions, as three files.
@Command(name = "brief", mixinStandardHelpOptions = true)
final class BriefCommand implements Callable<Integer> {
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm");
    private final Session session;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--as-of", paramLabel = "TIME")
    @Nullable String asOf;

    @Option(names = "--since", paramLabel = "TIME")
    @Nullable String since;

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable ZoneId zone;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path out;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--strict")
    boolean strict;

    @Mixin RunOptions runs = new RunOptions();

    BriefCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        runs.check();
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ZoneId local = zone == null ? files.settings().zone() : zone;
        Instant moment = session.moment(asOf, local);
        DecisionLog.Contents decided =
                DecisionLog.in(files.directory()).read(session.decidedUntil(moment));
        IncidentAnswers answered =
                IncidentAnswers.read(files.directory(), files.settings().language());
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(answered.problems());
        problems.addAll(decided.problems());
        BriefHistory earlier = BriefHistory.before(files.directory(), moment);
        KnownReports known = KnownReports.at(files, moment, "hakyu brief", session.clock());
        BriefRequest asked = request(files, known, moment, local, earlier.last());
        problems.addAll(known.problems());
        boolean rejected = problems.stream().anyMatch(Problem::isError);
        ProblemPrinter.print(problems, session.err(), session.lang());
        if (rejected && strict) {
            return ExitStatus.REJECTED;
        }
        Brief brief =
                BriefJob.prepare(
                                asked.withDecisions(decided.decisions(), directory.toString())
                                        .withAnswers(answered.answers()),
                                known.readings(),
                                known.unreadable(),
                                arrivals(known, earlier, asked),
                                session::progress)
                        .brief();
        EnglishText english = EnglishText.of(files);
        BriefFiles written = BriefFiles.write(brief, session.lang(), folder(files, asked), english);
        report(brief, written, session.lang(), english);
        return rejected ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    /// When each report reached us: as fetched, else with the first brief that can have told it.
    private static Map<ReportId, Instant> arrivals(
            KnownReports known, BriefHistory earlier, BriefRequest asked) {
        Map<ReportId, Instant> arrived = new HashMap<>(known.arrived());
        known.reports()
                .forEach(each ->
                        arrived.computeIfAbsent(
                                each.id(), _ -> earlier.arrival(each, asked.zone(), asked.asOf())));
        return arrived;
    }

    private BriefRequest request(
            WorkspaceFiles files,
            KnownReports known,
            Instant moment,
            ZoneId local,
            @Nullable Instant last) {
        Instant from =
                since != null
                        ? MomentOption.parse("--since", since, local)
                        : last != null ? last : moment.minus(Duration.ofHours(24));
        if (from.isAfter(moment)) {
            throw new WrongUsage(
                    Text.of(
                            "--since: %s は要約の時点 %s より後です。それより前の日時を指定してください。",
                            "--since: %s is after the moment of the brief, %s; name an earlier one.",
                            from.atZone(local),
                            moment.atZone(local)));
        }
        return new BriefRequest(
                files.network(),
                files.settings(),
                files.problems(),
                new ReportsFolder(List.of(), known.problems(), known.unreadable()),
                moment,
                from,
                since == null && last == null,
                local,
                runs.seed,
                runs.runs,
                runs.threads,
                Version.number());
    }

    private Path folder(WorkspaceFiles files, BriefRequest request) {
        if (out != null) {
            return out;
        }
        return files.directory()
                .resolve("briefs")
                .resolve(FOLDER.format(request.asOf().atZone(request.zone())));
    }

    private void report(Brief brief, BriefFiles written, Lang lang, EnglishText english)
            throws IOException {
        if (json) {
            session.out().print(Files.readString(written.json()));
            return;
        }
        session.out().println(BriefFiles.summary(brief, lang, english).strip());
        session.out().println();
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("HTML", written.html());
        files.put("TEXT", written.text());
        files.put("JSON", written.json());
        files.forEach((name, file) -> session.out().println(name + "  " + file));
        session.say(
                session.out(),
                new Text("ブラウザーで HTML を開いてください。", "Open the HTML file in a browser."));
    }
}
