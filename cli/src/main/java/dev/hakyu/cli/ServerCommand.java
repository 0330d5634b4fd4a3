package dev.hakyu.cli;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `hakyu` with `--server`: the commands that work over a server instead of a folder.
@Command(
        name = "hakyu",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.LOCAL,
        subcommands = {
            ServerBriefCommand.class,
            ServerDecideCommand.class,
            ServerReadCommand.class,
            ServerSimulateCommand.class,
            ServerInquiryCommand.class,
            ServerUsesCommand.class
        })
final class ServerCommand implements Runnable {
    /// The option that leads here.
    static final String OPTION = "--server";

    @Spec @Nullable CommandSpec spec;

    @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT)
    @Nullable Lang lang;

    @Option(names = OPTION, paramLabel = "URL", scope = ScopeType.INHERIT)
    String server = "";

    @Option(names = "--token", paramLabel = "env:NAME|file:PATH", scope = ScopeType.INHERIT)
    String token = "env:HAKYU_TOKEN";

    /// Whether a command line asks for a server.
    static boolean isAsked(String[] args) {
        for (String arg : args) {
            if (arg.equals("--")) {
                return false;
            }
            if (arg.equals(OPTION) || arg.startsWith(OPTION + "=")) {
                return true;
            }
        }
        return false;
    }

    /// The server that is asked, with the token.
    ///
    /// @throws WrongUsage when address or token cannot be used
    ServerConnection connect(Session session) {
        ServerAddress address = ServerAddress.parse(server);
        return new ServerConnection(
                address, ServerToken.read(token, System.getenv(), session), session.lang());
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, line.getUsageMessage());
    }

    /// A text in both languages, as the server sends it.
    static String said(JsonNode text, Session session) {
        return ProblemPrinter.visible(
                new Text(text.path("ja").asString(""), text.path("en").asString(""))
                        .in(session.lang()));
    }

    /// A value that may not be there.
    static String plain(JsonNode value) {
        return ProblemPrinter.visible(value.isNull() ? "" : value.asString(""));
    }
}
