package dev.hakyu.daily.settings;

import dev.hakyu.model.source.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The entries below `sources:` of a `hakyu.yaml` as lines of text, so that one can be changed and
/// every other line stays as a person wrote it.
final class SourceEntries {
    private static final Pattern ENABLED_LINE =
            Pattern.compile("^(\\s*(?:- )?)enabled:\\s*[^\\s#]+(.*)$");
    private static final Pattern ENABLED_WITHIN = Pattern.compile("\\benabled:\\s*[^,}\\s]+");
    private static final Pattern FILTER_LINE = Pattern.compile("^(?:include|exclude):.*");

    private final List<String> lines;
    private final List<Entry> entries;

    private SourceEntries(List<String> lines, List<Entry> entries) {
        this.lines = lines;
        this.entries = entries;
    }

    /// One entry.
    ///
    /// @param id as written, else as the settings make one; empty when it cannot be read
    /// @param from first line, 0 and up
    /// @param to behind its last line
    record Entry(
            Optional<SourceId> id,
            String name,
            String address,
            boolean enabled,
            int from,
            int to) {}

    static SourceEntries of(String yaml) {
        List<String> lines = yaml.lines().toList();
        List<Entry> entries = new ArrayList<>();
        int key = keyLine(lines);
        if (key >= 0) {
            @Nullable String indent = null;
            int from = -1;
            int last = -1;
            for (int i = key + 1; i < lines.size(); i++) {
                String inner = lines.get(i).strip();
                if (inner.isEmpty() || inner.startsWith("#")) {
                    continue;
                }
                boolean item = inner.startsWith("- ") || inner.equals("-");
                if (!lines.get(i).startsWith(" ") && !item) {
                    break;
                }
                String before = lines.get(i).substring(0, lines.get(i).indexOf(inner.charAt(0)));
                if (item && (indent == null || before.equals(indent))) {
                    add(entries, lines, from, last);
                    indent = before;
                    from = i;
                }
                last = i;
            }
            add(entries, lines, from, last);
        }
        return new SourceEntries(lines, List.copyOf(entries));
    }

    List<Entry> list() {
        return entries;
    }

    Optional<Entry> find(SourceId id) {
        return entries.stream().filter(each -> each.id().equals(Optional.of(id))).findFirst();
    }

    /// The text with an entry turned on or off; empty when its form is one that only a person can
    /// change.
    Optional<String> withEnabled(Entry entry, boolean enabled) {
        List<String> own = new ArrayList<>(lines.subList(entry.from(), entry.to()));
        if (isFlow(own)) {
            String first = own.getFirst();
            String text = String.join("\n", own);
            Matcher within = ENABLED_WITHIN.matcher(text);
            own =
                    within.find()
                            ? within.replaceFirst("enabled: " + enabled).lines().toList()
                            : changedFirst(
                                    own, first.replaceFirst("\\{", "{enabled: " + enabled + ", "));
            return Optional.of(replaced(entry, own));
        }
        for (int i = 0; i < own.size(); i++) {
            Matcher line = ENABLED_LINE.matcher(own.get(i));
            if (line.matches() && isKey(own, i)) {
                own.set(i, line.group(1) + "enabled: " + enabled + line.group(2));
                return Optional.of(replaced(entry, own));
            }
        }
        own.add(keyIndent(own) + "enabled: " + enabled);
        return Optional.of(replaced(entry, own));
    }

