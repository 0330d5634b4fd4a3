package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Place;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.WorkspaceFiles.NamedScenario;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the `scenarios` folder of a workspace.
public final class ScenarioFolder {
    private static final int MAX_FILES = 1_000;
    private final Path workspace;
    private final Findings findings;

    public ScenarioFolder(Path workspace, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
    }

    /// The scenarios that can be used, by file name.
    public List<NamedScenario> read(Network network, ZoneId zone) throws IOException {
        Path folder = workspace.resolve("scenarios");
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        ScenarioYaml reader = new ScenarioYaml(network, zone, findings);
        List<NamedScenario> scenarios = new ArrayList<>();
        for (Path file : list(folder)) {
            String shown = "scenarios/" + file.getFileName();
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Optional<Scenario> scenario = reader.read(file, shown);
                scenario.ifPresent(each -> scenarios.add(new NamedScenario(shown, each)));
            } else {
                findings.error(Place.file(shown), noFile());
            }
        }
        return scenarios;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ScenarioFolder::isYaml).sorted().limit(MAX_FILES).toList();
        }
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static Finding noFile() {
        return Finding.of(
                "outside-workspace",
                "通常のファイルではないため読みませんでした。",
                "Not a regular file; it was not read.",
                "ファイルそのものを scenarios フォルダーに置いてください。",
                "Put the file itself into the folder 'scenarios'.");
    }
}
