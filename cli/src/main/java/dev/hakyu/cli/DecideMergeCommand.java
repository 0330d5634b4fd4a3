package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.IncidentRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR merge INCIDENT INCIDENT...`: they are one.
@Command(name = "merge", mixinStandardHelpOptions = true)
final class DecideMergeCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(
            index = "0..*",
            arity = "2..*",
            paramLabel = "INCIDENT",
            descriptionKey = "incident-ids")
    List<String> ids = new ArrayList<>();

    DecideMergeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        Set<DecisionDesk.Matter> matters = new LinkedHashSet<>();
        ids.forEach(id -> matters.add(run.matter(id)));
        if (matters.size() < 2) {
            throw new WrongUsage(
                    new Text(
                            "同じ事案が指定されています。別の事案を2件以上指定してください。",
                            "These are one incident already; name two different ones."));
        }
        List<IncidentRef> refs = matters.stream().map(run.desk()::refer).toList();
        return run.keep(
                List.of(
                        new Decision.Merge(
                                run.said(
                                        "merge " + refs.stream().map(IncidentRef::id).toList(),
                                        false),
                                refs)));
    }
}
