package dev.hakyu.duties.internal.expression;

import java.util.ArrayList;
import java.util.List;

/// Cuts a condition into words, numbers, comparisons and brackets.
final class Tokens {
    static final int MAX_CHARS = 1_000;

    private final List<String> tokens;
    private int next;

    private Tokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static Tokens of(String text) throws NotAnExpression {
        if (text.length() > MAX_CHARS) {
            throw new NotAnExpression(
                    "条件が長すぎます(" + text.length() + "文字、上限" + MAX_CHARS + "文字)。",
                    "The condition is too long: "
                            + text.length()
                            + " characters, at most "
                            + MAX_CHARS);
        }
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '(' || c == ')') {
                tokens.add(String.valueOf(c));
                i++;
            } else if (c == '<' || c == '>') {
                boolean orEqual = i + 1 < text.length() && text.charAt(i + 1) == '=';
                tokens.add(text.substring(i, i + (orEqual ? 2 : 1)));
                i += orEqual ? 2 : 1;
            } else if (isWord(c)) {
                int start = i;
                while (i < text.length() && isWord(text.charAt(i))) {
                    i++;
                }
                tokens.add(text.substring(start, i));
            } else {
                throw new NotAnExpression(
                        "条件に使えない文字「" + c + "」があります(" + (i + 1) + "文字目)。",
                        "The condition has '" + c + "' at character " + (i + 1));
            }
        }
        return new Tokens(tokens);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.';
    }

    /// The next token, or the empty string at the end.
    String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    String take() {
        String token = peek();
        next++;
        return token;
    }

    boolean takeIf(String word) {
        if (peek().equalsIgnoreCase(word)) {
            next++;
            return true;
        }
        return false;
    }
}
