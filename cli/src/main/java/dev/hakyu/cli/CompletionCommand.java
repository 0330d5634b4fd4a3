package dev.hakyu.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hakyu completion`: the script a shell sources.
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    private final Session session;
    @Spec @Nullable CommandSpec spec;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out()
                .print(
                        AutoComplete.bash(
                                "hakyu", Objects.requireNonNull(spec).root().commandLine()));
        session.out().flush();
        return ExitStatus.DONE;
    }
}
