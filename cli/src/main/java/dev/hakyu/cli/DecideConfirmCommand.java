package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.model.decision.Decision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR confirm ID...`: a near name is that organisation of ours.
@Command(name = "confirm", mixinStandardHelpOptions = true)
final class DecideConfirmCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "ID", descriptionKey = "question-ids")
    List<String> ids = new ArrayList<>();

    @Option(names = "--always")
    boolean always;

    DecideConfirmCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        List<Decision> decisions = new ArrayList<>();
        for (String id : ids) {
            DecisionDesk.Question question = run.question(id);
            for (DecisionDesk.Matter matter : question.matters()) {
                decisions.add(
                        new Decision.Confirm(
                                run.said("confirm " + id + " " + matter.incident().id(), false),
                                question.mention(),
                                question.organisation(),
                                run.desk().refer(matter)));
            }
            for (DecisionDesk.Notice notice : question.notices()) {
                decisions.add(
                        new Decision.Confirm(
                                run.said("confirm " + id + " " + notice.advisory().id(), false),
                                question.mention(),
                                question.organisation(),
                                run.desk().refer(notice)));
            }
            if (always && question.notices().isEmpty()) {
                decisions.add(
                        new Decision.Alias(
                                run.said("alias " + id, false),
                                question.organisation(),
                                question.mention()));
            }
        }
        return run.keep(decisions);
    }
}
