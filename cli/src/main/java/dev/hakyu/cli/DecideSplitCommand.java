package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR split INCIDENT REPORT...`: these reports tell of another event.
@Command(name = "split", mixinStandardHelpOptions = true)
final class DecideSplitCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident-id")
    String id = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "REPORT",
            descriptionKey = "report-ids")
    List<String> reports = new ArrayList<>();

    DecideSplitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        DecisionDesk.Matter matter = run.matter(id);
        IncidentRef ref = run.desk().refer(matter);
        List<ReportRef> apart = new ArrayList<>();
        for (String report : reports) {
            apart.add(
                    run.one(
                            report,
                            run.desk().listReports(matter, report),
                            each -> String.valueOf(each.location()),
                            ref.reports(),
                            new Text("事案の記事", "report of the incident")));
        }
        Decision.Split split =
                new Decision.Split(
                        run.said("split " + matter.incident().id() + " " + apart, false),
                        ref,
                        apart.stream().distinct().toList());
        if (split.rest().isEmpty()) {
            throw new WrongUsage(
                    new Text(
                            "事案のすべての記事が指定されています。残す記事を1件以上にしてください。",
                            "All its reports are named; leave at least one."));
        }
        return run.keep(List.of(split));
    }
}
