package dev.hakyu.cli;

import dev.hakyu.brief.api.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `hakyu brief --server URL`: the newest brief of a server.
@Command(name = "brief", mixinStandardHelpOptions = true)
final class ServerBriefCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/brief";
    private final Session session;

    @ParentCommand ServerCommand parent = new ServerCommand();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path out;

    ServerBriefCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (ServerConnection server = parent.connect(session)) {
            String asJson = json || out != null ? server.get(PATH, "application/json") : "";
            String asText = json && out == null ? "" : server.get(PATH, "text/plain");
            if (out != null) {
                Files.createDirectories(out);
                WholeFile.write(out.resolve("brief.json"), asJson);
                WholeFile.write(out.resolve("brief.txt"), asText);
            }
            session.out()
                    .println(
                            json
                                    ? asJson.stripTrailing()
                                    : ProblemPrinter.visibleLines(asText).stripTrailing());
        }
        return ExitStatus.DONE;
    }
}
