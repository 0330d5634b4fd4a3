package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.NetworkFolder;
import dev.hakyu.network.internal.settings.ScenarioFolder;
import dev.hakyu.network.internal.settings.SettingsYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the files that a user owns: `hakyu.yaml`, `network/` and `scenarios/`.
public final class WorkspaceReader {
    private WorkspaceReader() {}

    /// Reads a workspace within the usual limits.
    public static WorkspaceFiles read(Path directory) {
        return read(directory, ReadLimits.DEFAULT);
    }

    /// Reads a workspace. A bad file or row is told and never keeps the others from being read.
    ///
    /// @throws InputRejected when the directory is none
    public static WorkspaceFiles read(Path directory, ReadLimits limits) {
        try {
            Path real = existing(directory);
            Findings findings = new Findings(limits.maxProblemsPerCode());
            Settings settings = new SettingsYaml(findings).read(real);
            NetworkFolder folder = new NetworkFolder(real, limits, findings);
            Network network = folder.read(settings);
            ScenarioFolder scenarios = new ScenarioFolder(real, findings);
            return new WorkspaceFiles(
                    real,
                    network,
                    settings,
                    scenarios.read(network, settings.zone()),
                    findings.toList(),
                    folder.skipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The settings alone, for whoever cannot wait for the network. What is wrong with them is told
    /// by [#read(Path)].
    ///
    /// @throws InputRejected when the directory is none
    public static Settings settings(Path directory) {
        try {
            return new SettingsYaml(new Findings(ReadLimits.DEFAULT.maxProblemsPerCode()))
                    .read(existing(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new InputRejected(noDirectory(directory));
        }
        return directory.toRealPath();
    }

    private static Problem noDirectory(Path directory) {
        return Problem.error(
                "workspace-missing",
                Place.file(directory.toString()),
                Files.exists(directory)
                        ? new Text(
                                "ファイルであり、ワークスペースのフォルダーではありません。",
                                "This is a file and no workspace folder.")
                        : new Text("ワークスペースがありません。", "There is no such workspace folder."),
                new Text(
                        "パスを確かめるか、hakyu init で作ってください。",
                        "Check the path, or make one with hakyu init."));
    }
}
