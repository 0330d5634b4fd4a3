package dev.hakyu.server;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu serve DIR`: the workspace as pages.
@Command(name = "hakyu serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String MESSAGES = "dev.hakyu.server.serve";

    @Parameters(paramLabel = "DIR", descriptionKey = "dir", arity = "0..1")
    Path directory = Path.of(".");

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    int port = 8080;

    @Option(names = "--bind", paramLabel = "ADDRESS", descriptionKey = "bind")
    String bind = "127.0.0.1";

    @Option(names = "--trust-proxy", descriptionKey = "trustProxy")
    boolean trustProxy;

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "lang")
    String lang = "";

    /// Starts as a command line says, or tells why not.
    ///
    /// @return the exit status: 0 when the server runs, 1 input rejected, 2 usage
    static int run(String[] args) {
        Lang lang = language(args);
        CommandLine command = new CommandLine(new ServeCommand());
        command.setResourceBundle(
                ResourceBundle.getBundle(
                        MESSAGES,
                        lang == Lang.JA ? Locale.JAPANESE : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
        command.setExecutionExceptionHandler((failure, line, _) -> {
            if (failure instanceof InputRejected rejected) {
                for (Problem problem : rejected.problems()) {
                    line.getErr()
                            .println(
                                    problem.place().file()
                                            + ": "
                                            + problem.message().in(lang)
                                            + " "
                                            + problem.remedy().in(lang));
                }
                return 1;
            }
            throw failure;
        });
        return command.execute(args);
    }

    @Override
    public Integer call() {
        HakyuServer.start(new ServeSettings(directory, port, bind, trustProxy));
        return 0;
    }

    private static Lang language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String value =
                    args[i].equals("--lang") && i + 1 < args.length
                            ? args[i + 1]
                            : args[i].startsWith("--lang=") ? args[i].substring(7) : "";
            if (!value.isEmpty()) {
                return value.equals("ja") ? Lang.JA : Lang.EN;
            }
        }
        return Lang.of(Locale.getDefault());
    }
}
