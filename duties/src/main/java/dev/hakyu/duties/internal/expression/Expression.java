package dev.hakyu.duties.internal.expression;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a rule holds, over named facts.
public sealed interface Expression {
    static Expression always() {
        return new Always();
    }

    /// Evaluates in three values; a name that is missing from the facts is unknown.
    default Verdict evaluate(Map<String, Fact> facts) {
        return switch (this) {
            case Always() -> new Verdict(Truth.TRUE, Set.of());
            case Flag(String name) -> Verdict.of(flag(facts.get(name)), name);
            case Compare compare ->
                    Verdict.of(compare.truth(facts.get(compare.name())), compare.name());
            case Has(String name, String code) -> Verdict.of(has(facts.get(name), code), name);
            case Not(Expression of) -> {
                Verdict inner = of.evaluate(facts);
                yield new Verdict(inner.truth().not(), inner.because());
            }
            case And(List<Expression> of) -> join(of, facts, Truth.FALSE, Truth.TRUE);
            case Or(List<Expression> of) -> join(of, facts, Truth.TRUE, Truth.FALSE);
        };
    }

    /// Holds in any case.
    record Always() implements Expression {}

    /// A yes-or-no fact.
    record Flag(String name) implements Expression {}

    /// A set of codes has this one.
    record Has(String name, String code) implements Expression {}

    /// Does not hold.
    record Not(Expression of) implements Expression {}

    /// All hold.
    record And(List<Expression> of) implements Expression {
        public And {
            of = List.copyOf(of);
        }
    }

    /// At least one holds.
    record Or(List<Expression> of) implements Expression {
        public Or {
            of = List.copyOf(of);
        }
    }

    /// A number against a limit.
    ///
    /// @param operator one of `>= > <= <`
    /// @param currency of the limit, or null for a plain number
    record Compare(String name, String operator, BigDecimal limit, @Nullable String currency)
            implements Expression {
        Truth truth(@Nullable Fact fact) {
            if (!(fact instanceof Fact.Range range)
                    || !java.util.Objects.equals(range.currency(), currency)) {
                return Truth.UNKNOWN;
            }
            return switch (operator) {
                case ">=" -> decide(range, 0, -1);
                case ">" -> decide(range, 1, 0);
                case "<" -> decide(range, 0, -1).not();
                case "<=" -> decide(range, 1, 0).not();
                default -> throw new IllegalStateException("no such comparison: " + operator);
            };
        }

        /// True when the least is surely at (or, with 1, above) the limit, false when the most is
        /// surely not.
        private Truth decide(Fact.Range range, int leastSign, int mostSign) {
            if (range.least().compareTo(limit) >= leastSign) {
                return Truth.TRUE;
            }
            BigDecimal most = range.most();
            return most != null && most.compareTo(limit) <= mostSign ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    private static Truth flag(@Nullable Fact fact) {
        return fact instanceof Fact.Flag flag ? Truth.of(flag.value()) : Truth.UNKNOWN;
    }

    private static Truth has(@Nullable Fact fact, String code) {
        return fact instanceof Fact.Codes set
                ? Truth.of(set.codes().contains(code))
                : Truth.UNKNOWN;
    }

    private static Verdict join(
            List<Expression> of, Map<String, Fact> facts, Truth settles, Truth otherwise) {
        Set<String> settled = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> rest = new LinkedHashSet<>();
        boolean done = false;
        for (Expression each : of) {
            Verdict verdict = each.evaluate(facts);
            Set<String> names =
                    verdict.truth() == settles
                            ? settled
                            : verdict.truth() == Truth.UNKNOWN ? unknown : rest;
            names.addAll(verdict.because());
            done |= verdict.truth() == settles;
        }
        if (done) {
            return new Verdict(settles, settled);
        }
        return unknown.isEmpty()
                ? new Verdict(otherwise, rest)
                : new Verdict(Truth.UNKNOWN, unknown);
    }
}
