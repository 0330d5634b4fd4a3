package dev.hakyu.reader.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The labelled articles under `src/test/resources/reading`.
final class LabelledReports {
    private static final Path ROOT = Path.of("src", "test", "resources", "reading");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LabelledReports() {}

    /// One article and its labels.
    record Labelled(String doc, Path text, JsonNode gold) {}

    /// @param part `dev` or `held`
    static List<Labelled> list(String part) {
        try (Stream<Path> files = Files.list(ROOT.resolve(part).resolve("gold"))) {
            return files.sorted().map(gold -> labelled(part, gold)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(String part, Path gold) {
        String doc = gold.getFileName().toString().replace(".json", "");
        return new Labelled(
                doc,
                ROOT.resolve(part).resolve("docs").resolve(doc + ".txt"),
                JSON.readTree(gold.toFile()));
    }
}
