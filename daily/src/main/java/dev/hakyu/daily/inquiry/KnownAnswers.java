package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The answers of one supplier as they were kept.
final class KnownAnswers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long MAX_BYTES = 16L << 20;

    private KnownAnswers() {}

    /// Where the answers of a supplier are kept.
    static Path fileOf(InquiryFolder folder, Asked asked) {
        return folder.path().resolve("answers").resolve(FileNames.of(asked.supplier()) + ".json");
    }

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

    /// All of them with what they were before, in the order of the lines, the oldest first. One
    /// that was damaged is left out.
    static List<KeptAnswer> list(Path file) throws IOException {
        List<KeptAnswer> answers = new ArrayList<>();
        Optional<JsonNode> tree = tree(file);
        if (tree.isPresent()) {
            String received = tree.get().path("received").asString("");
            for (Map.Entry<String, JsonNode> each : tree.get().path("answers").properties()) {
                JsonNode node = each.getValue();
                for (JsonNode old : node.path("earlier")) {
                    kept(each.getKey(), old, received, false).ifPresent(answers::add);
                }
                kept(each.getKey(), node, received, true).ifPresent(answers::add);
            }
        }
        return answers;
    }

    /// The cells of its forms that could not be read and still cannot.
    static List<UnreadCell> unread(Path file) throws IOException {
        List<UnreadCell> unread = new ArrayList<>();
        for (JsonNode each :
                tree(file).map(tree -> tree.path("unread")).stream()
                        .flatMap(JsonNode::valueStream)
                        .toList()) {
            unread.add(
                    new UnreadCell(
                            each.path("no").asString(""),
                            each.path("file").asString(""),
                            each.path("cell").asString(""),
                            words(each.path("message")),
                            words(each.path("remedy"))));
        }
        return unread;
    }

    private static Text words(JsonNode node) {
        String ja = node.path("ja").asString("");
        String en = node.path("en").asString("");
        return ja.isBlank() || en.isBlank() ? Text.same("?") : new Text(ja, en);
    }

    private static Optional<KeptAnswer> kept(
            String no, JsonNode node, String received, boolean current) {
        try {
            return Optional.of(
                    new KeptAnswer(
                            no,
                            node.path("question").asString(""),
                            node.path("value").asString(""),
                            node.path("as_written").asString(""),
                            node.path("remark").asString(""),
                            LocalDate.parse(node.path("answered_on").asString("")),
                            Instant.parse(node.path("received").asString(received)),
                            node.path("file").asString(""),
                            node.path("cell").asString(""),
                            current));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> tree(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
