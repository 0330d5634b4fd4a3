package dev.hakyu.cli;

import dev.hakyu.model.Lang;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `hakyu` itself: only names its commands.
@Command(
        name = "hakyu",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.LOCAL,
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            MatchCommand.class,
            ReadCommand.class,
            SimulateCommand.class,
            FetchCommand.class,
            SourcesCommand.class,
            BriefCommand.class,
            DecideCommand.class,
            DailyCommand.class,
            WatchCommand.class,
            DeliveriesCommand.class,
            InquiryCommand.class,
            UsesCommand.class,
            StoreCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RecoverCommand.class,
            DraftCommand.class,
            CompletionCommand.class
        })
final class HakyuCommand implements Runnable {
    @Spec @Nullable CommandSpec spec;

    @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT)
    @Nullable Lang lang;

    /// For the help only: with it, [ServerCommand] takes over.
    @Option(names = ServerCommand.OPTION, paramLabel = "URL")
    @Nullable String server;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, line.getUsageMessage());
    }
}
