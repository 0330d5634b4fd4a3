package dev.hakyu.duties.internal.yaml;

import dev.hakyu.duties.internal.expression.Expression;
import dev.hakyu.duties.internal.expression.ExpressionParser;
import dev.hakyu.duties.internal.expression.NotAnExpression;
import dev.hakyu.model.Text;
import java.util.Optional;

/// Reads a condition of a rule file; a faulty one becomes a problem.
public final class Conditions {
    private Conditions() {}

    /// The condition of a key; one that always holds when the key is missing.
    public static Optional<Expression> read(Fields fields, String key, ExpressionParser parser) {
        Optional<String> value = fields.find(key);
        if (value.isEmpty()) {
            return Optional.of(Expression.always());
        }
        try {
            return Optional.of(parser.parse(value.get()));
        } catch (NotAnExpression e) {
            fields.fault(
                    "condition",
                    key,
                    e.text(),
                    new Text("条件の書き方を確かめてください。", "Check how the condition is written."));
            return Optional.empty();
        }
    }
}
