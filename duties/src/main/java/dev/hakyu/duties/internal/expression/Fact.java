package dev.hakyu.duties.internal.expression;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of one name of an expression.
public sealed interface Fact {
    /// What a name stands for; decides which comparisons it takes.
    enum Kind {
        FLAG,
        NUMBER,
        AMOUNT,
        CODES
    }

    /// Yes or no.
    record Flag(boolean value) implements Fact {}

    /// A number known to lie in a range.
    ///
    /// @param currency ISO 4217 code of an amount, or null for a plain number
    record Range(BigDecimal least, @Nullable BigDecimal most, @Nullable String currency)
            implements Fact {}

    /// A complete set of codes.
    record Codes(Set<String> codes) implements Fact {
        public Codes {
            codes = Set.copyOf(codes);
        }
    }

    /// Not known.
    record Unknown() implements Fact {}
}
