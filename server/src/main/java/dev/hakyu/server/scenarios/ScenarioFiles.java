package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.ScenarioReader;
import dev.hakyu.network.api.ScenarioWriter;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The files of `scenarios/`, which the folder owns: read anew each time, written whole.
@Component
public class ScenarioFiles {
    private static final int MOST_FILES = 1_000;
    private static final int LONGEST_NAME = 40;
    private static final String END = ".yaml";

    private final Workspace workspace;

    ScenarioFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /// One file.
    ///
    /// @param name of the file, such as `portal-outage.yaml`
    /// @param scenario null when the file cannot be used
    /// @param problems why not
    public record Listed(String name, @Nullable Scenario scenario, List<Problem> problems) {
        public Listed {
            problems = List.copyOf(problems);
        }
    }

    /// All files, by name.
    List<Listed> list() {
        Path folder = folder();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ScenarioFiles::isOurs)
                    .sorted()
                    .limit(MOST_FILES)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file of this name; a name that is not in the folder finds nothing.
    Optional<Listed> find(String name) {
        Path file = folder().resolve(safe(name));
        return name.equals(safe(name))
                        && isOurs(file)
                        && Files.isDirectory(folder(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(read(file))
                : Optional.empty();
    }

    /// Writes a new file, named after the title.
    ///
    /// @return its name
    synchronized String add(Scenario scenario) {
        String stem = stem(scenario.title());
        String name = stem + END;
        for (int i = 2; Files.exists(folder().resolve(name), LinkOption.NOFOLLOW_LINKS); i++) {
            name = stem + "-" + i + END;
        }
        write(name, scenario);
        return name;
    }

    /// Writes over a file that is there.
    synchronized void replace(Listed file, Scenario scenario) {
        write(file.name(), scenario);
    }

    private void write(String name, Scenario scenario) {
        try {
            Files.createDirectories(folder());
            WholeFile.write(folder().resolve(name), ScenarioWriter.yaml(scenario));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Listed read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return new Listed(name, ScenarioReader.read(file, files()), List.of());
        } catch (InputRejected e) {
            return new Listed(name, null, e.problems());
        }
    }

    private WorkspaceFiles files() {
        Snapshot now = workspace.current();
        return new WorkspaceFiles(
                workspace.directory(),
                now.network(),
                now.settings(),
                List.of(),
                List.of(),
                List.of());
    }

    private Path folder() {
        return workspace.directory().resolve("scenarios");
    }

    private static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName());
        String end = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && name.equals(safe(name))
                && (end.endsWith(".yaml") || end.endsWith(".yml"))
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Without the characters that mean something in an address or a path.
    private static String safe(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || "-_. ()".indexOf(point) >= 0)
                .limit(200)
                .forEach(out::appendCodePoint);
        return out.isEmpty() ? "-" : out.toString();
    }

    private static String stem(String title) {
        List<String> words = new ArrayList<>();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        String stem = String.join("-", words);
        return stem.isEmpty()
                ? "scenario"
                : stem.substring(0, Math.min(LONGEST_NAME, stem.length()));
    }
}
