package dev.hakyu.daily.settings;

import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.sources.api.SettingsText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /// The text with another filter of an entry. What a person noted beside it stays.
    ///
    /// @param whole the entry as it would be written anew, without indent, for one in braces
    Optional<String> withFilter(Entry entry, ItemFilter filter, List<String> whole) {
        List<String> own = lines.subList(entry.from(), entry.to());
        return isFlow(own)
                ? Optional.of(replaced(entry, anew(entry, own, whole)))
                : withRules(entry, own, filter);
    }

    /// Of an entry in braces, written as a block.
    private static List<String> anew(Entry entry, List<String> own, List<String> whole) {
        String item = own.getFirst().substring(0, own.getFirst().indexOf('-'));
        List<String> changed = new ArrayList<>();
        whole.forEach(line -> changed.add(item + line));
        if (!entry.enabled()) {
            changed.add(item + "  enabled: false");
        }
        if (own.size() == 1) {
            RuleLines.comment(own.getFirst())
                    .ifPresent(note -> changed.set(0, changed.getFirst() + "   " + note));
        } else {
            changed.addAll(1, RuleLines.comments(own, item + "  "));
        }
        return changed;
    }

    private Optional<String> withRules(Entry entry, List<String> own, ItemFilter filter) {
        if (FILTER_LINE.matcher(own.getFirst().strip().substring(1).strip()).matches()) {
            return Optional.empty();
        }
        String indent = keyIndent(own);
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("include", filter.include());
        wanted.put("exclude", filter.exclude());
        List<String> changed = new ArrayList<>();
        int i = 0;
        while (i < own.size()) {
            int next = i + 1;
            while (next < own.size() && !isKey(own, next)) {
                next++;
            }
            String key = own.get(i).strip().split(":", 2)[0];
            if (i > 0 && isKey(own, i) && FILTER_LINE.matcher(own.get(i).strip()).matches()) {
                List<String> rules = Optional.ofNullable(wanted.remove(key)).orElse(List.of());
                changed.addAll(
                        RuleLines.changed(
                                own.subList(i, next), indent, rule(key, rules), words(rules)));
            } else {
                changed.addAll(own.subList(i, next));
            }
            i = next;
        }
        wanted.forEach(
                (key, rules) -> rule(key, rules).map(indent::concat).ifPresent(changed::add));
        return Optional.of(replaced(entry, changed));
    }

    private static Optional<String> rule(String key, List<String> rules) {
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        key
                                + ": ["
                                + rules.stream()
                                        .map(SettingsText::quoted)
                                        .collect(Collectors.joining(", "))
                                + "]");
    }

    private static List<RuleLines.Word> words(List<String> rules) {
        return rules.stream()
                .map(each -> new RuleLines.Word(each, SettingsText.quoted(each)))
                .toList();
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
        if (YamlText.read(String.join("\n", own)) instanceof List<?> list
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
}
