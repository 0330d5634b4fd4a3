package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.Unreadable;
import dev.hakyu.network.internal.settings.ScenarioYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Reads one scenario file against a workspace, wherever the file lies.
public final class ScenarioReader {
    /// Longest text that [#parse] takes.
    public static final int MAX_CHARS = 1 << 20;

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

    /// The scenario of a text, as it would stand in a file.
    ///
    /// @param yaml at most [#MAX_CHARS] characters
    /// @param shown what it is called in messages
    /// @param zone of times that name none
    /// @throws InputRejected with every error of the text; warnings alone reject nothing
    public static Scenario parse(String yaml, String shown, Network network, ZoneId zone) {
        Findings findings = new Findings(ReadLimits.DEFAULT.maxProblemsPerCode());
        if (yaml.length() > MAX_CHARS) {
            throw new InputRejected(tooLong(yaml.length(), shown));
        }
        try {
            return new ScenarioYaml(network, zone, findings)
                    .parse(yaml, shown)
                    .orElseThrow(() -> rejected(findings));
        } catch (Unreadable e) {
            throw new InputRejected(e.problem());
        }
    }

    private static Problem tooLong(int chars, String shown) {
        return Problem.error(
                "file-too-large",
                Place.file(shown),
                Text.of("シナリオが長すぎます(%,d文字)。", "The scenario is too long (%,d characters).", chars),
                Text.of("%,d文字以内にしてください。", "Keep it within %,d characters.", MAX_CHARS));
    }

    private static InputRejected rejected(Findings findings) {
        List<Problem> problems = findings.toList();
        return new InputRejected(problems.stream().filter(Problem::isError).toList());
    }
}
