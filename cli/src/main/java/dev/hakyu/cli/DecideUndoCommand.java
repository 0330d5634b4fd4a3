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

/// `hakyu decide DIR undo DECISION...`: takes decisions back; undoing an undo brings one back.
@Command(name = "undo", mixinStandardHelpOptions = true)
final class DecideUndoCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "DECISION",
            descriptionKey = "decision-ids")
    List<String> ids = new ArrayList<>();

    DecideUndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        List<Decision> undos = new ArrayList<>();
        for (String id : ids) {
            Decision decision = run.decision(id);
            undos.add(new Decision.Undo(run.said("undo " + decision.id(), false), decision.id()));
        }
        return run.keep(undos);
    }
}
