package dev.hakyu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/// `hakyu read FILE... --server URL`: hands reports in, and says which incidents they tell of.
@Command(name = "read", mixinStandardHelpOptions = true)
final class ServerReadCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand ServerCommand parent = new ServerCommand();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    List<Path> files = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    ServerReadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        int status = ExitStatus.DONE;
        try (ServerConnection server = parent.connect(session)) {
            for (Path file : files) {
                try {
                    tell(add(file, server));
                } catch (ServerTrouble trouble) {
                    if (trouble.exitStatus() != ExitStatus.REJECTED) {
                        throw trouble;
                    }
                    session.err().println(ProblemPrinter.visible(file.toString()) + ":");
                    session.say(session.err(), trouble.text());
                    status = ExitStatus.REJECTED;
                }
            }
        }
        return status;
    }

    private static JsonNode add(Path file, ServerConnection server) throws IOException {
        return server.write(
                "/api/v1/reports/files?name="
                        + ServerUsesCommand.encoded(String.valueOf(file.getFileName())),
                Files.readAllBytes(file),
                "application/octet-stream",
                UUID.randomUUID());
    }

    private void tell(JsonNode added) {
        if (json) {
            session.out().println(added.toPrettyString());
            return;
        }
        session.out().println(ServerCommand.plain(added.path("name")));
        for (JsonNode line : added.path("lines")) {
            session.out().println("  " + ServerCommand.said(line, session));
        }
        for (JsonNode incident : added.path("incidents")) {
            session.out().println("  " + ServerCommand.plain(incident));
        }
    }
}
