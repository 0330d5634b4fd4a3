package dev.hakyu.duties.internal.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/// What an expression comes to.
///
/// @param because names that made it so: of a true `or` those that hold, of an unknown result those
///   that are not known
public record Verdict(Truth truth, Set<String> because) {
    public Verdict {
        because = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(because));
    }

    static Verdict of(Truth truth, String name) {
        return new Verdict(truth, Set.of(name));
    }
}
