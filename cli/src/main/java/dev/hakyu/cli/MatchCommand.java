package dev.hakyu.cli;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.NameIndex;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu match DIR NAME...`: which of our organisations a name is, and why.
@Command(name = "match", mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME", descriptionKey = "names")
    List<String> names = new ArrayList<>();

    @Option(names = "--json")
    boolean json;

    MatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ProblemPrinter.print(files.errors(), session.err(), session.lang());
        Network network = files.network();
        NameIndex index =
                NameIndex.of(
                        network.organisations(),
                        DecisionLog.in(files.directory())
                                .read(session.clock().instant())
                                .decisions()
                                .list(Decision.Alias.class));
        List<Map<String, Object>> results = new ArrayList<>();
        for (String name : names) {
            List<NameMatch> matches = index.find(name);
            if (json) {
                results.add(json(name, matches));
            } else {
                print(name, matches, network);
            }
        }
        if (json) {
            session.out().println(JsonText.of(Map.of("version", 1, "names", results)));
        }
        return ExitStatus.DONE;
    }

    private void print(String name, List<NameMatch> matches, Network network) {
        session.out().println(ProblemPrinter.visible(name));
        if (matches.isEmpty()) {
            session.say(
                    session.out(), new Text("  登録された組織に当たりません。", "  None of our organisations."));
        }
        for (NameMatch match : matches) {
            String ours =
                    match.findOrganisation()
                            .map(id -> network.index().nameOf(id) + " (" + id + ")")
                            .orElse(match.matched());
            session.out()
                    .println(
                            "  %s: %s — %s"
                                    .formatted(
                                            match.kind().label().in(session.lang()),
                                            ProblemPrinter.visible(ours),
                                            ProblemPrinter.visible(
                                                    match.reason().in(session.lang()))));
        }
    }

    private static Map<String, Object> json(String name, List<NameMatch> matches) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (NameMatch match : matches) {
            Map<String, Object> entry = new LinkedHashMap<>();
            match.findOrganisation().ifPresent(id -> entry.put("organisation", id.value()));
            entry.put("matched", match.matched());
            entry.put("kind", match.kind());
            entry.put("decides", match.decides());
            entry.put("score", match.score());
            entry.put("reason", match.reason());
            list.add(entry);
        }
        return Map.of("name", name, "matches", list);
    }
}
