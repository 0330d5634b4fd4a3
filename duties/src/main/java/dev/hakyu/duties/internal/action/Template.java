package dev.hakyu.duties.internal.action;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Fills the `{names}` of a text. One that has no value reads 不明 or "unknown".
final class Template {
    private static final Text UNKNOWN = new Text("不明", "unknown");

    private Template() {}

    static Text fill(Text template, Map<PathWord, Text> values) {
        return new Text(fill(template.ja(), Lang.JA, values), fill(template.en(), Lang.EN, values));
    }

    /// The names that a text uses.
    static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                names.add(template.substring(open + 1));
                return names;
            }
            names.add(template.substring(open + 1, close));
            open = template.indexOf('{', close);
        }
        return names;
    }

    private static String fill(String template, Lang lang, Map<PathWord, Text> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(template, from, open);
            filled.append(value(template.substring(open + 1, close), values).in(lang));
            from = close + 1;
            open = template.indexOf('{', from);
        }
        return filled.append(template, from, template.length()).toString();
    }

    private static Text value(String name, Map<PathWord, Text> values) {
        for (PathWord word : PathWord.values()) {
            if (word.id().equals(name)) {
                return values.getOrDefault(word, UNKNOWN);
            }
        }
        return UNKNOWN;
    }
}
