package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.mark.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Short forms that a text defines behind a name: (以下「X」), (以下、X), ("X"), (the "Company"), (X).
final class Abbreviations {
    private static final int LONGEST = 60;
    private static final int SHORTEST_JAPANESE = 2;
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
        for (String name : names(organisation.name(), inside)) {
            if (SELF.contains(name)) {
                organisation.markIssuer();
            } else {
                all.alias(organisation, name);
            }
        }
    }

    /// 三河精機株式会社(Mikawa Seiki), Mikawa Seiki Co., Ltd. (三河精機): the name in the other language. Words
    /// that are no name have no second capital or hold a figure or a sign.
    private static boolean isOtherScript(String front, String inside) {
        boolean japanese = inside.codePoints().allMatch(Abbreviations::isJapaneseLetter);
        boolean frontJapanese = front.codePoints().anyMatch(Abbreviations::isJapaneseLetter);
        if (japanese) {
            return !frontJapanese && inside.length() >= SHORTEST_JAPANESE;
        }
        boolean latin =
                inside.codePoints()
                        .allMatch(c ->
                                Character.isWhitespace(c)
                                        || (c < 128 && Character.isLetter(c))
                                        || ".,&-'".indexOf(c) >= 0);
        long capitals =
                Stream.of(inside.split("[ ,]+"))
                        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                        .count();
        boolean all =
                capitals == Stream.of(inside.split("[ ,]+")).filter(w -> !w.isEmpty()).count();
        return frontJapanese && latin && capitals >= 2 && all;
    }

    private static boolean isJapaneseLetter(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return c == 'ー'
                || script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    private static List<String> names(String front, String inside) {
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
        if (acronym || (names.isEmpty() && isOtherScript(front, inside))) {
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
