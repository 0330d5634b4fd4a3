package dev.hakyu.cli;

import dev.hakyu.brief.api.ActionDesk;
import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.duty.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR done INCIDENT ACTION...`: actions that the brief asked for were done.
@Command(name = "done", mixinStandardHelpOptions = true)
final class DecideDoneCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident-id")
    String incident = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ACTION",
            descriptionKey = "action-ids")
    List<String> ids = new ArrayList<>();

    DecideDoneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        DecisionDesk.Matter matter = run.matter(incident);
        List<Action> asked =
                run.actionDesk()
                        .actions(matter.incident(), matter.exposures(), run.desk().rulings());
        List<Decision> decisions = new ArrayList<>();
        for (String id : ids) {
            Action action =
                    run.one(
                            id,
                            ActionDesk.listMeant(asked, id),
                            each ->
                                    ShownId.ofAction(each.id())
                                            + "  "
                                            + each.what().in(session.lang()),
                            asked,
                            new Text("対応", "action"));
            decisions.add(
                    new Decision.Done(
                            run.said("done " + matter.incident().id() + " " + action.id(), false),
                            run.desk().refer(matter),
                            action.id(),
                            DecideSession.line(action.what().in(session.lang()))));
        }
        return run.keep(decisions);
    }
}
