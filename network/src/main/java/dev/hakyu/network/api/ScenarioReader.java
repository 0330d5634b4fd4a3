package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.settings.ScenarioYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads one scenario file against a workspace, wherever the file lies.
public final class ScenarioReader {
    private ScenarioReader() {}

    /// The scenario of a file.
    ///
    /// @throws InputRejected with every error of the file; warnings alone reject nothing
    public static Scenario read(Path file, WorkspaceFiles workspace) {
        Findings findings = new Findings(ReadLimits.DEFAULT.maxProblemsPerCode());
        try {
            Optional<Scenario> scenario =
                    new ScenarioYaml(workspace.network(), workspace.settings().zone(), findings)
                            .read(file, file.toString());
            return scenario.orElseThrow(() -> rejected(findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputRejected rejected(Findings findings) {
        List<Problem> problems = findings.toList();
        return new InputRejected(problems.stream().filter(Problem::isError).toList());
    }
}
