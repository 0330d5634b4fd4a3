package dev.hakyu.daily.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of one rule of a source, `include:` or `exclude:`, with what a person noted beside
/// them. Changed rules keep every comment but that on the line of a word that is taken out.
final class RuleLines {
    private RuleLines() {}

    /// The rule with other words.
    ///
    /// @param own its lines as they stand, the key first; blank lines and comments may be among
    ///   them
    /// @param indent of the key
    /// @param rule as it would be written anew, such as `include: ["攻撃"]`; empty to take it out
    /// @param words of the rule, each as it would be written in quotes
    static List<String> changed(
            List<String> own, String indent, Optional<String> rule, List<Word> words) {
        if (rule.isPresent()) {
            Optional<List<String>> listed = listed(own, indent, words);
            if (listed.isPresent()) {
                return listed.get();
            }
        }
        List<String> lines = new ArrayList<>();
        boolean isOne = own.size() == 1 && rule.isPresent();
        if (!isOne) {
            lines.addAll(comments(own, indent));
        }
        rule.ifPresent(each ->
                lines.add(
                        indent
                                + each
                                + (isOne
                                        ? comment(own.getFirst()).map(c -> "   " + c).orElse("")
                                        : "")));
        return lines;
    }

    /// One word of a rule.
    ///
    /// @param value as it is meant
    /// @param quoted as it is written
    record Word(String value, String quoted) {}

    /// All that is noted on some lines, each on a line of its own.
    static List<String> comments(List<String> lines, String indent) {
        return lines.stream().flatMap(each -> comment(each).stream()).map(indent::concat).toList();
    }

    /// What is noted at the end of a line, or on the whole of it, from its `#` on.
    static Optional<String> comment(String line) {
        char quote = 0;
        char before = ' ';
        for (int i = 0; i < line.length(); i++) {
            char at = line.charAt(i);
            if (quote != 0) {
                if (at == '\\' && quote == '"') {
                    i++;
                } else if (at == quote) {
                    quote = 0;
                }
            } else if (at == '#' && Character.isWhitespace(before)) {
                return Optional.of(line.substring(i).stripTrailing());
            } else if ((at == '"' || at == '\'') && " \t[{,".indexOf(before) >= 0) {
                quote = at;
            }
            before = at;
        }
        return Optional.empty();
    }

    /// A rule whose words stand one to a line; empty when it does not, or the order is another.
    private static Optional<List<String>> listed(
            List<String> own, String indent, List<Word> words) {
        String key = own.getFirst().strip();
        String value = key.substring(key.indexOf(':') + 1).strip();
        if (!value.isEmpty() && !value.startsWith("#")) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(own.getFirst());
        List<String> wanted = words.stream().map(Word::value).toList();
        List<String> kept = new ArrayList<>();
        String dash = indent + "  ";
        int behind = 1;
        for (String line : own.subList(1, own.size())) {
            String inner = line.strip();
            if (inner.isEmpty() || inner.startsWith("#")) {
                lines.add(line);
            } else if (inner.startsWith("- ")
                    && YamlText.read(inner) instanceof List<?> one
                    && one.size() == 1
                    && one.getFirst() instanceof String word) {
                dash = line.substring(0, line.indexOf('-'));
                if (wanted.contains(word) && !kept.contains(word)) {
                    kept.add(word);
                    lines.add(line);
                }
                behind = lines.size();
            } else {
                return Optional.empty();
            }
        }
        for (Word each : words) {
            if (!kept.contains(each.value())) {
                kept.add(each.value());
                lines.add(behind++, dash + "- " + each.quoted());
            }
        }
        return kept.equals(wanted) ? Optional.of(lines) : Optional.empty();
    }
}
