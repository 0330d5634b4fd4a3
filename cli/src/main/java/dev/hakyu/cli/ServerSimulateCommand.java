package dev.hakyu.cli;

import dev.hakyu.brief.api.ScenarioResultJson;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/// `hakyu simulate --scenario NAME --server URL`: a server computes a scenario of its workspace, or
/// one of this machine, which it keeps first.
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class ServerSimulateCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/scenarios";
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(500);
    private final Session session;

    @ParentCommand ServerCommand parent = new ServerCommand();

    @Option(names = "--scenario", paramLabel = "FILE", required = true)
    String scenario = "";

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    @Nullable Long seed;

    @Option(names = "--runs", paramLabel = "N", descriptionKey = "runs")
    @Nullable Integer runs;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    ServerSimulateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (ServerConnection server = parent.connect(session)) {
            String file = PATH + "/" + ServerUsesCommand.encoded(name(server));
            Map<String, Object> wish = new LinkedHashMap<>();
            if (runs != null) {
                wish.put("runs", runs);
            }
            if (seed != null) {
                wish.put("seed", seed);
            }
            JsonNode started = server.write(file + "/run", wish);
            String run =
                    started.path("run").isObject()
                            ? started.path("run").path("run").asString()
                            : awaited(started.path("job").asString(), server);
            String result = server.get(file + "/runs/" + run, "application/json");
            session.out()
                    .println(
                            json
                                    ? result.stripTrailing()
                                    : ScenarioText.of(
                                            ScenarioResultJson.read(result), session.lang()));
        }
        return ExitStatus.DONE;
    }

    /// A file of this machine is handed in; any other name is one of the server's.
    private String name(ServerConnection server) throws IOException {
        Path local = Path.of(scenario);
        if (!Files.isRegularFile(local)) {
            return scenario;
        }
        JsonNode made = server.write(PATH, Map.of("yaml", Files.readString(local)));
        String name = made.path("file").asString();
        session.progress(
                new Text(
                        "サーバーに %s として保存しました。".formatted(name),
                        "The server keeps it as %s.".formatted(name)));
        return name;
    }

    private String awaited(String job, ServerConnection server) throws IOException {
        int told = -1;
        while (true) {
            JsonNode now = server.read("/api/v1/scenario-jobs/" + job);
            switch (now.path("state").asString("")) {
                case "finished" -> {
                    return now.path("run").asString();
                }
                case "waiting", "running" -> {
                    int done = now.path("done").asInt(0);
                    int total = now.path("total").asInt(0);
                    int part = total == 0 ? 0 : (int) (10L * done / total);
                    if (part > told) {
                        told = part;
                        session.progress(Text.of("%,d / %,d 回", "%,d of %,d runs", done, total));
                    }
                    ServerConnection.pause(ASK_AGAIN_AFTER);
                }
                default -> throw ended(now);
            }
        }
    }

    private ServerTrouble ended(JsonNode job) {
        JsonNode why = job.path("why");
        return new ServerTrouble(
                why.isObject()
                        ? new Text(why.path("ja").asString(""), why.path("en").asString(""))
                        : new Text("計算は中止されました。", "The computation was cancelled."),
                ExitStatus.CANNOT_RUN);
    }
}
