package dev.hakyu.duties.internal.yaml;

import dev.hakyu.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// A rule file as a tree with line numbers. Plain values only: tags make no objects.
public final class RuleFile {
    /// Larger files are not read.
    public static final int MAX_CHARS = 2_000_000;

    private static final int MAX_DEPTH = 40;

    private RuleFile() {}

    /// The top of a file of version 1. Throws [dev.hakyu.model.InputRejected] when it is no such
    /// file.
    public static Fields read(String text, Findings findings) {
        Fields fields = compose(text, findings);
        if (!fields.find("version").orElse("").equals("1")) {
            fields.fault(
                    "version",
                    "version",
                    new Text("版がこの Hakyu で読める 1 ではありません。", "The version is not 1."),
                    new Text("先頭に version: 1 と書いてください。", "Begin the file with version: 1."));
            findings.throwIfAny();
        }
        return fields;
    }

    /// A file that ships with Hakyu, as text.
    public static String resource(Class<?> beside, String path) {
        try (InputStream in = beside.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fields compose(String text, Findings findings) {
        if (text.length() > MAX_CHARS) {
            reject(
                    findings,
                    0,
                    new Text(
                            "ファイルが大きすぎます(" + text.length() + "文字)。",
                            "The file is too large: " + text.length() + " characters."),
                    new Text("200万文字以下にしてください。", "Keep it to 2,000,000 characters."));
        }
        if (isNestedTooDeep(text)) {
            reject(
                    findings,
                    0,
                    new Text("入れ子が深すぎます。", "The file is nested too deep."),
                    new Text(MAX_DEPTH + "段以下にしてください。", "Keep to " + MAX_DEPTH + " levels."));
        }
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(findings.file())
                        .setUseMarks(true)
                        .setCodePointLimit(MAX_CHARS)
                        .setMaxAliasesForCollections(20)
                        .setAllowRecursiveKeys(false)
                        .build();
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            Optional<Node> root = new Compose(settings).composeString(body);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return new Fields(mapping, findings);
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            reject(
                    findings,
                    line,
                    new Text("YAMLとして読めません:" + e.getProblem(), "Not YAML: " + e.getProblem()),
                    new Text("字下げと記号を確かめてください。", "Check indentation and signs."));
        } catch (YamlEngineException e) {
            reject(
                    findings,
                    0,
                    new Text("YAMLとして読めません。", "Not YAML: " + e.getMessage()),
                    new Text("字下げと記号を確かめてください。", "Check indentation and signs."));
        }
        reject(
                findings,
                0,
                new Text("キーと値の組がありません。", "There are no keys with values."),
                new Text("先頭に version: 1 と書いてください。", "Begin the file with version: 1."));
        throw new IllegalStateException("a rejected file must not be read on");
    }

    /// The parser recurses: depth is bounded before it starts, by brackets and by indentation.
    private static boolean isNestedTooDeep(String text) {
        int brackets = 0;
        int indent = 0;
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                indent = 0;
                lineStart = true;
            } else if (lineStart && (c == ' ' || c == '-' || c == '?' || c == ':')) {
                indent++;
            } else {
                lineStart = false;
            }
            if (c == '[' || c == '{') {
                brackets++;
            } else if ((c == ']' || c == '}') && brackets > 0) {
                brackets--;
            }
            if (brackets > MAX_DEPTH || indent > 4 * MAX_DEPTH) {
                return true;
            }
        }
        return false;
    }

    private static void reject(Findings findings, int line, Text message, Text remedy) {
        findings.error("not-yaml", line, "", null, message, remedy);
        findings.throwIfAny();
    }
}
