package dev.hakyu.sources.api;

import dev.hakyu.model.source.SecretRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Opens references to secrets. What it gives goes to the server it is for and nowhere else.
public final class Secrets {
    private static final int MAX_CHARS = 4_096;
    private final Map<String, String> environment;
    private final Path workspace;

    private Secrets(Map<String, String> environment, Path workspace) {
        this.environment = environment;
        this.workspace = workspace;
    }

    /// Opens references in an environment and a workspace.
    ///
    /// @param environment usually `System.getenv()`
    /// @param workspace that relative paths begin at
    public static Secrets of(Map<String, String> environment, Path workspace) {
        return new Secrets(Map.copyOf(environment), workspace);
    }

    /// The secret, or empty when the variable is not set, the file cannot be read or is empty.
    public Optional<String> find(SecretRef ref) {
        return switch (ref) {
            case SecretRef.Environment(String name) ->
                    Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
            case SecretRef.InFile(String path) -> firstLine(workspace.resolve(path));
        };
    }

    private static Optional<String> firstLine(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            char[] start = new char[MAX_CHARS];
            int read = lines.read(start);
            String text = read <= 0 ? "" : new String(start, 0, read);
            return text.lines().findFirst().map(String::strip).filter(line -> !line.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Never a secret.
    @Override
    public String toString() {
        return "Secrets";
    }
}
