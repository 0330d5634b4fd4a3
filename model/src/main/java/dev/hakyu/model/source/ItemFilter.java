package dev.hakyu.model.source;

import java.util.List;

/// What a source's items must and must not contain. A rule is a word, found regardless of case and
/// width, or an RE2 pattern between slashes (`/ransom(ware)?/`), on title and text. An item is kept
/// when it matches one of `include`, or `include` is empty, and none of `exclude`.
public record ItemFilter(List<String> include, List<String> exclude) {
    private static final int MAX_RULES = 200;
    private static final int MAX_RULE_CHARS = 500;

    /// Keeps everything.
    public static final ItemFilter ALL = new ItemFilter(List.of(), List.of());

    public ItemFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        requireSmall(include);
        requireSmall(exclude);
    }

    public boolean keepsAll() {
        return include.isEmpty() && exclude.isEmpty();
    }

    private static void requireSmall(List<String> rules) {
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException(
                    "at most " + MAX_RULES + " rules, got " + rules.size());
        }
        for (String rule : rules) {
            if (rule.isBlank() || rule.length() > MAX_RULE_CHARS) {
                throw new IllegalArgumentException(
                        "a rule has 1 to " + MAX_RULE_CHARS + " characters, got '" + rule + "'");
            }
        }
    }
}
