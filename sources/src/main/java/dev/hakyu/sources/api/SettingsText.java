package dev.hakyu.sources.api;

import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes sources as they stand in `hakyu.yaml`, and adds them to one that a person wrote without
/// touching any other line of it.
public final class SettingsText {
    private static final String USUAL_INDENT = "  ";

    private SettingsText() {}

    /// The entries of the list under `sources`.
    public static String of(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> lines(source).stream())
                .map(line -> USUAL_INDENT + line + "\n")
                .collect(Collectors.joining());
    }

    /// The text of a `hakyu.yaml` with more sources. One without `sources` gets the folder
    /// `reports` too, which it had silently. Empty when `sources` is written in brackets, where a
    /// person has to add them.
    public static Optional<String> add(String yaml, List<Source> sources) {
        List<String> all = new ArrayList<>(yaml.lines().toList());
        int key = keyLine(all);
        if (key < 0) {
            all.add("");
            all.add("sources:");
            all.add(USUAL_INDENT + "- {kind: folder, path: reports}");
            addLines(all, all.size(), USUAL_INDENT, sources);
            return Optional.of(String.join("\n", all) + "\n");
        }
        String rest = all.get(key).substring("sources:".length()).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            return Optional.empty();
        }
        int last = key;
        String indent = USUAL_INDENT;
        boolean first = true;
        for (int i = key + 1; i < all.size(); i++) {
            String line = all.get(i);
            String inner = line.strip();
            if (inner.isEmpty() || inner.startsWith("#")) {
                continue;
            }
            boolean item = inner.startsWith("- ") || inner.equals("-");
            if (!line.startsWith(" ") && !item) {
                break;
            }
            if (first) {
                if (!item) {
                    return Optional.empty();
                }
                indent = line.substring(0, line.indexOf('-'));
                first = false;
            }
            last = i;
        }
        addLines(all, last + 1, indent, sources);
        return Optional.of(String.join("\n", all) + "\n");
    }

    private static int keyLine(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("sources:")) {
                return i;
            }
        }
        return -1;
    }

    private static void addLines(List<String> all, int at, String indent, List<Source> sources) {
        List<String> added = new ArrayList<>();
        for (Source source : sources) {
            lines(source).forEach(line -> added.add(indent + line));
        }
        all.addAll(at, added);
    }

    private static List<String> lines(Source source) {
        List<String> keys = new ArrayList<>();
        switch (source) {
            case Source.Folder folder -> {
                keys.add("kind: folder");
                keys.add("path: " + quoted(folder.path()));
            }
            case Source.Feed feed -> {
                keys.add("kind: feed");
                keys.add("address: " + quoted(feed.address().toString()));
                keys.add("follow: " + feed.follow().id());
                addRules(keys, "group", feed.group());
            }
            case Source.Page page -> {
                keys.add("kind: page");
                keys.add("address: " + quoted(page.address().toString()));
                keys.add("items: " + quoted(page.items()));
                addIfKnown(keys, "link", page.link());
                addIfKnown(keys, "title", page.title());
                addIfKnown(keys, "date", page.date());
                keys.add("follow: " + page.follow().id());
            }
            case Source.Mailbox mailbox -> {
                keys.add("kind: mailbox");
                keys.add("host: " + quoted(mailbox.host()));
                keys.add("port: " + mailbox.port());
                MailSecurity security = mailbox.security();
                keys.add("security: " + security.id());
                keys.add("user: " + quoted(mailbox.user()));
                keys.add("password: " + quoted(mailbox.password().written()));
                keys.add("folder: " + quoted(mailbox.folder()));
            }
            case Source.JsonList list -> {
                keys.add("kind: list");
                keys.add("list: " + list.kind().id());
                keys.add("address: " + quoted(list.address().toString()));
                addIfKnown(keys, "key", list.key() == null ? null : list.key().written());
            }
        }
        keys.add(1, "id: " + quoted(source.id().value()));
        keys.add(2, "name: " + quoted(source.name()));
        ItemFilter filter = source.filter();
        addRules(keys, "include", filter.include());
        addRules(keys, "exclude", filter.exclude());
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            lines.add((lines.isEmpty() ? "- " : "  ") + key);
        }
        return lines;
    }

    private static void addIfKnown(
            List<String> keys, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            keys.add(key + ": " + quoted(value));
        }
    }

    private static void addRules(List<String> keys, String key, List<String> rules) {
        if (!rules.isEmpty()) {
            keys.add(
                    key
                            + ": "
                            + rules.stream()
                                    .map(SettingsText::quoted)
                                    .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /// A text as a value in double quotes.
    public static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        quoted.append('\\').appendCodePoint(c);
                    } else if (Character.isISOControl(c)) {
                        quoted.append("\\x%02x".formatted(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                });
        return quoted.append('"').toString();
    }
}
