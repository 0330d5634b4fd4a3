package dev.hakyu.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `hakyu inquiry`: asks suppliers and follows up; only names its commands.
@Command(
        name = "inquiry",
        mixinStandardHelpOptions = true,
        subcommands = {
            InquiryNewCommand.class,
            InquirySendCommand.class,
            InquiryImportCommand.class,
            InquiryStatusCommand.class,
            InquiryRemindCommand.class,
            InquiryMarkCommand.class,
            InquiryCheckCommand.class,
            InquiryListCommand.class
        })
final class InquiryCommand implements Runnable {
    @Spec @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, line.getUsageMessage());
    }
}
