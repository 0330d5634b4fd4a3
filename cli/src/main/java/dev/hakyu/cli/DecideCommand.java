package dev.hakyu.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hakyu decide DIR`: what a person decides of incidents and names; only names its commands.
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        subcommands = {
            DecideListCommand.class,
            DecideConfirmCommand.class,
            DecideNotOursCommand.class,
            DecideDismissCommand.class,
            DecideMergeCommand.class,
            DecideSplitCommand.class,
            DecideAliasCommand.class,
            DecideDoneCommand.class,
            DecideSubmittedCommand.class,
            DecideStartCommand.class,
            DecideUndoCommand.class
        })
final class DecideCommand implements Runnable {
    @Spec @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, line.getUsageMessage());
    }
}
