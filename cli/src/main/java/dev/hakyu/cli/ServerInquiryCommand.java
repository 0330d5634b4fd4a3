package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `hakyu inquiry list|status|new --server URL`.
@Command(name = "inquiry", mixinStandardHelpOptions = true)
final class ServerInquiryCommand implements Runnable {
    private static final String PATH = "/api/v1/inquiries";
    private final Session session;

    @Spec @Nullable CommandSpec spec;

    @ParentCommand ServerCommand parent = new ServerCommand();

    ServerInquiryCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, line.getUsageMessage());
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", descriptionKey = "json") boolean json) throws IOException {
        try (ServerConnection server = parent.connect(session)) {
            JsonNode page = server.read(PATH + "?limit=200");
            if (json) {
                session.out().println(page.toPrettyString());
                return ExitStatus.DONE;
            }
            if (page.path("items").isEmpty()) {
                session.say(session.out(), new Text("照会はありません。", "There are no inquiries."));
            }
            for (JsonNode each : page.path("items")) {
                session.out()
                        .println(
                                "%s  %s  %d/%d"
                                        .formatted(
                                                ServerCommand.plain(each.path("id")),
                                                ServerCommand.said(each.path("about"), session),
                                                each.path("answered").asInt(),
                                                each.path("asked").asInt()));
            }
        }
        return ExitStatus.DONE;
    }

    @Command(name = "status", mixinStandardHelpOptions = true)
    int status(
            @Parameters(index = "0", paramLabel = "ID", descriptionKey = "inquiry-id") String id,
            @Option(names = "--json", descriptionKey = "json") boolean json)
            throws IOException {
        try (ServerConnection server = parent.connect(session)) {
            tell(server.read(PATH + "/" + ServerUsesCommand.encoded(id)), json);
        }
        return ExitStatus.DONE;
    }

    @Command(name = "new", mixinStandardHelpOptions = true)
    int drawUp(
            @Option(
                            names = "--incident",
                            paramLabel = "ID",
                            required = true,
                            descriptionKey = "incident-id")
                    String incident,
            @Option(names = "--json", descriptionKey = "json") boolean json)
            throws IOException {
        try (ServerConnection server = parent.connect(session)) {
            tell(server.write(PATH, Map.of("incident", incident)), json);
        }
        return ExitStatus.DONE;
    }

    private void tell(JsonNode document, boolean json) {
        if (json) {
            session.out().println(document.toPrettyString());
            return;
        }
        JsonNode inquiry = document.path("inquiry");
        session.say(
                session.out(),
                Text.of(
                        "照会 %s: 照会先 %,d社、照会済 %,d社、回答 %,d社、期限超過 %,d社",
                        "Inquiry %s: %,d suppliers, %,d asked, %,d answered, %,d overdue",
                        ServerCommand.plain(inquiry.path("id")),
                        inquiry.path("suppliers").asInt(),
                        inquiry.path("asked").asInt(),
                        inquiry.path("answered").asInt(),
                        inquiry.path("overdue").asInt()));
        for (JsonNode each : document.path("suppliers")) {
            session.out()
                    .println(
                            "  %s  %s (%s)  %s"
                                    .formatted(
                                            state(each.path("state").asString("")),
                                            ServerCommand.plain(each.path("name")),
                                            ServerCommand.plain(each.path("supplier")),
                                            ServerCommand.plain(each.path("dueAt"))));
            for (JsonNode cell : each.path("unread")) {
                session.say(
                        session.out(),
                        Text.of(
                                "    %s 読み取れない回答: %s",
                                "    %s not read: %s",
                                ServerCommand.plain(cell.path("file")),
                                ServerCommand.plain(
                                        cell.path("message")
                                                .path(session.lang() == Lang.JA ? "ja" : "en"))));
            }
        }
    }

    private String state(String id) {
        return Arrays.stream(SupplierState.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> each.label().in(session.lang()))
                .orElse(id);
    }
}
