package dev.hakyu.duties.api;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A figure known to lie between two.
///
/// @param least 0 or more
/// @param most at least `least`, or null when there is no upper end
public record Span(BigDecimal least, @Nullable BigDecimal most) {
    public Span {
        if (least.signum() < 0 || (most != null && most.compareTo(least) < 0)) {
            throw new IllegalArgumentException(
                    "a span must be 0 or more and rise, got " + least + " to " + most);
        }
    }

    public static Span exactly(long value) {
        return new Span(BigDecimal.valueOf(value), BigDecimal.valueOf(value));
    }

    public static Span atLeast(BigDecimal value) {
        return new Span(value, null);
    }

    public Optional<BigDecimal> findMost() {
        return Optional.ofNullable(most);
    }
}