    /// The text with other rules of an entry.
    ///
    /// @param rules lines such as `include: ["攻撃"]`; none takes them out
    /// @param whole the entry as it would be written anew, without indent, for one in brackets
    Optional<String> withRules(Entry entry, List<String> rules, List<String> whole) {
        List<String> own = lines.subList(entry.from(), entry.to());
        String item = own.getFirst().substring(0, own.getFirst().indexOf('-'));
        List<String> changed = new ArrayList<>();
        if (isFlow(own)) {
            whole.forEach(line -> changed.add(item + line));
            if (!entry.enabled()) {
                changed.add(item + "  enabled: false");
            }
            return Optional.of(replaced(entry, changed));
        }
        boolean within = false;
        for (int i = 0; i < own.size(); i++) {
            if (isKey(own, i)) {
                within = FILTER_LINE.matcher(own.get(i).strip()).matches();
            }
            if (!within) {
                changed.add(own.get(i));
            }
        }
        if (changed.isEmpty() || !changed.getFirst().strip().startsWith("-")) {
            return Optional.empty();
        }
        rules.forEach(rule -> changed.add(keyIndent(own) + rule));
        return Optional.of(replaced(entry, changed));
    }

    private static List<String> changedFirst(List<String> own, String first) {
        List<String> changed = new ArrayList<>(own);
        changed.set(0, first);
        return changed;
    }

    private String replaced(Entry entry, List<String> own) {
        List<String> all = new ArrayList<>(lines.subList(0, entry.from()));
        all.addAll(own);
        all.addAll(lines.subList(entry.to(), lines.size()));
        return String.join("\n", all) + "\n";
    }

    private static boolean isFlow(List<String> own) {
        return own.getFirst().strip().substring(1).strip().startsWith("{");
    }

    /// Where the keys of a block stand: below the first key.
    private static String keyIndent(List<String> own) {
        String first = own.getFirst();
        int key = first.indexOf('-') + 1;
        while (key < first.length() && first.charAt(key) == ' ') {
            key++;
        }
        return " ".repeat(key);
    }

    private static boolean isKey(List<String> own, int line) {
        String indent = keyIndent(own);
        String text = own.get(line);
        return line == 0
                || (text.startsWith(indent)
                        && text.length() > indent.length()
                        && text.charAt(indent.length()) != ' '
                        && text.charAt(indent.length()) != '-'
                        && text.charAt(indent.length()) != '#');
    }

    private static int keyLine(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("sources:")) {
                String rest = lines.get(i).substring("sources:".length()).strip();
                return rest.isEmpty() || rest.startsWith("#") ? i : -1;
            }
        }
        return -1;
    }

    private static void add(List<Entry> entries, List<String> lines, int from, int last) {
        if (from >= 0) {
            entries.add(entry(lines.subList(from, last + 1), from));
        }
    }

    private static Entry entry(List<String> own, int from) {
        int to = from + own.size();
        if (read(String.join("\n", own)) instanceof List<?> list
                && list.size() == 1
                && list.getFirst() instanceof Map<?, ?> keys) {
            String address = address(keys);
            String name = text(keys, "name");
            String shown = name.isEmpty() ? address : name;
            String written = text(keys, "id");
            boolean enabled = !Boolean.FALSE.equals(keys.get("enabled"));
            return new Entry(id(written, shown, address), shown, address, enabled, from, to);
        }
        return new Entry(Optional.empty(), "", "", true, from, to);
    }

    private static Optional<SourceId> id(String written, String name, String address) {
        if (!written.isEmpty()) {
            return SourceId.isValid(written)
                    ? Optional.of(new SourceId(written))
                    : Optional.empty();
        }
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        SourceId.isValid(address)
                                ? new SourceId(address)
                                : SourceId.derive(name, address));
    }

    private static String address(Map<?, ?> keys) {
        for (String key : List.of("address", "host", "path")) {
            if (!text(keys, key).isEmpty()) {
                return text(keys, key);
            }
        }
        return text(keys, "kind").equals("folder") ? "reports" : "";
    }

    private static String text(Map<?, ?> keys, String key) {
        return keys.get(key) instanceof String text ? text.strip() : "";
    }

    private static @Nullable Object read(String yaml) {
        try {
            return new Load(
                            LoadSettings.builder()
                                    .setMaxAliasesForCollections(0)
                                    .setCodePointLimit(1 << 20)
                                    .build())
                    .loadFromString(yaml);
        } catch (YamlEngineException e) {
            return null;
        }
    }
}
