package dev.hakyu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// When the briefs of a workspace were of, read from the files themselves.
final class BriefHistory {
    private static final int DEEPEST = 2;
    private static final JsonMapper MAPPER = new JsonMapper();

    private BriefHistory() {}

    /// The newest moment of a brief before this one, or null when there is none.
    static @Nullable Instant lastBefore(Path workspace, Instant moment) {
        Path briefs = workspace.resolve("briefs");
        if (!Files.isDirectory(briefs)) {
            return null;
        }
        try (Stream<Path> found = Files.walk(briefs, DEEPEST)) {
            return found.filter(path -> path.endsWith("brief.json"))
                    .flatMap(path -> Stream.ofNullable(asOf(path)))
                    .filter(moment::isAfter)
                    .max(Instant::compareTo)
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that is not a brief is no brief; it is left alone.
    private static @Nullable Instant asOf(Path file) {
        try {
            JsonNode text = MAPPER.readTree(file.toFile()).at("/brief/header/asOf");
            return text.isString() ? Instant.parse(text.asString()) : null;
        } catch (JacksonException | DateTimeParseException e) {
            return null;
        }
    }
}
