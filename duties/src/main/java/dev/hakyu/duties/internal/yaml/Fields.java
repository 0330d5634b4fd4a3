package dev.hakyu.duties.internal.yaml;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The keys of one mapping of a rule file. A missing or unreadable value becomes a problem with its
/// line; [#end()] reports the keys that nobody asked for.
public final class Fields {
    private final Findings findings;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    Fields(MappingNode node, Findings findings) {
        this.findings = findings;
        this.line = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && values.put(key.getValue(), tuple.getValueNode()) != null) {
                tell(lineOf(key), key.getValue(), null, Fault.duplicateKey());
            }
        }
    }

    public int line() {
        return line;
    }

    public Findings findings() {
        return findings;
    }

    /// All keys as written, in file order; for maps whose keys are data.
    public Set<String> keys() {
        known.addAll(values.keySet());
        return values.keySet();
    }

    public boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /// The value as text; an empty string and a problem when it is missing.
    public String required(String key) {
        return find(key)
                .orElseGet(() -> {
                    tell(line, key, null, Fault.missing(key));
                    return "";
                });
    }

    public Optional<String> find(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().equals("null")
                    ? Optional.empty()
                    : Optional.of(scalar.getValue().strip());
        }
        wrong(key, node, "1つの値", "one value");
        return Optional.empty();
    }

    public boolean flag(String key) {
        Optional<String> value = find(key);
        if (value.isEmpty()) {
            return false;
        }
        if (value.get().equals("true") || value.get().equals("false")) {
            return value.get().equals("true");
        }
        wrong(key, values.get(key), "true か false", "true or false");
        return false;
    }

    /// A whole number from 0 to `most`, or null.
    public @Nullable Integer number(String key, int most) {
        Optional<String> value = find(key);
        if (value.isEmpty()) {
            return null;
        }
        String digits = value.get();
        boolean whole = digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (whole && Integer.parseInt(digits) <= most) {
            return Integer.valueOf(digits);
        }
        wrong(key, values.get(key), "0から" + most + "までの整数", "a whole number from 0 to " + most);
        return null;
    }

    public @Nullable LocalDate date(String key) {
        Optional<String> value = find(key);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value.get());
        } catch (DateTimeException e) {
            wrong(key, values.get(key), "2026-11-21 の形の日付", "a date such as 2026-11-21");
            return null;
        }
    }

    /// A text in both languages: `{ja: ..., en: ...}`; null when the key is missing.
    public @Nullable Text text(String key) {
        known.add(key);
        Node node = values.get(key);
        return node == null ? null : textOf(key, node);
    }

    /// A list of such texts; empty when the key is missing.
    public List<Text> texts(String key) {
        List<Text> result = new ArrayList<>();
        for (Node node : sequence(key)) {
            Text text = textOf(key, node);
            if (text != null) {
                result.add(text);
            }
        }
        return result;
    }

    /// One word or a list of words.
    public List<String> words(String key) {
        known.add(key);
        if (values.get(key) instanceof ScalarNode) {
            return find(key).map(List::of).orElse(List.of());
        }
        List<String> result = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (node instanceof ScalarNode scalar) {
                result.add(scalar.getValue());
            } else {
                wrong(key, node, "語の並び", "a list of words");
            }
        }
        return result;
    }

    /// The mappings of a list.
    public List<Fields> list(String key) {
        List<Fields> result = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (node instanceof MappingNode mapping) {
                result.add(new Fields(mapping, findings));
            } else {
                wrong(key, node, "キーと値の組", "keys with values");
            }
        }
        return result;
    }

    public Optional<Fields> map(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Fields(mapping, findings));
        }
        wrong(key, node, "キーと値の組", "keys with values");
        return Optional.empty();
    }

    /// A word of a vocabulary, or null with a problem that names the nearest.
    public <T extends Enum<T> & Term> @Nullable T term(String key, Class<T> vocabulary) {
        Optional<String> value = find(key);
        if (value.isEmpty()) {
            return null;
        }
        Optional<T> found = Term.find(vocabulary, value.get());
        if (found.isEmpty()) {
            List<String> ids =
                    List.of(vocabulary.getEnumConstants()).stream().map(Term::id).toList();
            unknownWord(key, value.get(), ids);
        }
        return found.orElse(null);
    }

    /// Reports a value that is none of the words allowed, naming the nearest.
    public void unknownWord(String key, String value, List<String> allowed) {
        tell(lineOf(values.get(key)), key, value, Fault.unknownWord(value, allowed));
    }

    /// Reports every key that no one asked for, naming the nearest known one.
    public void end() {
        values.forEach((key, node) -> {
            if (!known.contains(key)) {
                tell(lineOf(node), key, null, Fault.unknownKey(key, known));
            }
        });
    }

    /// Reports a value that is not what it should be.
    public void wrong(String key, @Nullable Node node, String ja, String en) {
        String shown = node instanceof ScalarNode scalar ? scalar.getValue() : null;
        tell(node == null ? line : lineOf(node), key, shown, Fault.wrong(key, ja, en));
    }

    /// Reports a fault of this key with a message of the caller.
    public void fault(String code, String key, Text message, Text remedy) {
        findings.error(code, lineOf(values.get(key)), key, find(key).orElse(null), message, remedy);
    }

    private @Nullable Text textOf(String key, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            wrong(key, node, "{ja: 日本語, en: 英語}", "{ja: Japanese, en: English}");
            return null;
        }
        Fields fields = new Fields(mapping, findings);
        String ja = fields.required("ja");
        String en = fields.required("en");
        fields.end();
        return ja.isEmpty() || en.isEmpty() ? null : new Text(ja, en);
    }

    private List<Node> sequence(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(key, node, "一覧([ ] または - の並び)", "a list");
        return List.of();
    }

    private void tell(int at, String key, @Nullable String value, Fault fault) {
        findings.error(fault.code(), at, key, value, fault.message(), fault.remedy());
    }

    private int lineOf(@Nullable Node node) {
        return node == null ? line : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
