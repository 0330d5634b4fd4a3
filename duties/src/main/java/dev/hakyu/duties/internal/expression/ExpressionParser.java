package dev.hakyu.duties.internal.expression;

import dev.hakyu.duties.internal.yaml.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads conditions: `personal_data and (sensitive or persons > 1000) and not (countries has JP)`.
///
/// ```
/// or    = and { "or" and }
/// and   = not { "and" not }
/// not   = "not" not | "(" or ")" | "true" | name [ comparison number [currency] | "has" code ]
/// ```
///
/// Words are read in any case. A name must be of the vocabulary, so that a slip of the pen is found
/// when the file is read and not on the day it matters.
public final class ExpressionParser {
    private static final int MAX_DEPTH = 20;

    private final Map<String, Fact.Kind> vocabulary;

    public ExpressionParser(Map<String, Fact.Kind> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
    }

    public Expression parse(String text) throws NotAnExpression {
        Tokens tokens = Tokens.of(text);
        Expression result = or(tokens, 0);
        if (!tokens.peek().isEmpty()) {
            throw new NotAnExpression(
                    "条件の「" + tokens.peek() + "」から後が読めません。and か or でつないでください。",
                    "The condition cannot be read from '"
                            + tokens.peek()
                            + "' on; join with and or or");
        }
        return result;
    }

    private Expression or(Tokens tokens, int depth) throws NotAnExpression {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(and(tokens, depth));
        } while (tokens.takeIf("or"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
    }

    private Expression and(Tokens tokens, int depth) throws NotAnExpression {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(not(tokens, depth));
        } while (tokens.takeIf("and"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
    }

    private Expression not(Tokens tokens, int depth) throws NotAnExpression {
        if (depth > MAX_DEPTH) {
            throw new NotAnExpression(
                    "条件の括弧が深すぎます(上限" + MAX_DEPTH + "段)。",
                    "The condition is nested deeper than " + MAX_DEPTH);
        }
        if (tokens.takeIf("not")) {
            return new Expression.Not(not(tokens, depth + 1));
        }
        if (tokens.takeIf("(")) {
            Expression inner = or(tokens, depth + 1);
            if (!tokens.takeIf(")")) {
                throw new NotAnExpression("条件の括弧が閉じていません。", "A bracket is not closed");
            }
            return inner;
        }
        if (tokens.takeIf("true")) {
            return Expression.always();
        }
        return atom(tokens);
    }

    private Expression atom(Tokens tokens) throws NotAnExpression {
        String name = tokens.take().toLowerCase(Locale.ROOT);
        Fact.Kind kind = vocabulary.get(name);
        if (kind == null) {
            throw unknownName(name);
        }
        return switch (kind) {
            case FLAG -> new Expression.Flag(name);
            case NUMBER -> compare(name, tokens, false);
            case AMOUNT -> compare(name, tokens, true);
            case CODES -> {
                if (!tokens.takeIf("has")) {
                    throw new NotAnExpression(
                            "「" + name + "」の後には has と国コードなどを書いてください。",
                            "'" + name + "' must be followed by has and a code");
                }
                yield new Expression.Has(name, tokens.take().toUpperCase(Locale.ROOT));
            }
        };
    }

    private static Expression compare(String name, Tokens tokens, boolean amount)
            throws NotAnExpression {
        String operator = tokens.take();
        BigDecimal limit = number(tokens.take());
        if (!List.of(">=", ">", "<=", "<").contains(operator) || limit == null) {
            throw new NotAnExpression(
                    "「" + name + "」の後には >=、>、<=、< と数を書いてください。",
                    "'" + name + "' must be followed by >=, >, <= or < and a number");
        }
        String currency = null;
        if (amount) {
            currency = tokens.take();
            if (currency.length() != 3) {
                throw new NotAnExpression(
                        "「" + name + "」の金額の後には通貨(JPY など)を書いてください。",
                        "The amount of '" + name + "' needs a currency such as JPY");
            }
            currency = currency.toUpperCase(Locale.ROOT);
        }
        return new Expression.Compare(name, operator, limit, currency);
    }

    private static @Nullable BigDecimal number(String token) {
        if (token.isEmpty() || token.length() > 20 || !Character.isDigit(token.charAt(0))) {
            return null;
        }
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c == '.' && token.indexOf('.') == i)) {
                return null;
            }
        }
        return new BigDecimal(token.endsWith(".") ? token + "0" : token);
    }

    private NotAnExpression unknownName(String name) {
        if (name.isEmpty() || name.equals(")")) {
            return new NotAnExpression("条件が途中で終わっています。", "The condition ends too early");
        }
        String near = Nearest.of(name, vocabulary.keySet()).orElse("");
        return near.isEmpty()
                ? new NotAnExpression(
                        "条件の「" + name + "」は知らない語です。",
                        "The condition has an unknown word '" + name + "'")
                : new NotAnExpression(
                        "条件の「" + name + "」は知らない語です。「" + near + "」ではありませんか。",
                        "The condition has an unknown word '" + name + "'; maybe '" + near + "'");
    }
}
