package dev.hakyu.cli;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which sources of a workspace a command is about, and how they are asked.
final class SourceChoice {
    private SourceChoice() {}

    /// The sources with these ids; all when none is given.
    ///
    /// @throws WrongUsage when there is no such source
    static List<Source> of(List<Source> all, List<String> ids) {
        if (ids.isEmpty()) {
            return all;
        }
        List<Source> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(
                    all.stream()
                            .filter(source -> source.id().value().equals(id))
                            .findFirst()
                            .orElseThrow(() -> unknown(id, all)));
        }
        return chosen;
    }

    static Fetcher fetcher(WorkspaceFiles files) {
        return new Fetcher(
                FetchSettings.of(
                        files.directory(),
                        Version.number(),
                        files.settings().fetching(),
                        Secrets.of(System.getenv(), files.directory())));
    }

    /// What is wrong in `hakyu.yaml`; other files do not matter here.
    static List<Problem> problemsOfSettings(WorkspaceFiles files) {
        return files.problems().stream()
                .filter(problem -> problem.place().file().equals("hakyu.yaml"))
                .toList();
    }

    private static WrongUsage unknown(String id, List<Source> all) {
        String ids =
                all.stream().map(source -> source.id().value()).collect(Collectors.joining(", "));
        String shown = ProblemPrinter.visible(id);
        return new WrongUsage(
                new Text(
                        "情報源「%s」はありません。次のいずれかを指定してください: %s".formatted(shown, ids),
                        "There is no source '%s'; give one of: %s".formatted(shown, ids)));
    }
}
