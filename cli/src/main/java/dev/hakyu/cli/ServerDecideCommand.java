package dev.hakyu.cli;

import dev.hakyu.model.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

/// `hakyu decide ... --server URL`: what a person decides, over a server. It is decided in the name
/// of the account whose token it is.
@Command(name = "decide", mixinStandardHelpOptions = true)
final class ServerDecideCommand implements Runnable {
    private final Session session;

    @Spec @Nullable CommandSpec spec;

    @ParentCommand ServerCommand parent = new ServerCommand();

    ServerDecideCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, line.getUsageMessage());
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--all", descriptionKey = "decide-all") boolean all,
            @Option(names = "--json", descriptionKey = "json") boolean json)
            throws IOException {
        try (ServerConnection server = parent.connect(session)) {
            Map<String, List<JsonNode>> lists = new LinkedHashMap<>();
            lists.put("incidents", listed("incidents" + (all ? "?" : "?touch=us&"), server));
            lists.put("questions", listed("questions?", server));
            lists.put("decisions", listed("decisions?", server));
            if (json) {
                session.out().println(JsonText.of(lists));
            } else {
                tell(lists);
            }
        }
        return ExitStatus.DONE;
    }

    @Command(name = "confirm", mixinStandardHelpOptions = true)
    int confirm(
            @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "question-ids")
                    List<String> ids,
            @Option(names = "--always", descriptionKey = "decide-always") boolean always)
            throws IOException {
        return each(
                ids,
                id -> "questions/" + id + "/answer",
                Map.of("answer", always ? "always" : "once"));
    }

    @Command(name = "not-ours", mixinStandardHelpOptions = true)
    int notOurs(
            @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "question-ids")
                    List<String> ids,
            @Option(names = "--reason", required = true, descriptionKey = "decide-reason")
                    String reason)
            throws IOException {
        return each(
                ids, id -> "questions/" + id + "/answer", Map.of("answer", "no", "reason", reason));
    }

    @Command(name = "dismiss", mixinStandardHelpOptions = true)
    int dismiss(
            @Parameters(arity = "1..*", paramLabel = "INCIDENT", descriptionKey = "incident-ids")
                    List<String> ids,
            @Option(names = "--reason", required = true, descriptionKey = "decide-reason")
                    String reason)
            throws IOException {
        return each(ids, id -> "incidents/" + id + "/dismiss", Map.of("reason", reason));
    }

    @Command(name = "merge", mixinStandardHelpOptions = true)
    int merge(
            @Parameters(arity = "2..*", paramLabel = "INCIDENT", descriptionKey = "incident-ids")
                    List<String> ids,
            @Option(names = "--reason", defaultValue = "", descriptionKey = "decide-reason")
                    String reason)
            throws IOException {
        return each(
                List.of("merge"),
                id -> "incidents/" + id,
                Map.of("incidents", ids, "reason", reason));
    }

    @Command(name = "split", mixinStandardHelpOptions = true)
    int split(
            @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident-id")
                    String id,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "REPORT",
                            descriptionKey = "report-ids")
                    List<String> reports,
            @Option(names = "--reason", defaultValue = "", descriptionKey = "decide-reason")
                    String reason)
            throws IOException {
        return each(
                List.of(id),
                each -> "incidents/" + each + "/split",
                Map.of("reports", reports, "reason", reason));
    }

    @Command(name = "alias", mixinStandardHelpOptions = true)
    int alias(
            @Parameters(
                            index = "0",
                            paramLabel = "ORGANISATION",
                            descriptionKey = "organisation-id")
                    String organisation,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "NAME",
                            descriptionKey = "alias-names")
                    List<String> names)
            throws IOException {
        for (String name : names) {
            each(
                    List.of("aliases"),
                    each -> each,
                    Map.of("organisation", organisation, "name", name));
        }
        return ExitStatus.DONE;
    }

    @Command(name = "undo", mixinStandardHelpOptions = true)
    int undo(
            @Parameters(arity = "1..*", paramLabel = "DECISION", descriptionKey = "decision-ids")
                    List<String> ids)
            throws IOException {
        return each(ids, id -> "decisions/" + id + "/undo", Map.of());
    }

    private interface Path {
        String of(String id);
    }

    private int each(List<String> ids, Path path, Map<String, Object> body) throws IOException {
        try (ServerConnection server = parent.connect(session)) {
            for (String id : ids) {
                JsonNode kept =
                        server.write("/api/v1/" + path.of(ServerUsesCommand.encoded(id)), body);
                for (JsonNode decision : kept.path("decisions")) {
                    session.out()
                            .println(
                                    ServerCommand.plain(decision.path("id"))
                                            + "  "
                                            + ServerCommand.said(decision.path("text"), session));
                }
            }
        }
        return ExitStatus.DONE;
    }

    /// A whole list, page by page.
    private static List<JsonNode> listed(String query, ServerConnection server) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = server.read("/api/v1/" + query + "limit=200&cursor=" + cursor);
            page.path("items").forEach(all::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return all;
    }

    private void tell(Map<String, List<JsonNode>> lists) {
        heading("事案", "Incidents");
        for (JsonNode each : Objects.requireNonNull(lists.get("incidents"))) {
            line(each.path("id"), each.path("victim"), each.path("date"));
        }
        heading("要確認の名前", "Names to verify");
        for (JsonNode each : Objects.requireNonNull(lists.get("questions"))) {
            line(each.path("id"), each.path("mention"), each.path("name"));
        }
        heading("判断", "Decisions");
        for (JsonNode each : Objects.requireNonNull(lists.get("decisions"))) {
            session.out()
                    .println(
                            "  %s  %s  %s  %s  [%s]"
                                    .formatted(
                                            ServerCommand.plain(each.path("id")),
                                            ServerCommand.plain(each.path("day")),
                                            ServerCommand.plain(each.path("by")),
                                            ServerCommand.said(each.path("text"), session),
                                            state(each.path("state").asString(""))
                                                    .in(session.lang())));
        }
    }

    private static Text state(String id) {
        return switch (id) {
            case "holds" -> new Text("有効", "holds");
            case "undone" -> new Text("取り消し済み", "taken back");
            case "overridden" -> new Text("後の判断が優先", "gave way to a later one");
            case "not_yet" ->
                    new Text("日時が未来のため、まだ数えません", "dated in the future: does not count yet");
            default -> new Text(id, id);
        };
    }

    private void heading(String ja, String en) {
        session.say(session.out(), new Text("■ " + ja, "■ " + en));
    }

    private void line(JsonNode... parts) {
        session.out()
                .println(
                        "  "
                                + String.join(
                                        "  ",
                                        Arrays.stream(parts).map(ServerCommand::plain).toList()));
    }
}
