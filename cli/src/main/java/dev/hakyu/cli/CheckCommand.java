package dev.hakyu.cli;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
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

/// `hakyu check DIR`: every problem of a workspace, with its place and its remedy.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--json")
    boolean json;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(
                DecisionLog.in(files.directory()).read(session.clock().instant()).problems());
        int errors = (int) problems.stream().filter(Problem::isError).count();
        int warnings = problems.size() - errors;
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("version", 1);
            result.put("errors", errors);
            result.put("warnings", warnings);
            result.put("rows", rows(files.network()));
            result.put("problems", JsonText.problems(problems));
            session.out().println(JsonText.of(result));
        } else {
            ProblemPrinter.print(problems, session.out(), session.lang());
            files.skipped()
                    .forEach(skipped ->
                            session.out()
                                    .println(
                                            ProblemPrinter.where(skipped.place(), session.lang())
                                                    + " "
                                                    + skipped.reason().in(session.lang())));
            session.say(session.out(), summary(files.network(), errors, warnings));
        }
        return errors == 0 ? ExitStatus.DONE : ExitStatus.REJECTED;
    }

    private static Map<String, Integer> rows(Network network) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("organisations", network.organisations().size());
        rows.put("sites", network.sites().size());
        rows.put("systems", network.systems().size());
        rows.put("supplies", network.supplies().size());
        rows.put("needs", network.needs().size());
        rows.put("access", network.accesses().size());
        rows.put("contracts", network.contracts().size());
        rows.put("holdings", network.holdings().size());
        rows.put("uses", network.uses().size());
        rows.put("controls", network.controls().size());
        rows.put("calendar", network.calendar().size());
        return rows;
    }

    private static Text summary(Network network, int errors, int warnings) {
        return Text.of(
                "エラー %d件、注意 %d件。使える行: 組織 %,d、拠点 %,d、システム %,d、供給 %,d、依存 %,d、接続経路 %,d、契約 %,d、委託先保管データ %,d。",
                "%d errors, %d warnings. Usable rows: %,d organisations, %,d sites, %,d systems, %,d supplies, %,d needs, %,d accesses, %,d contracts, %,d holdings.",
                errors,
                warnings,
                network.organisations().size(),
                network.sites().size(),
                network.systems().size(),
                network.supplies().size(),
                network.needs().size(),
                network.accesses().size(),
                network.contracts().size(),
                network.holdings().size());
    }
}
