package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.lexicon.Phrase;
import java.util.List;
import java.util.Locale;

/// Names that a text explains by their initials: Health Service Executive (HSE), the health service
/// executive (HSE). However common the words, they are one name.
final class DefinedNames {
    private static final int LONGEST = 8;
    private static final int SHORTEST_IN_SMALL = 3;
    private static final int MOST_WORDS = 9;

    private DefinedNames() {}

    /// Index of the first word of the name that ends before `end`, or -1 when the bracket behind it
    /// does not hold its initials.
    static int firstOf(String text, List<EnglishToken> tokens, int end) {
        EnglishToken last = tokens.get(end - 1);
        if (!text.startsWith(" (", last.end())) {
            return -1;
        }
        int open = last.end() + 2;
        int close = open;
        while (close < text.length()
                && close - open < LONGEST
                && (Character.isUpperCase(text.charAt(close)) || text.charAt(close) == '&')) {
            close++;
        }
        boolean closed = close < text.length() && text.charAt(close) == ')';
        if (!closed || close - open < 2) {
            return -1;
        }
        int first = matching(text, tokens, end, text.substring(open, close).replace("&", ""));
        if (first < 0) {
            return -1;
        }
        boolean small = !tokens.get(first).capital();
        boolean body = !Phrase.NO_BODY.has(last.word(text).toLowerCase(Locale.ROOT));
        boolean article =
                tokens.get(first).start() >= 4
                        && text.substring(tokens.get(first).start() - 4, tokens.get(first).start())
                                .equalsIgnoreCase("the ");
        return body && (!small || (article && close - open >= SHORTEST_IN_SMALL)) ? first : -1;
    }

    /// Walks back through the words while their initials spell the acronym from its end.
    private static int matching(String text, List<EnglishToken> tokens, int end, String acronym) {
        int letter = acronym.length() - 1;
        int at = end - 1;
        while (at >= 0 && end - at <= MOST_WORDS) {
            String word = tokens.get(at).word(text);
            boolean fits = Character.toUpperCase(word.charAt(0)) == acronym.charAt(letter);
            if (fits) {
                letter--;
                if (letter < 0) {
                    return at;
                }
            } else if (!Phrase.SMALL_WORD.has(word)) {
                return -1;
            }
            at--;
        }
        return -1;
    }
}
