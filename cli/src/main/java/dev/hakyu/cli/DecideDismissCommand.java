package dev.hakyu.cli;

import dev.hakyu.model.decision.Decision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR dismiss INCIDENT... --reason TEXT`: an incident does not matter to us.
@Command(name = "dismiss", mixinStandardHelpOptions = true)
final class DecideDismissCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "INCIDENT",
            descriptionKey = "incident-ids")
    List<String> ids = new ArrayList<>();

    DecideDismissCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        options.reason(true);
        DecideSession run = DecideSession.open(session, parent.directory, options);
        List<Decision> decisions = new ArrayList<>();
        for (String id : ids) {
            DecideSession.Subject subject = run.subject(id);
            decisions.add(
                    new Decision.Dismiss(
                            run.said("dismiss " + subject.id(), true),
                            subject.ref(),
                            subject.seen()));
        }
        return run.keep(decisions);
    }
}
