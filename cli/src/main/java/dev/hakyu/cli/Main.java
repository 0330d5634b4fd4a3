package dev.hakyu.cli;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.store.api.StoreTrouble;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/// Where everything begins, and the one place where every failure ends.
public final class Main {
    private static final String MESSAGES = "dev.hakyu.cli.messages";
    private static final String SERVER_MESSAGES = "dev.hakyu.cli.server";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int status = run(args, out, err, Clock.system(ZoneId.systemDefault()), Locale.getDefault());
        out.flush();
        err.flush();
        System.exit(status);
    }

    /// Runs one command line.
    ///
    /// @param locale decides the language when `--lang` does not
    /// @return the exit status, see [ExitStatus]
    public static int run(
            String[] args, PrintWriter out, PrintWriter err, Clock clock, Locale locale) {
        Session session = new Session(out, err, clock, languageOf(args, Lang.of(locale)));
        CommandLine commands =
                ServerCommand.isAsked(args) ? serverLine(session) : commandLine(session);
        return commands.execute(args);
    }

    /// All commands, in the session's language.
    static CommandLine commandLine(Session session) {
        return commandLine(new HakyuCommand(), MESSAGES, session);
    }

    /// The commands that work over a server.
    static CommandLine serverLine(Session session) {
        return commandLine(new ServerCommand(), SERVER_MESSAGES, session);
    }

    private static CommandLine commandLine(Object root, String bundle, Session session) {
        CommandLine commands = new CommandLine(root, new CommandFactory(session));
        return commands.setResourceBundle(messages(bundle, session.lang()))
                .setOut(session.out())
                .setErr(session.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setUsageHelpWidth(100)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler((wrong, _) -> usage(wrong, session))
                .setExecutionExceptionHandler(failures(session));
    }

    private static int usage(ParameterException wrong, Session session) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        session.err().println(UsageText.of(wrong, session.lang()));
        seeHelp(name, session);
        return ExitStatus.USAGE;
    }

    private static void seeHelp(String name, Session session) {
        session.say(
                session.err(), new Text(name + " --help で使い方を表示します。", "See " + name + " --help."));
    }

    private static IExecutionExceptionHandler failures(Session session) {
        return (failure, command, _) ->
                switch (failure) {
                    case InputRejected rejected -> {
                        ProblemPrinter.print(rejected.problems(), session.err(), session.lang());
                        yield ExitStatus.REJECTED;
                    }
                    case WrongUsage wrong -> {
                        session.say(session.err(), wrong.text());
                        seeHelp(command.getCommandSpec().qualifiedName(), session);
                        yield ExitStatus.USAGE;
                    }
                    case ServerTrouble trouble -> {
                        session.say(session.err(), trouble.text());
                        yield trouble.exitStatus();
                    }
                    case StoreTrouble trouble -> {
                        ProblemPrinter.print(
                                List.of(trouble.problem()), session.err(), session.lang());
                        yield ExitStatus.CANNOT_RUN;
                    }
                    case UncheckedIOException io ->
                            cannotRun(session, Objects.requireNonNull(io.getCause()));
                    case IOException io -> cannotRun(session, io);
                    default -> {
                        session.say(
                                session.err(),
                                new Text(
                                        "想定外のエラーです。次の記録を添えて開発元に報告してください。",
                                        "Unexpected error. Please report it with what follows."));
                        failure.printStackTrace(session.err());
                        yield ExitStatus.CANNOT_RUN;
                    }
                };
    }

    private static int cannotRun(Session session, IOException why) {
        session.say(session.err(), FolderTrouble.of(why));
        return ExitStatus.CANNOT_RUN;
    }

    /// Before anything is parsed, since help and errors need it too.
    private static Lang languageOf(String[] args, Lang otherwise) {
        for (int i = 0; i < args.length; i++) {
            String value =
                    args[i].startsWith("--lang=")
                            ? args[i].substring("--lang=".length())
                            : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
            switch (value.toLowerCase(Locale.ROOT)) {
                case "ja" -> {
                    return Lang.JA;
                }
                case "en" -> {
                    return Lang.EN;
                }
                default -> {}
            }
        }
        return otherwise;
    }

    private static ResourceBundle messages(String bundle, Lang lang) {
        Locale locale =
                switch (lang) {
                    case JA -> Locale.JAPANESE;
                    case EN -> Locale.ROOT;
                };
        return ResourceBundle.getBundle(bundle, locale, NO_FALLBACK);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
