package dev.hakyu.server;

import dev.hakyu.brief.api.SampleCompany;
import dev.hakyu.model.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu serve DIR`: the workspace as pages. `hakyu demo --serve` comes here as `--sample`.
@Command(name = "hakyu serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String MESSAGES = "dev.hakyu.server.serve";
    private static final ZoneId SAMPLE_ZONE = ZoneId.of("Asia/Tokyo");

    @Parameters(paramLabel = "DIR", descriptionKey = "dir", arity = "0..1")
    Path directory = Path.of(".");

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    int port = 8080;

    @Option(names = "--bind", paramLabel = "ADDRESS", descriptionKey = "bind")
    String bind = "127.0.0.1";

    @Option(names = "--trust-proxy", descriptionKey = "trustProxy")
    boolean trustProxy;

    @Option(names = "--sample", descriptionKey = "sample")
    boolean sample;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    Path out = Path.of(SampleCompany.FOLDER);

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "lang")
    String lang = "";

    /// Starts as a command line says, or tells why not.
    ///
    /// @return the exit status: 0 when the server runs, 1 input rejected, 2 usage, 3 it could not
    ///   run
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
            StartTrouble trouble = StartTrouble.of(failure, lang);
            trouble.lines().forEach(line.getErr()::println);
            if (trouble.unexpected()) {
                failure.printStackTrace(line.getErr());
            }
            return trouble.exitStatus();
        });
        return command.execute(ownWords(args));
    }

    /// The launchers hand on the whole command line: `serve ...` or `demo --serve ...`. The word
    /// for the command goes, and the demo's option takes the name that it has here.
    static String[] ownWords(String[] args) {
        List<String> words = new ArrayList<>(List.of(args));
        boolean demo = words.contains("--serve");
        words.remove(demo ? "demo" : "serve");
        words.replaceAll(word -> demo && word.equals("--serve") ? "--sample" : word);
        return words.toArray(String[]::new);
    }

    @Override
    public Integer call() throws IOException {
        Lang spoken =
                lang.isEmpty()
                        ? Lang.of(Locale.getDefault())
                        : lang.equals("ja") ? Lang.JA : Lang.EN;
        Path opened = directory;
        @Nullable Instant startsAt = null;
        if (sample) {
            opened = out;
            startsAt = LocalDateTime.parse(SampleCompany.AS_OF).atZone(SAMPLE_ZONE).toInstant();
            SampleCompany.copy(Path.of(System.getProperty("hakyu.home", ".")), out);
        }
        HakyuServer.start(
                new ServeSettings(opened, port, bind, trustProxy, spoken, sample, startsAt));
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
