package dev.hakyu.daily.inquiry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The answers of one supplier as they were kept.
final class KnownAnswers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private KnownAnswers() {}

    /// By line number, each with its question, value and day; empty when there is none, or the file
    /// was damaged (the forms themselves are beside it).
    static Map<String, Object> read(Path file) throws IOException {
        Map<String, Object> answers = new LinkedHashMap<>();
        tree(file)
                .ifPresent(tree ->
                        tree.path("answers")
                                .properties()
                                .forEach(each -> answers.put(each.getKey(), each.getValue())));
        return answers;
    }

    /// What a supplier answered to a question, as its value; empty when it did not.
    static Optional<String> value(Path file, String question) throws IOException {
        return tree(file)
                .flatMap(tree ->
                        tree.path("answers")
                                .valueStream()
                                .filter(each -> each.path("question").asString("").equals(question))
                                .map(each -> each.path("value").asString(""))
                                .filter(value -> !value.isEmpty())
                                .findFirst());
    }

    private static Optional<JsonNode> tree(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
