package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.mark.Mention;
import java.util.ArrayList;
import java.util.List;

/// Short forms that a text defines behind a name: (以下「X」), (以下、X), ("X"), (the "Company"), (X).
final class Abbreviations {
    private static final int LONGEST = 60;
    private static final List<String> SELF =
            List.of(
                    "当社",
                    "弊社",
                    "当院",
                    "当行",
                    "当法人",
                    "本学",
                    "Company",
                    "the Company",
                    "Registrant",
                    "we",
                    "our");

    private final Passage passage;

    Abbreviations(Passage passage) {
        this.passage = passage;
    }

    void define(Organisations organisations) {
        for (Mention mention : passage.mentions()) {
            int open = mention.end();
            String text = passage.text();
            while (open < text.length() && " 」』".indexOf(text.charAt(open)) >= 0) {
                open++;
            }
            if (open >= text.length() || text.charAt(open) != '(') {
                continue;
            }
            int close = text.indexOf(')', open, Math.min(text.length(), open + LONGEST + 1));
            if (close < 0 || close - open > LONGEST) {
                continue;
            }
            String inside = text.substring(open + 1, close);
            organisations
                    .at(mention.start())
                    .ifPresent(organisation -> apply(organisations, organisation, inside));
        }
    }

    private static void apply(Organisations all, Organisation organisation, String inside) {
        for (String name : names(inside)) {
            if (SELF.contains(name)) {
                organisation.markIssuer();
            } else {
                all.alias(organisation, name);
            }
        }
    }

    private static List<String> names(String inside) {
        List<String> names = new ArrayList<>();
        if (inside.startsWith("以下")) {
            int quote = inside.indexOf('「');
            int end = inside.indexOf('」');
            if (quote >= 0 && end > quote) {
                names.add(inside.substring(quote + 1, end));
            } else {
                String rest = inside.substring(2).replace("、", "").replace(",", "").strip();
                if (!rest.isEmpty() && rest.length() <= 20) {
                    names.add(rest);
                }
            }
            return names;
        }
        int from = inside.indexOf('"');
        while (from >= 0) {
            int to = inside.indexOf('"', from + 1);
            if (to < 0) {
                break;
            }
            String name = trimmed(inside.substring(from + 1, to));
            if (!name.isEmpty()) {
                names.add(name);
            }
            from = inside.indexOf('"', to + 1);
        }
        boolean acronym =
                names.isEmpty()
                        && inside.length() >= 2
                        && inside.length() <= 12
                        && inside.chars()
                                .allMatch(c -> Character.isUpperCase(c) || "&-".indexOf(c) >= 0);
        if (acronym) {
            names.add(inside);
        }
        return names;
    }

    /// "Coinbase," without the comma.
    private static String trimmed(String name) {
        boolean mark = name.endsWith(",") || name.endsWith(".");
        return (mark ? name.substring(0, name.length() - 1) : name).strip();
    }
}
