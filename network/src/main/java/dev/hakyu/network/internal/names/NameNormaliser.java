package dev.hakyu.network.internal.names;

import dev.hakyu.network.internal.Tsv;
import dev.hakyu.network.internal.names.LegalForms.LegalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes from a name what does not tell organisations apart: width, case, legal form (before or
/// behind), punctuation, spaces, invisible marks, a bracketed remark, the name of a plant.
public final class NameNormaliser {
    private static final int LONGEST_NAME = 300;
    private static final Map<String, String> SHORT_WORDS = shortWords();
    private static final List<String> UNITS =
            Tsv.rows("/dev/hakyu/network/names/units.tsv", 1).stream().map(List::getFirst).toList();

    private NameNormaliser() {}

    /// The name without all that; names over 300 characters are cut there.
    public static NormalName normalise(String written) {
        String cut = written.length() > LONGEST_NAME ? written.substring(0, LONGEST_NAME) : written;
        String folded = Letters.fold(cut).strip();
        Set<String> classes = new HashSet<>();
        String[] unit = {""};
        String rest = withoutJapaneseForms(folded, classes, unit);
        rest = withoutBrackets(rest);
        List<String> words = words(rest);
        boolean japanese = rest.chars().anyMatch(c -> Letters.isJapanese((char) c));
        stripEnglishForms(words, classes, japanese);
        if (japanese && unit[0].isEmpty() && words.size() > 1 && isUnit(words.getLast())) {
            unit[0] = words.removeLast();
        }
        words.replaceAll(word -> japanese ? longJapanese(word) : longEnglish(word));
        String core = String.join("", words);
        return new NormalName(
                written,
                core,
                Letters.loosen(core),
                List.copyOf(words),
                Set.copyOf(classes),
                unit[0]);
    }

    /// The words of a sentence, folded; Latin words stand alone also beside Japanese.
    public static List<String> wordsOf(String sentence) {
        String folded = Letters.fold(sentence);
        StringBuilder spaced = new StringBuilder(folded.length() + 16);
        for (int i = 0; i < folded.length(); i++) {
            boolean border =
                    i > 0
                            && Letters.isLatin(folded.charAt(i))
                                    != Letters.isLatin(folded.charAt(i - 1));
            if (border) {
                spaced.append(' ');
            }
            spaced.append(folded.charAt(i));
        }
        return words(spaced.toString());
    }

    private static String longEnglish(String word) {
        return SHORT_WORDS.getOrDefault("en " + word, word);
    }

    /// Short Latin forms stand at the end of a Japanese word, without a space: アサヒグループHD.
    private static String longJapanese(String word) {
        int end = word.length();
        while (end > 0 && Letters.isLatin(word.charAt(end - 1))) {
            end--;
        }
        String full = SHORT_WORDS.get("ja " + word.substring(end));
        return full == null ? word : word.substring(0, end) + full;
    }

    private static String withoutJapaneseForms(String name, Set<String> classes, String[] unit) {
        String rest = name;
        for (LegalForm form : LegalForms.JAPANESE) {
            int at = rest.indexOf(form.written());
            if (at < 0) {
                continue;
            }
            String before = rest.substring(0, at).strip();
            String after = rest.substring(at + form.written().length()).strip();
            if (!before.isEmpty() && !after.isEmpty() && !isUnit(after) && !isBracket(after)) {
                rest = before + " " + after;
                classes.addAll(form.classes());
                continue;
            }
            if (!before.isEmpty() && isUnit(after)) {
                unit[0] = after;
                after = "";
            }
            classes.addAll(form.classes());
            rest = before + after;
        }
        return rest;
    }

    private static boolean isBracket(String text) {
        return text.charAt(0) == '(' || text.charAt(0) == '【';
    }

    private static boolean isUnit(String text) {
        return UNITS.stream().anyMatch(text::endsWith);
    }

    /// A remark in brackets goes, unless it is all there is.
    private static String withoutBrackets(String name) {
        StringBuilder out = new StringBuilder(name.length());
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(' || c == '[' || c == '【') {
                depth++;
            } else if (c == ')' || c == ']' || c == '】') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                out.append(c);
            }
        }
        return out.toString().isBlank() ? name : out.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '+') {
                flush(word, words);
                words.add(wordFor(c, text));
            } else if (Character.isLetterOrDigit(c) || c == '々' || Character.isSurrogate(c)) {
                word.append(c);
            } else if (c == 'ー') {
                word.append(c);
            } else if (c != '.' && c != '\'' && c != '’') {
                flush(word, words);
            }
        }
        flush(word, words);
        return words;
    }

    private static String wordFor(char sign, String text) {
        boolean japanese = text.chars().anyMatch(c -> Letters.isJapanese((char) c));
        if (sign == '+') {
            return japanese ? "プラス" : "plus";
        }
        return japanese ? "アンド" : "and";
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static void stripEnglishForms(List<String> words, Set<String> classes, boolean ja) {
        boolean found = true;
        while (found && words.size() > 1) {
            found = false;
            for (LegalForm form : LegalForms.ENGLISH_END) {
                List<String> parts = List.of(form.written().split(" "));
                int from = words.size() - parts.size();
                if (from > 0 && words.subList(from, words.size()).equals(parts)) {
                    words.subList(from, words.size()).clear();
                    classes.addAll(form.classes());
                    found = true;
                    break;
                }
            }
        }
        for (LegalForm form : LegalForms.ENGLISH_START) {
            if (!ja && words.size() > 1 && words.getFirst().equals(form.written())) {
                words.removeFirst();
                classes.addAll(form.classes());
                break;
            }
        }
    }

    private static Map<String, String> shortWords() {
        Map<String, String> words = new HashMap<>();
        Tsv.rows("/dev/hakyu/network/names/short-words.tsv", 3)
                .forEach(row -> words.put(row.get(2) + " " + row.get(0), row.get(1)));
        return words;
    }
}
